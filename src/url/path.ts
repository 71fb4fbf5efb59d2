import { MAX_ID_LENGTH } from './parameters'
import { aNote, type Note } from './note'
import { decodePercent, encodePercent } from './percent'
import type { Page, View } from './view'

/** The part of an address before `?`: `[<dataset>/][embed/]<folder>/<id>/`, always with a slash at the end. */

const FOLDERS = { event: 'events', actor: 'actors', article: 'articles', publisher: 'publishers', place: 'places', track: 'tracks' } as const
const KINDS = new Map<string, keyof typeof FOLDERS>()
for (const kind of Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]) KINDS.set(FOLDERS[kind], kind).set(kind, kind)

/** `dataset` null = none is named, `page` null = none is named, or one that cannot be. */
export interface ReadPath {
  readonly dataset: string | null
  readonly embed: boolean
  readonly page: Page | null
  readonly claim: string | null
  /** What is compared, where the path says so. */
  readonly about: string | null
  readonly notes: readonly Note[]
}

/** `us-russia/embed/events/<id>/`; the home of a dataset that is not part of the site is the root itself. */
export function formatPath({ dataset, data, embed, page }: Pick<View, 'dataset' | 'data' | 'embed' | 'page'>): string {
  const frame = embed ? 'embed/' : ''
  return data === null ? `${encodePercent(dataset)}/${frame}${formatPage(page)}` : frame
}

/** `events/<id>/`, `method/`; empty for home. */
export function formatPage(page: Page): string {
  if (!('id' in page)) return page.kind === 'home' ? '' : `${page.kind}/`
  return isNameable(page.id) ? `${FOLDERS[page.kind]}/${encodePercent(page.id)}/` : ''
}

/** Browsers resolve `.` and `..` even when they are escaped. */
const isNameable = (id: string): boolean => id !== '' && id !== '.' && id !== '..' && id.length <= MAX_ID_LENGTH

/** Ids are lower-case; null for what cannot be one. */
export function readId(text: string): string | null {
  const id = text.trim().toLowerCase().trim()
  return isNameable(id) ? id : null
}

export function readPath(path: string, knownDatasets: readonly string[]): ReadPath {
  const segments = pathSegments(path)
  const { dataset, embed, rest, strangers } = takeDataset(segments, knownDatasets)
  const notes = strangers.length > 0 ? [aNote('unknown-dataset', 'path', strangers.join('/'))] : []
  const { page, claim, about, left } = readPage(rest)
  if (left.length > 0) notes.push(aNote('unknown-page', 'path', left.join('/')))
  return { dataset, embed, page, claim, about, notes }
}

function pathSegments(path: string): string[] {
  const segments = path.split('/').map((segment) => decodePercent(segment).trim())
  // Without a slash behind it, index.html is the file of the folder; with one, a strange id.
  if (/^index\.html?$/i.test(segments.at(-1) ?? '')) segments.pop()
  return segments.filter((segment) => segment !== '')
}

interface TakenDataset {
  readonly dataset: string | null
  readonly embed: boolean
  readonly rest: readonly string[]
  readonly strangers: readonly string[]
}

/** Skips unknown words before a dataset or a page, so that a link with too much in front of it still arrives. */
function takeDataset(segments: readonly string[], knownDatasets: readonly string[]): TakenDataset {
  const known = new Set(knownDatasets)
  const strangers: string[] = []
  let dataset: string | null = null
  let embed = false
  let at = 0
  for (; at < segments.length && dataset === null; at++) {
    const segment = segments[at] ?? ''
    const word = segment.toLowerCase()
    if (known.has(word)) dataset = word
    else if (word === 'embed') embed = true
    else if (isPageWord(word)) break
    else strangers.push(segment)
  }
  if (dataset !== null && segments[at]?.toLowerCase() === 'embed') {
    embed = true
    at++
  }
  return { dataset, embed, rest: segments.slice(at), strangers }
}

const isPageWord = (word: string): boolean => KINDS.has(word) || word === 'compare' || word === 'method'

/**
 * The plain page of a comparison, below the dataset: a file for each thing that can be compared, so that each has its own
 * title and preview and works without scripts. The app writes the same as `compare/?about=<about>`.
 */
export const formatComparePath = (about: string): string => `compare/${encodePercent(about)}/`

/** Reads `events/<id>`; `left` is what no page of ours has. */
export function readPage(segments: readonly string[]): Pick<ReadPath, 'page' | 'claim' | 'about'> & { readonly left: readonly string[] } {
  const [word = '', idText, ...more] = segments
  const name = word.toLowerCase()
  const none = { page: null, claim: null, about: null }
  if (name === 'method') return { ...none, page: { kind: name }, left: segments.slice(1) }
  const id = readId(idText ?? '')
  if (name === 'compare') return { ...none, page: { kind: name }, about: id, left: more }
  const kind = KINDS.get(name)
  if (!kind) return { ...none, left: segments }
  if (id === null) return { ...none, left: idText === undefined ? [] : segments }
  if (kind === 'event' && more[0]?.toLowerCase() === 'claims') return { ...none, page: { kind, id }, claim: readId(more[1] ?? ''), left: more.slice(2) }
  return { ...none, page: { kind, id }, left: more }
}

/** Reads `page=` as formatPage writes it. */
export function readPageText(text: string): Page | null {
  const { page, about, left } = readPage(text.split('/').map((part) => decodePercent(part)).filter((part) => part !== ''))
  return left.length === 0 && about === null ? page : null
}
