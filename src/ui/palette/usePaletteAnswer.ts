import { useEffect, useMemo, useState } from 'react'
import { asOfMs } from '../../domain/asOfMs'
import { fetchBundleTexts, type BundleTexts } from '../../load/bundleTexts'
import { FULL_SEARCH_UP_TO } from '../../load/limits'
import { selectRewound } from '../../store/selectors'
import { useExplorerLanguage } from '../explorerLanguage'
import { useFacts, useParley, useParleyState, useSelection, useView } from '../parley'
import { usePreferences } from '../preferences'
import { claimsKnown } from './claimEntries'
import { useEventHits, type EventHits } from './eventHits'
import { paletteGroups, type PaletteAnswer } from './paletteGroups'
import { usePaletteWords } from './paletteWords'
import { useCommandState } from './useCommandState'

/** What the text finds now, and what cannot be searched. */
export function usePaletteAnswer(text: string): { readonly answer: PaletteAnswer; readonly hits: EventHits; readonly notes: readonly string[] } {
  const words = usePaletteWords()
  const { locale, messages } = useExplorerLanguage()
  const facts = useFacts()
  const selection = useSelection()
  const view = useView((whole) => whole)
  const hits = useEventHits(text)
  const { texts, note } = useBundleTexts(text)
  const rewound = useParleyState(selectRewound)
  const [{ recent }] = usePreferences()
  const commands = useCommandState()
  // Words of a large dataset come later.
  const version = useParleyState((state) => state.wordsVersion)
  const isLookingBack = view.asOf !== null
  // Looking back, no claim is told before it is known which were.
  const claims = useMemo(() => (texts && facts && (!isLookingBack || rewound) ? claimsKnown(texts.claims, facts, rewound) : []), [texts, facts, isLookingBack, rewound])
  const answer = useMemo(() => paletteGroups({
    text, source: facts && { facts, selection: selection?.facts === facts ? selection : null, words, messages, locale }, events: hits, articles: texts?.articles ?? null, claims,
    asOfMs: view.asOf === null ? null : (asOfMs(view.asOf) ?? -Infinity), recent: recent ?? [], dataset: view.dataset, commands,
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version stands for words that the facts have got meanwhile
  }, words), [text, facts, selection, words, messages, locale, hits, texts, claims, view, recent, commands, version])
  const byTitle = facts?.events.columns !== undefined && facts.events.length > FULL_SEARCH_UP_TO
  return { answer, hits, notes: text.trim() === '' ? [] : [hits.status === 'failed' ? words.searchFailed : null, byTitle ? words.onlyTitles : null, note].filter((one) => one !== null) }
}

/** Titles of the articles and texts of the claims, fetched with the first letter, or because an article was opened before. A dataset from elsewhere has no pages of articles. */
function useBundleTexts(text: string): { readonly texts: BundleTexts | null; readonly note: string | null } {
  const words = usePaletteWords()
  const { base } = useParley()
  const dataset = useView((view) => (view.data === null && view.revision === null ? view.dataset : null))
  const isLarge = useFacts()?.events.columns !== undefined
  const [{ recent }] = usePreferences()
  const [texts, setTexts] = useState<BundleTexts | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const isWanted = dataset !== null && !isLarge && (text.trim() !== '' || recent?.some((key) => key.startsWith(`${dataset} article `)) === true)
  useEffect(() => {
    if (!isWanted || dataset === null) return
    let isGone = false
    void fetchBundleTexts(base, dataset).then((read) => {
      if (isGone) return
      setTexts(read.ok ? read.value : null)
      setHasFailed(!read.ok)
    }, () => { if (!isGone) setHasFailed(true) })
    return () => { isGone = true }
  }, [isWanted, dataset, base])
  return { texts, note: hasFailed ? words.articlesMissing : isLarge ? words.articlesNotHere : null }
}
