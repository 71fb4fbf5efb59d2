import { isCount, isRecord, listOf, ownValue } from './columns'
import { readEvents, type EventTables } from './eventRows'
import type { EventSummary, Facts, PlainFacts } from './facts'
import { readActors, readInfo, readPlaces, readPublishers, readTombstones, RELOAD_HINT } from './readRecords'
import { fail, ok, type Problem, type Result } from './result'
import { sidesOf } from './sides'
import { encodeTables } from './skeleton'
import { DIFFERS, PRESENCES, ROLES, SUMMARIES_VERSION, SUPPORTS } from './summaryColumns'

/**
 * Facts as JSON for data/summaries.json: tables by columns, repeated words as numbers, dates as EDTF. Lanes are worked
 * out again on reading, and problems are not in it: they belong to whoever wrote the data.
 */
export function encodeSummaries(facts: Facts): unknown {
  const events = [...facts.events]
  const actors = numbering(facts.actors.keys())
  const places = numbering(facts.places.keys())
  const publishers = numbering(facts.publishers.keys())
  const kinds = numbering(new Set(events.map((event) => event.kind)))
  const tracks = numbering(facts.info.tracks.map((track) => track.id))
  const sides = numbering(facts.info.sides.map((side) => side.id))
  return {
    format: 'parley-summaries',
    schemaVersion: SUMMARIES_VERSION,
    info: facts.info,
    articleCount: facts.articleCount,
    ...encodeTables(facts),
    kinds: [...kinds.keys()],
    events: {
      id: events.map((event) => event.id),
      title: events.map((event) => event.title),
      short: events.map((event) => event.short),
      summary: events.map((event) => event.summary),
      when: events.map((event) => event.when.text),
      kind: events.map((event) => kinds.get(event.kind) ?? -1),
      place: events.map((event) => numberOf(places, event.place)),
      track: events.map((event) => numberOf(tracks, event.track)),
      weight: events.map((event) => event.weight),
      support: events.map((event) => SUPPORTS.indexOf(event.support)),
      differ: events.map((event) => DIFFERS.indexOf(event.differ)),
      knownFromS: events.map((event) => (Number.isFinite(event.knownFromMs) ? event.knownFromMs / 1000 : null)),
      participants: events.map((event) =>
        event.participants.flatMap((p) => [numberOf(actors, p.actor), ROLES.indexOf(p.role), PRESENCES.indexOf(p.presence), numberOf(sides, p.side ?? undefined)]),
      ),
      publishers: events.map((event) => event.publishers.map((id) => numberOf(publishers, id))),
      claims: events.map((event) => event.claimCount),
      undisclosed: events.map((event) => event.undisclosedCount),
      ...(events.some(hasSession) ? { sessions: events.map(sessionsOf) } : {}),
      ...(events.some((event) => event.aliases.length > 0) ? { aliases: events.map((event) => event.aliases) } : {}),
    },
  }
}

const hasSession = (event: EventSummary): boolean => event.participants.some((p) => p.session !== undefined)
/** Sessions of the participants in their order, null where there is none; an empty list where no one has any. */
const sessionsOf = (event: EventSummary): readonly (string | null)[] => (hasSession(event) ? event.participants.map((p) => p.session ?? null) : [])

const numbering = (ids: Iterable<string>): ReadonlyMap<string, number> => new Map([...ids].map((id, i) => [id, i]))
const numberOf = (numbers: ReadonlyMap<string, number>, id: string | undefined): number => (id === undefined ? -1 : (numbers.get(id) ?? -1))

/**
 * Reads data/summaries.json. A row that cannot be read is left out and listed, a number that points nowhere is dropped
 * and listed; every good row is shown. It fails only where nothing is left to show.
 */
export function decodeSummaries(json: unknown): Result<PlainFacts> {
  const version = ownValue(json, 'schemaVersion')
  if (!isRecord(json) || !isRecord(json['events']) || !isRecord(json['info'])) {
    return fail({ severity: 'error', path: '', message: 'This file is no dataset of Parley.', hint: 'Check the address: it should lead to data/summaries.json.' })
  }
  if (!isCount(version) || version < 1 || version > SUMMARIES_VERSION) {
    const message = isCount(version) && version > SUMMARIES_VERSION
      ? 'This dataset was written for a newer version of the page.' : 'This dataset does not say in which version of the format it is written.'
    return fail({ severity: 'error', path: 'schemaVersion', message, hint: RELOAD_HINT })
  }
  const info = readInfo(json['info'], ROLES)
  if (!info) return fail({ severity: 'error', path: 'info', message: 'This dataset has no id or no title.', hint: RELOAD_HINT })
  const problems: Problem[] = []
  const tables: EventTables = {
    info: { ...info, sides: sidesOf(info) },
    actors: readActors(json['actors'], problems),
    places: readPlaces(json['places'], problems),
    publishers: readPublishers(json['publishers'], problems),
    kinds: listOf(json['kinds']),
    tracks: listOf(ownValue(json['info'], 'tracks')).map((track) => ownValue(track, 'id')),
    sideIds: listOf(ownValue(json['info'], 'sides')).map((side) => ownValue(side, 'id')),
  }
  const events = readEvents(json['events'], tables, problems)
  if (events.length === 0) {
    return fail(problems[0] ?? { severity: 'error', path: 'events', message: 'This dataset holds no events.', hint: RELOAD_HINT })
  }
  const articleCount = json['articleCount']
  return ok({
    info: tables.info,
    actors: tables.actors.byId,
    places: tables.places.byId,
    publishers: tables.publishers.byId,
    events,
    tombstones: readTombstones(json['tombstones']),
    articleCount: isCount(articleCount) ? articleCount : 0,
    problems,
  })
}
