import { useEffect, useId, useMemo } from 'react'
import type { Hidden } from '../../domain/asKnownOn'
import type { Facts } from '../../domain/facts'
import type { PublicationDays } from '../../domain/publicationDays'
import type { Rewind } from '../../store/rewind'
import { selectLatestFacts } from '../../store/selectors'
import type { TimeWindow } from '../../url/view'
import { rowOfEvent } from '../../domain/lookup'
import { asOfWords, textAt } from '../asOfWords'
import { useAxisDirection } from '../axisDirection'
import { useLookingBackWords, type LookingBackWords } from '../lookingBackWords'
import { useDetail } from '../detail'
import { useParley, useParleyState, useRewound, useView } from '../parley'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { usePreferences } from '../preferences'
import { DateField } from './DateField'
import { ReportsStrip } from './ReportsStrip'
import { useAsOfKeys } from './asOfKeys'
import './asOf.css'

interface Props {
  /** The stretch that the strip shows: that of the plot above it, or null for all days on which something was published. */
  readonly window: TimeWindow | null
}

/** When the reports were published, and the date to look back to: by a strip, by keys, by a field. */
export function AsKnownOn({ window }: Props) {
  const latest = useParleyState(selectLatestFacts)
  const rewind = useParleyState((state) => state.rewind)
  const { loadRewind } = useParley()
  const isWaiting = rewind.status === 'waiting'
  // After what the reader came for is drawn.
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(loadRewind, 200)
    return () => clearTimeout(timer)
  }, [isWaiting, loadRewind])
  if (rewind.status === 'failed' || !latest) return null
  if (rewind.status !== 'ready') return <Coming window={window} />
  return <Control rewind={rewind.rewind} latest={latest} window={window} />
}

/** Size of text, in per cent. */
const LARGEST_IN_LINE = 125

/** Over a list as wide as the screen it takes one line. */
const useLine = (window: TimeWindow | null): string => {
  const isAlone = useView((view) => view.page.kind !== 'event')
  // Larger text leaves the strip no room beside it.
  const isSmall = (usePreferences()[0].textSize ?? 100) <= LARGEST_IN_LINE
  return `as-known-on no-print${window === null && isAlone && isSmall ? ' one-line' : ''}`
}

/** Its room until it can be used, so that nothing moves when it can. */
function Coming({ window }: Props) {
  const words = useLookingBackWords()
  return (
    <div className={useLine(window)}>
      <header><p className="as-known-title">{words.title}</p></header>
      <div className="reports-strip is-coming" />
    </div>
  )
}

function Control({ rewind, latest, window }: { readonly rewind: Rewind; readonly latest: Facts; readonly window: TimeWindow | null }) {
  const words = useLookingBackWords()
  const direction = useAxisDirection()
  const { actions } = useParley()
  const asOf = useView((view) => view.asOf)
  const { days } = rewind
  const atMs = asOf === null ? null : rewind.atMs(asOf)
  const id = useId()
  const openId = useView((view) => (view.page.kind === 'event' ? view.page.id : null))
  const { detail } = useDetail(openId)
  useAsOfKeys(days, atMs)
  const stretch = useMemo(() => window ?? wholeOf(days), [window, days])
  const [previous, next] = [days.stepDay(atMs, -1), days.stepDay(atMs, 1)]
  return (
    <section className={useLine(window)} aria-labelledby={id}>
      <header>
        <h2 id={id} className="as-known-title">{words.title}</h2>
        <WhatIsHidden />
        <div className="as-known-tools" dir={direction}>
          <button type="button" className="button line square" aria-label={words.previous} title={words.previous} disabled={previous === asOf} onClick={() => actions.setAsOf(previous)}><Icon name="left" /></button>
          <DateField asOf={asOf} onChange={actions.setAsOf} />
          <button type="button" className="button line square" aria-label={words.next} title={words.next} disabled={asOf === null} onClick={() => actions.setAsOf(next)}><Icon name="right" /></button>
          {asOf !== null && <button type="button" className="button solid" onClick={(e) => { actions.setAsOf(null); e.currentTarget.closest('.as-known-on')?.querySelector<HTMLElement>('.reports-handle')?.focus() }}>{words.toLatest}</button>}
        </div>
      </header>
      <ReportsStrip rewind={rewind} atMs={atMs} window={stretch} latest={latest} hasPlot={window !== null} detail={detail} onChange={actions.setAsOf} />
    </section>
  )
}

/** What rests on later reports, in words; told to those who listen whenever it changes. */
function WhatIsHidden() {
  const { locale } = useLanguage()
  const words = useLookingBackWords()
  const asOf = useView((view) => view.asOf)
  const rewound = useRewound()
  const latest = useParleyState(selectLatestFacts)
  const openId = useView((view) => (view.page.kind === 'event' ? view.page.id : null))
  if (asOf === null || !rewound || !latest) return <output className="as-known-hidden is-hint">{words.hint}</output>
  // What is shown may be a moment behind the address.
  const said = hiddenWords(rewound.hidden, asOfWords(rewound.isLatest ? asOf : textAt(rewound.atMs), locale), words)
  const [known, all] = [claimCount(rewound.facts, openId), claimCount(latest, openId)]
  return <output className="as-known-hidden">{known === null || all === null ? said : `${said} ${words.inEvent(known, all)}`}</output>
}

/** Claims of the open event; null where it is not there. */
function claimCount(facts: Facts, id: string | null): number | null {
  const row = id === null ? null : rowOfEvent(facts, id)
  return row === null ? null : (facts.events.at(row)?.claimCount ?? null)
}

function hiddenWords(hidden: Hidden, when: string, words: LookingBackWords): string {
  const hourless = hidden.hourless > 0 ? words.hourless(hidden.hourless) : ''
  return [words.asKnown(when), words.hidden(hidden.events, hidden.claims, hidden.names), hourless].filter(Boolean).join(' ')
}

const MS_PER_DAY = 86_400_000
const wholeOf = ({ startsMs }: PublicationDays): TimeWindow => ({ startMs: startsMs[0] ?? 0, endMs: (startsMs.at(-1) ?? 0) + 2 * MS_PER_DAY })
