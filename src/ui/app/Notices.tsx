import { lazy, Suspense, useEffect, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { Problem } from '../../domain/result'
import { useExplorerLanguage } from '../explorerLanguage'
import { focusEvents } from '../filters/nextFocus'
import { useParley, useParleyState, useView } from '../parley'
import { Icon } from '../parts/Icon'
import { useSpoken } from '../speech'
import { OpenLatest } from './DataNotices'
import { Notice } from './Notice'
import { momentWords } from './SaveOffline'

/** Says for as long as it is open that a dataset is not the publisher's own. */
export function ForeignData() {
  const { explorer } = useExplorerLanguage().messages
  const data = useView((view) => view.data)
  return data === null ? null : <Notice tone="warn" title={explorer.foreignTitle}><bdi>{explorer.foreignData(data)}</bdi></Notice>
}

/** Of a large dataset the first picture is here while the rest comes. */
export function StillLoading() {
  const { app, explorer } = useExplorerLanguage().messages
  const progress = useParleyState((state) => (state.facts.status === 'ready' ? state.facts.progress : undefined))
  return progress ? <Notice tone="note" title={app.loadingFiles(progress.done, progress.of)}>{explorer.filtersLater}</Notice> : null
}

/**
 * The network does not answer: how old the copy on screen is. Where it went while the page was open, that is said beside
 * the page, so that nothing moves, until it is back.
 */
export function Connection() {
  const { locale, messages: { explorer } } = useExplorerLanguage()
  const copy = useParleyState((state) => state.copy)
  const { isCopy, isUntold, tell } = useNetwork()
  return (
    <>
      {copy && isCopy && <Notice tone="note" title={explorer.copyTitle}>{copy.ofMs === null ? explorer.copyUnknown : explorer.copyText(momentWords(copy.ofMs, locale))}</Notice>}
      <output className="network-gone no-print">
        {isUntold && !isCopy && <StillReadable sinceMs={Math.min(performance.timeOrigin, copy?.ofMs ?? Infinity)} onClose={tell} />}
      </output>
    </>
  )
}

function StillReadable({ sinceMs, onClose }: { readonly sinceMs: number; readonly onClose: () => void }) {
  const { locale, messages: { app, explorer } } = useExplorerLanguage()
  return (
    <>
      <span><strong>{explorer.copyTitle}</strong> {explorer.stillReadable(momentWords(sinceMs, locale))}</span>
      <button type="button" className="button square" aria-label={app.close} onClick={() => { onClose(); focusEvents() }}><Icon name="close" /></button>
    </>
  )
}

/** Whether the page came as a copy; whether the network went since, and the reader has not put that aside. */
function useNetwork() {
  const { store } = useParley()
  const [isCopy, setIsCopy] = useState(() => store.getState().copy !== null)
  const [isUntold, setIsUntold] = useState(false)
  useEffect(() => {
    let isGone = false
    const look = () => {
      isGone = !navigator.onLine
      setIsUntold(isGone)
    }
    // An event that is opened without the network comes as a copy; the page does not become one by that.
    const stop = store.subscribe(({ copy }, before) => { if (copy !== before.copy && !isGone) setIsCopy(true) })
    addEventListener('offline', look)
    addEventListener('online', look)
    return () => {
      stop()
      removeEventListener('offline', look)
      removeEventListener('online', look)
    }
  }, [store])
  return { isCopy, isUntold, tell: () => setIsUntold(false) }
}

/** The link names a revision of the data: what is shown never changes, nor does it follow corrections. */
export function PinnedRevision() {
  const { explorer } = useExplorerLanguage().messages
  const revision = useView((view) => view.revision)
  if (revision === null) return null
  return (
    <Notice tone="note" title={explorer.pinnedTitle(revision)} actions={<OpenLatest />}>
      {explorer.pinnedText}
    </Notice>
  )
}

/** What of the link could not be honoured, until the reader has seen it. */
export function LinkNotes() {
  const { app, explorer, addressNotes } = useExplorerLanguage().messages
  const { opened: { notes } } = useParley()
  const [seen, setSeen] = useState(false)
  const words = notes.map((note) => addressNotes[note.kind](note.name, note.value))
  if (seen || words.length === 0) return null
  return (
    <Notice tone="note" title={explorer.notes} actions={<button type="button" className="button line" onClick={() => setSeen(true)}>{app.close}</button>}>
      {words.join(' ')}
    </Notice>
  )
}

/** The interface speaks English where another language was asked for. */
export function LanguageNote() {
  const { app, explorer } = useExplorerLanguage().messages
  const { note } = useSpoken()
  const [seen, setSeen] = useState(false)
  if (seen || !note) return null
  return (
    <Notice tone="note" title={app.language} actions={<button type="button" className="button line" onClick={() => setSeen(true)}>{app.close}</button>}>
      {note.kind === 'failed' ? explorer.languageFailed(note.asked) : explorer.languageNotOffered(note.asked)}
    </Notice>
  )
}

/** Words that could not be searched narrow nothing; silence would pass the whole set off as the answer. */
export function SearchFailed() {
  const { app, explorer } = useExplorerLanguage().messages
  const { actions } = useParley()
  const failure = useParleyState((state) => state.searchFailure)
  const isAsked = useView((view) => view.filter.q.trim() !== '')
  if (!failure || !isAsked) return null
  return (
    <Notice tone="warn" title={explorer.searchFailedTitle} actions={<button type="button" className="button line" onClick={() => actions.setSearchFailure(null)}>{app.retry}</button>}>
      {app.failure[failure.kind](failure.file, failure.detail)} {explorer.searchFailedText}
    </Notice>
  )
}

const ImportReport = lazy(() => import('../report/ImportReport').then((module) => ({ default: module.ImportReport })))

/** A file holds one record, or a list of them. */
const recordOf = ({ file = '', path }: Problem): string => (file.includes('/') ? file : `${file} ${/\[\d+\]/.exec(path)?.[0] ?? ''}`)

/** Records that were left out or are incomplete; the rest is shown. */
export function Problems({ facts }: { readonly facts: Facts }) {
  const { explorer } = useExplorerLanguage().messages
  const [open, setOpen] = useState(false)
  const serious = facts.problems.filter((problem) => problem.severity === 'error')
  if (serious.length === 0) return null
  return (
    <>
      <Notice tone="warn" title={explorer.partTitle(new Set(serious.map(recordOf)).size)} actions={<button type="button" className="button line" aria-haspopup="dialog" onClick={() => setOpen(true)}>{explorer.showProblems}</button>}>
        {explorer.partText}
      </Notice>
      {open && <Suspense><ImportReport facts={facts} onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
