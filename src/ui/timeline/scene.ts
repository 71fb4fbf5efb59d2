import type { Facts } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import type { LinkedRow, Scene } from '../../timeline/engine'
import { arrangeLanes, NO_LANE_PREFERENCE, type LanePreference } from '../../timeline/laneOrder'
import { chooseLanes, type LaneChoice } from '../../timeline/lanes'
import { layOut, type TimelineLayout, type TimelineMarks } from '../../timeline/timelineModel'
import type { TimeWindow, View } from '../../url/view'
import type { ExplorerLanguage } from '../explorerLanguage'
import { markLabel, sideLabel, spokenCluster, spokenEvent, tipOfCluster, tipOfEvent, type Speaker } from './markWords'

/** Lanes and lines of a dataset: once for each choice of lanes, whatever the filter. */
export function layoutOf(facts: Pick<Facts, 'info' | 'events' | 'actors'>, mode: View['lanes'], firstView: TimeWindow, language: ExplorerLanguage, order: LanePreference = NO_LANE_PREFERENCE): TimelineLayout {
  return layOut(facts.events, lanesChosen(facts, mode, language, order), firstView)
}

/** Which lanes there are, in the reader's order. */
export function lanesChosen({ info, events, actors }: Pick<Facts, 'info' | 'events' | 'actors'>, mode: View['lanes'], { messages }: ExplorerLanguage, order: LanePreference): LaneChoice {
  const choice = chooseLanes(mode, info, events, {
    all: messages.timeline.allLanes,
    shape: (shape) => messages.terms.shapes[shape],
    shapeOf: (kind) => SHAPE_OF_KIND[kind],
    noTrack: messages.timeline.noTrack,
  }, actors)
  return arrangeLanes(choice, order, { under: messages.timeline.lanesUnder, stretch: messages.timeline.lanesBetween })
}

interface SceneInput {
  readonly facts: Facts
  readonly layout: TimelineLayout
  readonly marks: TimelineMarks
  readonly mode: View['lanes']
  readonly bounds: TimeWindow
  readonly selected: number | null
  readonly knownToMs?: number | null
  /** Another one, another scene: words of a large dataset have come. */
  readonly wordsVersion?: number
  readonly links?: readonly LinkedRow[]
  /** Rows that stand by themselves and say so. */
  readonly highlighted?: readonly number[]
}

/** What the engine draws in whatever window, with its words; labels are made when they are asked for. */
export function sceneOf({ facts, layout, marks, mode, bounds, selected, knownToMs = null, links = [], highlighted = [] }: SceneInput, language: ExplorerLanguage): Omit<Scene, 'window'> {
  const { lanes } = layout.choice
  const { timeline } = language.messages
  const speaker: Speaker = { facts, sides: new Map(facts.info.sides.map((side) => [side.id, side])), lanes, language }
  const apart = selected === null ? highlighted : [selected, ...highlighted]
  const { rows } = marks
  return {
    lanes, highlighted, bounds, selected, knownToMs, links,
    lineCounts: marks.lineCounts,
    marks: (shown, widthPx, view) => marks.marks(shown, widthPx, { apart, view }),
    laneCounts: marks.laneCounts,
    label: (row) => {
      const event = facts.events.at(row)
      return event ? markLabel(speaker, event) : { title: '', detail: '' }
    },
    sideLabel: (row, lane) => {
      const event = facts.events.at(row)
      return event && mode === 'side' ? sideLabel(speaker, event, lanes[lane]?.id) : null
    },
    spoken: (mark) => {
      if (mark.kind === 'cluster') return spokenCluster(speaker, mark)
      const event = facts.events.at(mark.row)
      return event ? spokenEvent(speaker, event, mark.lane, marks.finder.lanesOf(mark.row), timeline.countOf(placeIn(rows, mark.row) + 1, rows.length)) : ''
    },
    tip: (mark) => {
      if (mark.kind === 'cluster') return tipOfCluster(speaker, mark)
      const event = facts.events.at(mark.row)
      return event ? tipOfEvent(speaker, event) : { title: '', lines: [] }
    },
    name: timeline.plot(rows.length),
    finder: marks.finder,
    holds: marks.holds,
    ongoingLabel: timeline.ongoing,
    laneMenu: (lane) => timeline.laneButton(lane.title, lane.isFolded === true),
  }
}

/** Place of a row in an ascending list. */
export function placeIn(rows: Uint32Array, row: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}
