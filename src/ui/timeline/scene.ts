import type { EventSummary, Facts } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import type { Side } from '../../domain/model'
import { dateWords } from '../../i18n/dateWords'
import type { ClusterMark, MarkLabel, Scene } from '../../timeline/engine'
import { chooseLanes } from '../../timeline/lanes'
import { layOut, type TimelineLayout, type TimelineMarks } from '../../timeline/timelineModel'
import type { TimeWindow, View } from '../../url/view'
import type { Language } from '../parts/language'
import { cityName } from '../places'
import { windowWords } from './windowWords'

/** Lanes and lines of a dataset: once for each choice of lanes, whatever the filter. */
export function layoutOf({ info, events }: Pick<Facts, 'info' | 'events'>, mode: View['lanes'], firstView: TimeWindow, { messages }: Language): TimelineLayout {
  const choice = chooseLanes(mode, info, events, {
    all: messages.timeline.allLanes,
    shape: (shape) => messages.terms.shapes[shape],
    shapeOf: (kind) => SHAPE_OF_KIND[kind],
    noTrack: messages.timeline.noTrack,
  })
  return layOut(events, choice, firstView)
}

function markLabel(facts: Facts, event: EventSummary, sides: ReadonlyMap<string, Side>, { locale, messages }: Language): MarkLabel {
  const place = cityName(facts, event.place)
  const when = dateWords(event.when, locale, 'short')
  const lanes = event.lanes.map((lane) => sides.get(lane.side)?.title ?? lane.side).join(', ')
  const at = (words: string) => (place ? `${words}, ${place}` : words)
  return {
    title: event.short,
    detail: at(when),
    detailInYear: at(withoutYear(when, event)),
    spoken: messages.timeline.spoken(
      event.title, messages.terms.kinds[event.kind], dateWords(event.when, locale, 'long'), lanes,
      messages.terms.support[event.support], event.differ === 'none' ? '' : messages.terms.differ[event.differ],
      event.undisclosedCount > 0 ? messages.timeline.holdsUndisclosed : '',
    ),
    ...(event.undisclosedCount > 0 ? { slot: messages.event.notDisclosed } : {}),
  }
}

/** "27 Feb" for "27 Feb 2025": where the words end in the year, and say more than it. */
function withoutYear(words: string, { when: { from, to } }: EventSummary): string {
  const point = to.kind === 'point' ? to : from.kind === 'point' ? from : null
  const year = point ? ` ${point.year}` : ''
  return year !== '' && words.endsWith(year) ? words.slice(0, -year.length) : words
}

/** Who stands for a side beside its mark: the first person named, else the first body; with the role where that says more. */
function sideLabel(facts: Facts, event: EventSummary, sideId: string | undefined, { messages }: Language): { title: string; detail: string } | null {
  const own = event.participants.filter((participant) => participant.side === sideId)
  const chosen = own.find((p) => facts.actors.get(p.actor)?.kind === 'person') ?? own[0]
  const actor = chosen && facts.actors.get(chosen.actor)
  if (!actor) return null
  const others = own.length - 1
  return { title: actor.name, detail: others > 0 ? messages.timeline.andOthers(others) : messages.terms.roles[chosen.role] }
}

interface SceneInput {
  readonly facts: Facts
  readonly layout: TimelineLayout
  readonly marks: TimelineMarks
  readonly mode: View['lanes']
  readonly bounds: TimeWindow
  readonly selected: number | null
  /** Another one, another scene: words of a large dataset have come. */
  readonly wordsVersion?: number
  /** Rows that stand by themselves and say so. */
  readonly highlighted?: readonly number[]
}

/** What the engine draws in whatever window, with its words; labels are made when they are asked for. */
export function sceneOf({ facts, layout, marks, mode, bounds, selected, highlighted = [] }: SceneInput, language: Language): Omit<Scene, 'window'> {
  const sides = new Map(facts.info.sides.map((side) => [side.id, side]))
  const { lanes } = layout.choice
  const { timeline } = language.messages
  const apart = selected === null ? highlighted : [selected, ...highlighted]
  return {
    lanes,
    highlighted,
    lineCounts: marks.lineCounts,
    marks: (shown, widthPx, view) => marks.marks(shown, widthPx, { apart, view }),
    laneCounts: marks.laneCounts,
    bounds,
    selected,
    label: (row) => {
      const event = facts.events.at(row)
      return event ? markLabel(facts, event, sides, language) : { title: '', detail: '', spoken: '' }
    },
    sideLabel: (row, lane) => {
      const event = facts.events.at(row)
      return event && mode === 'side' ? sideLabel(facts, event, lanes[lane]?.id, language) : null
    },
    clusterLabel: (cluster: ClusterMark) => timeline.cluster(cluster.count, windowWords({ startMs: cluster.startMs, endMs: cluster.endMs + 1 }, language.locale), lanes[cluster.lane]?.title ?? ''),
    ongoingLabel: timeline.ongoing,
  }
}
