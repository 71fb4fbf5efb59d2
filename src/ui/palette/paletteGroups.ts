import type { ArticleTitle } from '../../domain/articleTitles'
import { rowOfEvent } from '../../domain/lookup'
import { claimEntry, claimHits, type KnownClaim } from './claimEntries'
import { commandEntries, type CommandState } from './commandEntries'
import { dateEntries, typedDateIn } from './dateEntries'
import type { EventHits } from './eventHits'
import { anEntry, RECENT_KINDS, type GroupId, type PaletteEntry, type PaletteGroup, type PaletteWords } from './paletteEntry'
import { actorHits, actorsNamed, articleEntry, articleHits, eventEntry, namedEntry, placeHits, placesNamed, type EntrySource } from './recordEntries'

export interface PaletteQuestion {
  readonly text: string
  readonly source: EntrySource | null
  /** In which events the words are found. */
  readonly events: EventHits
  /** null: not asked for, or not here. */
  readonly articles: readonly ArticleTitle[] | null
  /** What was known of the claims; none where they are not asked for, or not here. */
  readonly claims: readonly KnownClaim[]
  readonly asOfMs: number | null
  readonly recent: readonly string[]
  readonly dataset: string
  readonly commands: CommandState
}

export interface PaletteAnswer {
  readonly groups: readonly PaletteGroup[]
  /** Why what looks like a date is none. */
  readonly hint: string | null
}

const MOST: Readonly<Record<GroupId, number>> = { recent: 5, dates: 3, events: 6, claims: 3, actors: 5, places: 4, articles: 4, commands: 30 }
/** Beside what is found, commands are few. */
const MOST_COMMANDS = 5

const groupOf = (id: GroupId, entries: readonly PaletteEntry[], total = entries.length): readonly PaletteGroup[] =>
  entries.length === 0 ? [] : [{ id, entries: entries.slice(0, MOST[id]), total }]

/** What a text asks for: ">" commands alone, "@" actors alone, nothing what was opened before, else everything. */
export function paletteGroups(question: PaletteQuestion, words: PaletteWords): PaletteAnswer {
  const { text, source, commands } = question
  if (text.startsWith('>')) return { groups: groupOf('commands', commandEntries(text.slice(1), words, commands)), hint: null }
  if (text.startsWith('@')) return { groups: source ? actorGroup(text.slice(1), source, 20) : [], hint: null }
  if (text.trim() === '') return { groups: [...(source ? recentGroup(question, source) : []), ...groupOf('commands', commandEntries('', words, commands))], hint: null }
  return everything(question, words)
}

function everything({ text, source, events, articles, claims, asOfMs, commands }: PaletteQuestion, words: PaletteWords): PaletteAnswer {
  const typed = typedDateIn(text)
  const dates = groupOf('dates', typed.date ? dateEntries(typed.date, words, source?.locale ?? 'en', commands.hasTimeline) : [])
  const ordered = commandEntries(text, words, commands)
  if (!source) return { groups: [...dates, ...groupOf('commands', ordered)], hint: typed.hint }
  const [actors, places] = [actorHits(text, source), placeHits(text, source)]
  const statements = claimHits(text, claims)
  const titles = articles === null ? [] : articleHits(text, articles, asOfMs, source)
  const found = [
    ...groupOf('events', events.rows.slice(0, MOST.events).flatMap((row) => eventEntry(row, source) ?? []), events.total),
    ...groupOf('claims', statements.slice(0, MOST.claims).map((one) => claimEntry(one, source)), statements.length),
    ...groupOf('actors', actors.slice(0, MOST.actors).map(({ found: one, by }) => namedEntry('actor', one, by, source)), actors.length),
    ...groupOf('places', places.slice(0, MOST.places).map(({ found: one, by }) => namedEntry('place', one, by, source)), places.length),
    ...groupOf('articles', titles.slice(0, MOST.articles).map((one) => articleEntry(one, source)), titles.length),
  ]
  const narrowing = [
    ...actors.slice(0, 1).map(({ found: { id, name } }) => anEntry({ key: `only actor ${id}`, title: words.onlyWith(name), icon: 'filter', action: { does: 'only-actor', id } })),
    ...places.slice(0, 1).map(({ found: { id, name } }) => anEntry({ key: `only place ${id}`, title: words.onlyIn(name), icon: 'filter', action: { does: 'only-place', id } })),
    ...events.suggestions.map((instead) => anEntry({ key: `instead ${instead}`, title: words.tryInstead(instead), icon: 'search', action: { does: 'type', words: instead } })),
    anEntry({ key: 'only words', title: words.onlyWords(text.trim()), icon: 'filter', action: { does: 'only-words', words: text.trim() } }),
  ]
  const hasCommandFirst = found.length === 0 && dates.length === 0
  const orders = hasCommandFirst ? [...ordered.slice(0, MOST_COMMANDS), ...narrowing] : [...narrowing, ...ordered.slice(0, MOST_COMMANDS)]
  return { groups: [...dates, ...found, ...groupOf('commands', orders)], hint: found.length === 0 ? typed.hint : null }
}

function actorGroup(text: string, source: EntrySource, most: number): readonly PaletteGroup[] {
  const hits = text.trim() === '' ? actorsNamed(source).toSorted((a, b) => b.weight - a.weight).map((found) => ({ found, by: null })) : actorHits(text, source)
  const entries = hits.slice(0, most).map(({ found, by }) => namedEntry('actor', found, by, source))
  return entries.length === 0 ? [] : [{ id: 'actors', entries, total: hits.length }]
}

/** What was opened before, of this dataset and as far as it was known then. */
function recentGroup({ recent, dataset, articles, asOfMs }: PaletteQuestion, source: EntrySource): readonly PaletteGroup[] {
  const entries = recent.flatMap((key): readonly PaletteEntry[] => {
    const [of, kind, ...rest] = key.split(' ')
    const id = rest.join(' ')
    if (of !== dataset || !RECENT_KINDS.some((one) => one === kind)) return []
    if (kind === 'event') { const row = rowOfEvent(source.facts, id); return row === null ? [] : [eventEntry(row, source)].filter((one) => one !== null) }
    if (kind === 'article') return (articles ?? []).filter((one) => one.id === id && (asOfMs === null || (one.publishedMs ?? Infinity) <= asOfMs)).map((one) => articleEntry(one, source))
    const named = kind === 'actor' ? actorsNamed(source) : placesNamed(source)
    return named.filter((one) => one.id === id).map((one) => namedEntry(kind === 'actor' ? 'actor' : 'place', one, null, source))
  })
  return groupOf('recent', entries)
}
