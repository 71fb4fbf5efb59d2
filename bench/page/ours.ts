import { enExplorer } from '../../src/i18n/enExplorer'
import type { Facts } from '../../src/domain/facts'
import { inTurns } from '../../src/load/turns'
import type { Gestures } from '../../src/timeline/engine'
import { NO_LANE_PREFERENCE } from '../../src/timeline/laneOrder'
import { layOutAway } from '../../src/timeline/layoutThread'
import { createVisEngine } from '../../src/timeline/visEngine'
import { askLayout, buildMarks, layoutFrom, marksInSteps, type TimelineLayout, type TimelineMarks } from '../../src/timeline/timelineModel'
import { boundsOf } from '../../src/timeline/window'
import type { TimeWindow } from '../../src/url/view'
import type { ExplorerLanguage } from '../../src/ui/explorerLanguage'
import { lanesChosen, layoutOf, sceneOf } from '../../src/ui/timeline/scene'
import { dataSpan, startWindow } from '../../src/ui/timeline/startWindow'
import { everyRow, nextFrame, type Contender } from './contender'

const language: ExplorerLanguage = { locale: 'en-GB', messages: enExplorer }

async function laidAway(facts: Facts, window: TimeWindow): Promise<TimelineLayout> {
  const choice = lanesChosen(facts, 'side', language, NO_LANE_PREFERENCE)
  return layoutFrom(await layOutAway(askLayout(facts.events, choice, window), new AbortController().signal), facts.events, choice)
}

/** The plot as TimelinePane drives it: laid out once, a scene for each move and each filter. */
export const contender: Contender = async (element, facts) => {
  const span = dataSpan(facts.events)
  let window = startWindow(facts, null, span)
  const bounds = boundsOf(span, window)
  // As there, another thread lays out what is held in columns while the engine starts, and a filter's marks are made in turns.
  const laying = facts.events.columns ? laidAway(facts, window) : null
  const all = everyRow(facts.events.length)
  const gestures: Pick<Gestures, 'onMove' | 'onPick' | 'onError'> = {
    // React answers a move in a task of its own, soon after; so does this.
    onMove: (moved) => { window = moved; queueMicrotask(show) },
    onPick: () => {},
    onError: (error) => { throw error },
  }
  // The bench drags and turns the wheel; nothing else is ever asked of it.
  const engine = createVisEngine(element, gestures as Gestures)
  const layout = laying ? await laying : layoutOf(facts, 'side', window, language)
  let marks: TimelineMarks = buildMarks(layout, all)
  // As there, the content stays the same while only the window moves.
  let content = sceneOf({ facts, layout, marks, mode: 'side', bounds, selected: null }, language)
  const show = () => engine.show({ ...content, window })
  show()
  while (facts.events.length > 0 && !element.querySelector('.tl-mark, .tl-pill')) await nextFrame()
  return {
    filter: async (rows) => {
      marks = facts.events.columns ? await inTurns(marksInSteps(layout, rows ?? all)) : buildMarks(layout, rows ?? all)
      content = sceneOf({ facts, layout, marks, mode: 'side', bounds, selected: null }, language)
      show()
    },
  }
}
