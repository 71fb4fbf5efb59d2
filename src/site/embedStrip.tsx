import { claimTopics, standingUndisclosed } from '../domain/claimGroups'
import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary, Facts } from '../domain/facts'
import type { Claim } from '../domain/model'
import { encodeStrip, STRIP_DATA_ID, type StripData, type StripTold } from '../formats/embedData'
import { KindMark } from '../ui/parts/KindShape'
import { sourceWords } from '../ui/parts/SourceBadge'
import { dayWords, yearOf } from '../ui/parts/dates'
import { useForeign } from '../ui/parts/language'
import { EmbedFrame } from './EmbedFrame'
import { embedHomePath, PRESENT, withLinksOut, type EmbedPage, type EmbedPlace } from './embedPage'
import type { EventState } from './eventStates'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { eventPath, homePath, linksFrom } from './page'
import type { Links } from './page'
import { markupOf } from './render'
import { dataBlock } from './template'

/** A frame holds all it may show, in 60 kB with its script (scripts/budget.mjs): of a larger dataset the events of most weight, and it says so. */
export const MOST_STRIP_EVENTS = 110
/** In another language than English its words come beside, in a file of their own. */
export const MOST_SPOKEN_STRIP_EVENTS = 85

/** What a sentence under the strip rests on, as badges: each text once, by number. */
class Badges {
  readonly rows: (readonly [string, string])[] = []
  readonly #numbers = new Map<string, number>()

