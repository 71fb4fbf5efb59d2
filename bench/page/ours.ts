import { enExplorer } from '../../src/i18n/enExplorer'
import type { Gestures } from '../../src/timeline/engine'
import { createVisEngine } from '../../src/timeline/visEngine'
import { buildMarks, type TimelineMarks } from '../../src/timeline/timelineModel'
import { boundsOf } from '../../src/timeline/window'
import type { ExplorerLanguage } from '../../src/ui/explorerLanguage'
import { layoutOf, sceneOf } from '../../src/ui/timeline/scene'
import { dataSpan, startWindow } from '../../src/ui/timeline/startWindow'
import { nextFrame, type Contender } from './contender'

const language: ExplorerLanguage = { locale: 'en-GB', messages: enExplorer }

/** The plot as TimelinePane drives it: laid out once, a scene for each move and each filter. */
export const contender: Contender = async (element, facts) => {
  const span = dataSpan(facts.events)
  let window = startWindow(facts, null, span)
  const bounds = boundsOf(span, window)
  const layout = layoutOf(facts, 'side', window, language)
  const all = facts.events.map((_, row) => row)
  let marks: TimelineMarks = buildMarks(layout, all)
  // As there, the content stays the same while only the window moves.
  let content = sceneOf({ facts, layout, marks, mode: 'side', bounds, selected: null }, language)
  const show = () => engine.show({ ...content, window })
  const gestures: Pick<Gestures, 'onMove' | 'onPick' | 'onError'> = {
    // React answers a move in a task of its own, soon after; so does this.
    onMove: (moved) => { window = moved; queueMicrotask(show) },
    onPick: () => {},
    onError: (error) => { throw error },
  }
  // The bench drags and turns the wheel; nothing else is ever asked of it.
  const engine = createVisEngine(element, gestures as Gestures)
  show()
  while (facts.events.length > 0 && !element.querySelector('.tl-mark, .tl-pill')) await nextFrame()
  return {
    filter: (rows) => {
      marks = buildMarks(layout, rows ?? all)
      content = sceneOf({ facts, layout, marks, mode: 'side', bounds, selected: null }, language)
      show()
    },
  }
}
