import { useEffect, useMemo, useRef, useState } from 'react'
import type { Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import { selectRewound, selectSearcher } from '../../store/selectors'
import { useFacts, useParley, useParleyState } from '../parley'

/** In which events words are found, best first. */
export interface EventHits {
  readonly rows: readonly number[]
  readonly total: number
  /** Only where nothing is found: words that would be. */
  readonly suggestions: readonly string[]
  readonly status: 'ready' | 'searching' | 'failed'
}

export const NO_HITS: EventHits = { rows: [], total: 0, suggestions: [], status: 'ready' }

/** Words that ask for everything ("@lavrov" and "> list" do not). */
const plainWords = (text: string): string => (/^[>@]/.test(text) ? '' : text.trim())

/** Rows of the shown facts: looking back, nothing that was published later is found. */
export function useEventHits(text: string): EventHits {
  const words = plainWords(text)
  const facts = useFacts()
  const isLarge = facts?.events.columns !== undefined
  const small = useSmallHits(isLarge ? '' : words, facts)
  const large = useLargeHits(isLarge ? words : '', facts)
  return isLarge ? large : small
}

function useSmallHits(words: string, facts: Facts | null): EventHits {
  const { loadSearch } = useParley()
  const searcher = useParleyState(selectSearcher)
  const hasFailed = useParleyState((state) => state.searchFailure !== null)
  const isAsked = words !== '' && facts !== null
  useEffect(() => { if (isAsked && !searcher && !hasFailed) loadSearch() }, [isAsked, searcher, hasFailed, loadSearch])
  return useMemo(() => {
    if (!isAsked || !facts) return NO_HITS
    if (!searcher) return { ...NO_HITS, status: hasFailed ? 'failed' : 'searching' }
    const rows = [...searcher(words)].flatMap((id) => rowOfEvent(facts, id) ?? [])
    return { rows, total: rows.length, suggestions: rows.length === 0 ? (searcher.suggest?.(words) ?? []) : [], status: 'ready' }
  }, [isAsked, words, facts, searcher, hasFailed])
}

/** Half a word of a large dataset is not asked for: an answer may take longer than the rest of the word. */
const REST_MS = 150

/** A large dataset is asked where it lives: one question at a time, and what was typed meanwhile next. */
function useLargeHits(words: string, facts: Facts | null): EventHits {
  const { source } = useParley()
  const atMs = useParleyState((state) => { const rewound = selectRewound(state); return rewound === null || rewound.isLatest === true ? null : rewound.atMs })
  const [answer, setAnswer] = useState<{ readonly to: string; readonly of: Facts | null; readonly hits: EventHits } | null>(null)
  const asker = useRef<((words: string) => void) | null>(null)
  useEffect(() => {
    let [isGone, isBusy, wanted] = [false, false, '']
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const to = wanted
      if (isGone || isBusy || to === '') return
      isBusy = true
      const best = await Promise.resolve(source.best?.(to, atMs)).catch(() => undefined)
      isBusy = false
      if (isGone) return
      setAnswer({ to, of: facts, hits: best?.ok ? { ...NO_HITS, ...best.value } : { ...NO_HITS, status: 'failed' } })
      // While letters come, their rest is waited for.
      if (wanted !== to && timer === undefined) void ask()
    }
    asker.current = (next) => {
      wanted = next
      clearTimeout(timer)
      timer = setTimeout(() => { timer = undefined; void ask() }, REST_MS)
    }
    return () => { isGone = true; clearTimeout(timer) }
  }, [source, facts, atMs])
  useEffect(() => asker.current?.(words), [words, source, facts, atMs])
  if (words === '') return NO_HITS
  if (answer?.to === words && answer.of === facts) return answer.hits
  // Until the next answer is here, the last stands.
  return answer !== null && answer.of === facts ? { ...answer.hits, status: 'searching' } : { ...NO_HITS, status: 'searching' }
}
