import { useEffect, useState } from 'react'
import { offlineList, removeSaved, saveOffline, savedAt, type OfflineList } from '../../load/offline'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley } from '../parley'

type State =
  | { readonly kind: 'idle' | 'removed' }
  | { readonly kind: 'saving'; readonly done: number; readonly of: number }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly why: string }

/** Keeps the whole dataset on this device; the size is said before. Nothing where the browser keeps no copies or the dataset is too large. */
export function SaveOffline({ dataset }: { readonly dataset: string }) {
  const { locale, messages: { explorer } } = useExplorerLanguage()
  const { base } = useParley()
  const [list, setList] = useState<OfflineList | null>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  useEffect(() => {
    let isWanted = true
    void Promise.all([offlineList(base, dataset), savedAt(base, dataset)]).then(([found, atMs]) => {
      if (!isWanted) return
      setList(found)
      if (atMs !== null) setState({ kind: 'saved', atMs })
    })
    return () => { isWanted = false }
  }, [base, dataset])
  if (!list) return null
  const save = () => {
    setState({ kind: 'saving', done: 0, of: list.files.length })
    saveOffline(base, dataset, list, (done, of) => setState({ kind: 'saving', done, of })).then(
      () => setState({ kind: 'saved', atMs: Date.now() }),
      (error: unknown) => setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
  }
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(list.bytes / 1e6)
  return (
    <>
      <h2>{explorer.offlineTitle}</h2>
      <p>{explorer.offlineText}</p>
      <p className="save-offline">
        <button type="button" className="button line" disabled={state.kind === 'saving'} onClick={save}>
          {state.kind === 'saved' ? explorer.saveAgain(megabytes) : explorer.saveOffline(megabytes)}
        </button>
        {state.kind === 'saved' && <button type="button" className="button line" onClick={() => void removeSaved().then(() => setState({ kind: 'removed' }))}>{explorer.removeOffline}</button>}
        <output>
          {state.kind === 'saving' && explorer.saving(state.done, state.of)}
          {state.kind === 'saved' && explorer.savedOffline(momentWords(state.atMs, locale))}
          {state.kind === 'removed' && explorer.removedOffline}
          {state.kind === 'failed' && explorer.saveFailed(state.why)}
        </output>
      </p>
    </>
  )
}

/** Day and minute in the reader's own time. */
export const momentWords = (ms: number, locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(ms)
