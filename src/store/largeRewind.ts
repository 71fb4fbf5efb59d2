import type { Rewound } from '../domain/asKnownOn'
import { ColumnTable, type WordStore } from '../domain/columnTable'
import type { EventDetail } from '../domain/eventDetail'
import type { EventEvidence, EvidenceClaim } from '../domain/evidenceRead'
import { readEvidenceHead, type SplitEvidenceHead } from '../domain/evidenceHead'
import type { RowWords } from '../domain/eventColumns'
import { readExtent } from '../domain/extent'
import type { Facts } from '../domain/facts'
import { withLists } from '../domain/knownColumns'
import { claimKnownFrom, publishedMs } from '../domain/known'
import type { KnownRows } from '../domain/largeRewind'
import { actorsAt, placesAt, publishersAt } from '../domain/namesAsKnownOn'
import { omit } from '../domain/omit'
import { rowOfWordless } from '../domain/wordless'
import { readWhen } from '../domain/when'

const heads = new WeakMap<object, SplitEvidenceHead>()

/** From here on everything is known. */
export const isLatestAt = (latest: Facts, atMs: number): boolean => atMs >= (readExtent(latest.info.updated)?.endMs ?? Infinity)

/** The facts of a large dataset as known at an instant, from what its source answered. `json` is evidence.json. */
export function rewoundFrom(latest: Facts, json: object, known: KnownRows): Rewound {
  const { columns, words } = latest.events
  if (!columns?.facets || !words) throw new Error('not a large dataset')
  const head = heads.get(json) ?? readEvidenceHead(json, columns.facets)
  heads.set(json, head)
  const { atMs } = known
  const facts: Facts = {
    info: { ...omit(latest.info, 'description'), selection: '' },
    actors: actorsAt(latest.actors, head.names, atMs),
    places: placesAt(latest.places, head.names, atMs),
    publishers: publishersAt(latest.publishers, head.names, atMs),
    events: new ColumnTable(withLists(known.columns, columns), new KnownWords(words as WordStore, known)),
    tombstones: new Map(),
    articleCount: known.articleCount,
    problems: [],
  }
  return {
    atMs, facts, isLatest: false, latestRows: known.rows,
    hidden: { ...known.hidden, names: latest.actors.size - facts.actors.size },
    // Of one event its own file says it (ofDetail).
    evidence: () => undefined, isWhole: () => false, isPublished: () => false,
  }
}

/** The latest date, whatever the date in the address: everything is known. */
export const latestRewound = (latest: Facts, atMs: number): Rewound =>
  ({ atMs, facts: latest, isLatest: true, latestRows: null, hidden: { events: 0, claims: 0, names: 0, hourless: 0 }, evidence: () => undefined, isWhole: () => true, isPublished: () => true })

/** Words of the rows known, by their places; a first sentence that was not known yet is left out. */
class KnownWords implements WordStore {
  readonly #latest: WordStore
  readonly #known: KnownRows
  /** Of events of which not all was known. The same object for the same words. */
  readonly #changed = new Map<number, { readonly of: RowWords; readonly words: RowWords }>()

  constructor(latest: WordStore, known: KnownRows) {
    this.#latest = latest
    this.#known = known
  }

  get version(): number { return this.#latest.version }
  subscribe(listener: () => void): () => void { return this.#latest.subscribe(listener) }

  get(place: number): RowWords | null {
    const words = this.#latest.get(this.#known.rows[place] ?? -1)
    const summary = this.#known.sentences.get(place)
    if (words === null || summary === undefined) return words
    const kept = this.#changed.get(place)
    if (kept?.of === words) return kept.words
    const changed = { ...words, summary }
    this.#changed.set(place, { of: words, words: changed })
    return changed
  }

  want(place: number): void {
    const row = this.#known.rows[place]
    if (row !== undefined) this.#latest.want(row)
  }

  find(id: string): number | null | undefined {
    const wordless = rowOfWordless(id)
    if (wordless !== null) return wordless
    const row = this.#latest.find(id)
    return row === null || row === undefined ? row : placeOf(this.#known.rows, row)
  }
}

function placeOf(rows: Uint32Array, row: number): number | null {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row ? low : null
}

/** The same, able to tell of one event what of it was known: from the event's own file. */
export function ofDetail(rewound: Rewound, detail: EventDetail): Rewound {
  const evidence = evidenceOf(detail)
  const published = (id: string) => publishedMs(Object.hasOwn(detail.articles, id) ? detail.articles[id] : undefined)
  return { ...rewound, evidence: (id) => (id === detail.event.id ? evidence : undefined), isPublished: (id) => (published(id) ?? Infinity) <= rewound.atMs }
}

function evidenceOf({ event, articles }: EventDetail): EventEvidence {
  const when = readWhen(event.when)
  const published = (id: string) => publishedMs(Object.hasOwn(articles, id) ? articles[id] : undefined)
  const claims = event.claims.filter((claim) => claim.withdrawn === undefined).map((claim): EvidenceClaim => {
    const known = when.ok ? claimKnownFrom(claim, published, when.value) : { ms: Infinity, isDated: true }
    return {
      id: claim.id, ms: known.ms, isUndated: !known.isDated, status: claim.status, side: null, contradicts: [], overtakenBy: [], deniedIn: [], isCoreDenied: false,
      attributedTo: null, names: [], values: null,
      sources: claim.sources.map(({ article }) => ({ id: article, ms: known.isDated ? (published(article) ?? Infinity) : known.ms, hasHour: false, publisher: null, agency: null, origin: null })),
    }
  })
  return { claims, sentences: [], participants: [], undisclosed: [] }
}
