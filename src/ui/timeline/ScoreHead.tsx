import { useMemo, type CSSProperties } from 'react'
import type { LaneSpec } from '../../timeline/engine'
import { windowCounts } from '../../timeline/markIndex'
import type { TimelineMarks } from '../../timeline/timelineModel'
import type { TimeWindow, View } from '../../url/view'
import { asOfWords } from '../asOfWords'
import { useExplorerLanguage } from '../explorerLanguage'
import { useLookingBackWords } from '../lookingBackWords'
import { useView } from '../parley'
import { CompareLink } from '../shared/CompareLink'
import { ForkCount } from './ForkCount'
import { windowWords } from './windowWords'

interface Props {
  readonly marks: TimelineMarks
  readonly window: TimeWindow
  /** The same without the room at its ends. */
  readonly named: TimeWindow
  readonly lanes: readonly LaneSpec[]
  /** Names of the rails where there is no room for their titles. */
  readonly shorts: readonly string[]
  readonly mode: View['lanes']
  /** Back from a part to everything; null where everything is shown. */
  readonly onWhole: (() => void) | null
}

/** What is shown, and over the rails their names, which stay while the score scrolls by. */
export function ScoreHead({ marks, window, named, lanes, shorts, mode, onWhole }: Props) {
  const { locale, messages: { timeline, phone } } = useExplorerLanguage()
  const lookingBack = useLookingBackWords()
  const asOf = useView((view) => view.asOf)
  const { events, differing } = useMemo(() => windowCounts(marks.index, window), [marks, window])
  return (
    <>
      <header className="score-heading">
        <div>
          <h1>{timeline.heading(windowWords(named, locale))}{asOf !== null && lookingBack.suffix(asOfWords(asOf, locale))}</h1>
          <p>{timeline.inView(events, marks.rows.length)}.{differing > 0 && <> <ForkCount events={differing} startMs={window.startMs} />.</>}</p>
        </div>
        <div className="score-tools">
          {onWhole && <button type="button" className="button line" onClick={onWhole}>{timeline.fitAll}</button>}
          <CompareLink />
        </div>
      </header>
      <p className={mode === 'side' ? 'score-lanes' : 'score-lanes tall'}>
        <span className="visually-hidden">{phone.lanes(lanes.map(({ title }) => title).join(', '))}</span>
        {shorts.map((short, lane) => <b key={lanes[lane]?.id ?? lane} className={`lane-${lanes[lane]?.colour ?? 0}`} style={{ '--rail': lane } as CSSProperties} aria-hidden="true" title={lanes[lane]?.title}>{short}</b>)}
      </p>
    </>
  )
}