  of(claims: readonly Claim[], detail: EventDetail, language: PageLanguage): readonly number[] {
    const year = yearOf(detail.event.when)
    const sources = claims.flatMap((claim) => claim.sources)
    return [...new Set(sources.map((source) => this.#number(sourceWords(source, detail, year, language), source.article)))]
  }

  #number(words: string, article: string): number {
    const key = `${article} ${words}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.rows.length)
    return this.rows.push([words, article]) - 1
  }
}

function toldOf({ summary, detail }: EventState, badges: Badges, language: PageLanguage): StripTold {
  const { claims, summary: sentences } = detail.event
  const lead = sentences.find(({ text }) => text === summary.summary)
  const block = claimTopics(detail).flatMap((topic) => topic.blocks).find(({ tone, claims: all }) => (tone === 'differ' || tone === 'denied') && all.length > 1)
  return {
    lead: badges.of(claims.filter((claim) => lead?.claims.includes(claim.id)), detail, language),
    accounts: (block?.claims ?? []).map(({ claim }) => [claim.text, badges.of([claim], detail, language)] as const),
    kept: standingUndisclosed(detail).map((entry) => entry.text),
  }
}

/** What the frame draws and filters by; notes, coordinates and names in other languages stay behind. */
function slim(facts: Facts, events: readonly EventSummary[]): Pick<Facts, 'info' | 'actors' | 'places' | 'publishers'> {
  const { description: _, corrections: __, publisher: ___, licence: ____, ...info } = facts.info
  const used = new Set(events.flatMap((event) => event.participants.map(({ actor }) => actor)))
  for (const id of used) { const above = facts.actors.get(id)?.partOf; if (above !== undefined) used.add(above); for (const { of } of facts.actors.get(id)?.roles ?? []) used.add(of) }
  const places = new Set(events.flatMap((event) => event.place ?? []))
  for (const id of places) { const above = facts.places.get(id)?.partOf; if (above !== undefined) places.add(above) }
  const publishers = new Set(events.flatMap((event) => event.publishers))
  return {
    info: { ...info, selection: '' },
    actors: new Map([...facts.actors].filter(([id]) => used.has(id)).map(([id, { name, kind, partOf, roles, country }]) => [id, { id, name, kind, ...(partOf !== undefined && { partOf }), ...(roles && { roles: roles.map((role) => ({ ...role, title: '' })) }), ...(country !== undefined && { country }) }])),
    places: new Map([...facts.places].filter(([id]) => places.has(id)).map(([id, { name, kind, partOf, country }]) => [id, { id, name, ...(kind && { kind }), ...(partOf !== undefined && { partOf }), ...(country !== undefined && { country }) }])),
    publishers: new Map([...facts.publishers].filter(([id]) => publishers.has(id)).map(([id, { kind }]) => [id, { id, name: '', kind }])),
  }
}

/** The heaviest first; where sources differ first among equals. */
const weightOf = ({ weight, differ }: EventSummary) => weight * 2 + (differ === 'differ' || differ === 'denied' ? 1 : 0)

function kept(events: readonly EventSummary[], { spoken }: EmbedPlace): ReadonlySet<EventSummary> {
  return new Set(events.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, spoken === null ? MOST_STRIP_EVENTS : MOST_SPOKEN_STRIP_EVENTS))
}

/** Every state of every event as rows of one table, so that the frame reads it as it would any dataset. */
export function stripData(facts: Facts, statesOf: (event: EventSummary) => readonly EventState[], language: PageLanguage, place: EmbedPlace = PRESENT): StripData {
  const badges = new Badges()
  const all = [...facts.events]
  const chosen = kept(all, place)
  const rows = all.filter((event) => chosen.has(event)).flatMap((event) => {
    const told = statesOf(event).map((state) => ({ fromMs: state.fromMs, summary: state.summary, told: toldOf(state, badges, language) }))
    const changed = told.filter((state, place) => JSON.stringify([state.summary, state.told]) !== JSON.stringify([told[place - 1]?.summary, told[place - 1]?.told]))
    return changed
  })
  const { info, actors, places, publishers } = slim(facts, rows.map(({ summary }) => summary))
  return encodeStrip({ info, actors, places, publishers }, rows, badges.rows, all.length)
}

/** Without scripts, and until the script has drawn: every event as a line, with a link. */
function PlainList({ events, dataset, links }: { readonly events: readonly EventSummary[]; readonly dataset: string; readonly links: Links }) {
  const { locale, messages } = usePageLanguage()
  const foreign = useForeign()
  return (
    <ol className="embed-list">
      {events.map((event) => (
        <li key={event.id}>
          <span className="muted">{dayWords(event.when.text, locale)}</span>
          <KindMark kind={event.kind} support={event.support} />
          <span>
            <a href={links.to(eventPath(dataset, event.id))}>
              <bdi {...foreign}>{event.short}</bdi>
            </a>
            {event.differ !== 'none' && <span className="muted">, {messages.terms.differ[event.differ].toLowerCase()}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The timeline of a dataset in a frame; filter, window, date and theme come in its query. */
export function embedStripPage(facts: Facts, data: StripData, datasets: readonly string[], language: PageLanguage, place: EmbedPlace = PRESENT): EmbedPage {
  const { info } = facts
  const path = embedHomePath(info.id, place.folder)
  const links = linksFrom(path)
  const home = links.to(homePath(info.id))
  const all = [...facts.events]
  const chosen = kept(all, place)
  const { site, embed } = language.messages
  const body = (
    <EmbedFrame info={info} home={home} open={{ href: home, words: embed.openTimeline }} note={chosen.size < all.length ? embed.heaviestOnly(chosen.size, all.length) : embed.events(all.length)}>
      <main id="state">
        <h1 className="visually-hidden">
          <bdi>{info.title}</bdi>
        </h1>
        <PlainList events={all.filter((event) => chosen.has(event))} dataset={info.id} links={links} />
      </main>
    </EmbedFrame>
  )
  return {
    path, address: embedHomePath(info.id), elsewhere: place.elsewhere(), datasets, kind: 'strip', lang: info.language, spoken: place.spoken, canonical: homePath(info.id), title: site.homeTitle(info.title),
    body: `${withLinksOut(markupOf(body, language), home, place.query)}\n${dataBlock(STRIP_DATA_ID, data)}`,
  }
}
