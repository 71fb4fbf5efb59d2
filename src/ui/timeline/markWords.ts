import type { EventSummary, Facts } from '../../domain/facts'
import type { Side } from '../../domain/model'
import { dateWords, precisionWords } from '../../i18n/dateWords'
import type { ClusterMark, LaneSpec, MarkLabel, TipWords } from '../../timeline/engine'
import type { ExplorerLanguage } from '../explorerLanguage'
import { cityName } from '../places'
import { windowWords } from './windowWords'

/** Words of the plot, for the eye and for the ear. */
export interface Speaker {
  readonly facts: Facts
  readonly sides: ReadonlyMap<string, Side>
  readonly lanes: readonly LaneSpec[]
  readonly language: ExplorerLanguage
}

export function markLabel({ facts, language: { locale, messages } }: Speaker, event: EventSummary): MarkLabel {
  const place = cityName(facts, event.place)
  const when = dateWords(event.when, locale, 'short')
  const at = (words: string) => [words, place].filter(Boolean).join(messages.timeline.comma)
  return {
    title: event.short,
    detail: at(when),
    detailInYear: at(withoutYear(when, event, locale)),
    ...(event.undisclosedCount > 0 ? { slot: messages.event.notDisclosed } : {}),
  }
}

/** "27 Feb" for "27 Feb 2025": where the words end in the year, and say more than it. */
function withoutYear(words: string, { when: { from, to } }: EventSummary, locale: string): string {
  const point = to.kind === 'point' ? to : from.kind === 'point' ? from : null
  const year = point ? ` ${yearFigures(point.year, locale)}` : ''
  return year !== '' && words.endsWith(year) ? words.slice(0, -year.length) : words
}

const yearFigures = (year: number, locale: string) => (locale.startsWith('en') ? String(year) : year.toLocaleString(locale, { useGrouping: false }))

/** Who stands for a side beside its mark: the first person named, else the first body; with the role where that says more. */
export function sideLabel({ facts, language: { messages } }: Speaker, event: EventSummary, sideId: string | undefined): { title: string; detail: string } | null {
  const own = event.participants.filter((participant) => participant.side === sideId)
  const chosen = own.find((p) => facts.actors.get(p.actor)?.kind === 'person') ?? own[0]
  const actor = chosen && facts.actors.get(chosen.actor)
  if (!actor) return null
  const others = own.length - 1
  return { title: actor.name, detail: others > 0 ? messages.timeline.andOthers(others) : messages.terms.roles[chosen.role] }
}

/**
 * "Embassy talks in Istanbul, talks, 27 February 2025, day known. Russia, United States; place: Istanbul. Two or more
 * sources. Sources differ. 24 of 33. Also in lane Russia."
 */
export function spokenEvent(speaker: Speaker, event: EventSummary, lane: number, lanesOfEvent: readonly number[], at: string): string {
  const { facts, sides, lanes, language: { locale, messages } } = speaker
  const { timeline, terms } = messages
  const others = lanesOfEvent.filter((other) => other !== lane).map((other) => lanes[other]?.title ?? '').filter(Boolean)
  return sentences([
    timeline.spoken(event.title, terms.kinds[event.kind], dateWords(event.when, locale, 'long'), precisionWords(event.when, locale)),
    timeline.spokenPlace(event.lanes.map(({ side }) => sides.get(side)?.title ?? side).join(timeline.comma), cityName(facts, event.place)),
    terms.support[event.support],
    event.differ === 'none' ? '' : terms.differ[event.differ],
    event.undisclosedCount > 0 ? timeline.holdsUndisclosed : '',
    at,
    others.length > 0 ? timeline.alsoIn(others.join(timeline.comma)) : '',
  ])
}

/** Each with one full stop, also after "Washington, D.C.". */
const sentences = (all: readonly string[]) => all.filter(Boolean).map((one) => (one.endsWith('.') ? one : `${one}.`)).join(' ')

const clusterWindow = ({ startMs, endMs }: ClusterMark, locale: string) => windowWords({ startMs, endMs: endMs + 1 }, locale)

export const spokenCluster = ({ lanes, language: { locale, messages } }: Speaker, cluster: ClusterMark): string =>
  messages.timeline.cluster(cluster.count, clusterWindow(cluster, locale), lanes[cluster.lane]?.title ?? '')

export function tipOfEvent({ facts, language: { locale, messages } }: Speaker, event: EventSummary): TipWords {
  const place = cityName(facts, event.place)
  const when = dateWords(event.when, locale, 'long')
  const certainty = [messages.terms.support[event.support], event.differ === 'none' ? '' : messages.terms.differ[event.differ]].filter(Boolean)
  return { title: event.title, lines: [[when, place].filter(Boolean).join(messages.timeline.comma), sentences([messages.terms.kinds[event.kind], ...certainty])] }
}

export const tipOfCluster = ({ lanes, language: { locale, messages } }: Speaker, cluster: ClusterMark): TipWords => ({
  title: messages.timeline.clusterTitle(cluster.count),
  lines: [[clusterWindow(cluster, locale), lanes[cluster.lane]?.title ?? ''].join(messages.timeline.comma), ...(cluster.isForked ? [messages.terms.differ.differ] : []), messages.timeline.clusterHint],
})
