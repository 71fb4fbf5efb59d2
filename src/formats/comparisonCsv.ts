import type { ComparedAccount, ComparedBlock, ComparedRow } from '../domain/comparison'
import type { EventDetail } from '../domain/eventDetail'
import type { About, Article, ClaimSource, ClaimValue } from '../domain/model'
import { readDuration } from '../domain/values'
import { csvText, type CsvColumn } from './csv'

/** What the whole file is about, repeated in each line, so that a line that is copied out of it still says where it is from. */
export interface ComparisonFile {
  readonly dataset: string
  readonly revision: string
  /** EDTF day or instant; the day of the data where it is the latest. */
  readonly asOf: string
  /** In words. */
  readonly filters: readonly string[]
  /** Address of the table. */
  readonly address: string
  readonly about: About
}

type State = 'account' | 'not disclosed' | 'not reported' | 'not in this dataset'

interface Line {
  readonly row: ComparedRow
  readonly state: State
  readonly text: string
  readonly block: ComparedBlock | null
  readonly account: ComparedAccount | null
  readonly value: ClaimValue | null
}

/** A table of accounts as CSV, a line an account (or a figure of it), in the order shown. Sources of one account stand in one cell, with "; " between. */
export function comparisonCsv(file: ComparisonFile, rows: readonly ComparedRow[]): string {
  return csvText([...fileColumns(file), ...EVENT_COLUMNS, ...CLAIM_COLUMNS, ...VALUE_COLUMNS, ...SOURCE_COLUMNS], rows.flatMap(linesOf))
}

const blank = { block: null, account: null, value: null, text: '' }

function linesOf(row: ComparedRow): readonly Line[] {
  const { said } = row
  if (said === null) return [{ ...blank, row, state: 'not in this dataset' }]
  const { blocks, undisclosed, isNotReported } = said.comparison
  const lines: readonly Line[] = [
    ...blocks.flatMap((block) => block.accounts.flatMap((account) => accountLines(row, block, account))),
    ...undisclosed.map(({ text }): Line => ({ ...blank, row, text, state: 'not disclosed' })),
    ...(isNotReported ? [{ ...blank, row, state: 'not reported' } satisfies Line] : []),
  ]
  return lines.length > 0 ? lines : [{ ...blank, row, state: 'not in this dataset' }]
}

function accountLines(row: ComparedRow, block: ComparedBlock, account: ComparedAccount): readonly Line[] {
  const { claim } = account
  const state: State = claim.status === 'undisclosed' ? 'not disclosed' : 'account'
  const values: readonly (ClaimValue | null)[] = claim.values?.length ? claim.values : [null]
  return values.map((value) => ({ row, block, account, value, text: claim.text, state }))
}

const fileColumns = (file: ComparisonFile): readonly CsvColumn<Line>[] => [
  { name: 'dataset', value: () => file.dataset },
  { name: 'revision', value: () => file.revision },
  { name: 'as_of', value: () => file.asOf },
  { name: 'filters', value: () => file.filters.join('; ') },
  { name: 'address', value: () => file.address },
  { name: 'about', value: ({ account }) => account?.claim.about ?? file.about },
]

const EVENT_COLUMNS: readonly CsvColumn<Line>[] = [
  { name: 'event_id', value: ({ row }) => row.event.id },
  { name: 'event', value: ({ row }) => row.event.title },
  { name: 'when', value: ({ row }) => row.event.when.text },
  { name: 'kind', value: ({ row }) => row.event.kind },
  { name: 'state', value: ({ state }) => state },
]

const nameOf = (id: string | undefined, detail: EventDetail | undefined): string | null =>
  id === undefined ? null : (detail?.actorNames[id] ?? detail?.participants.find((one) => one.actor === id)?.name ?? id)

const CLAIM_COLUMNS: readonly CsvColumn<Line>[] = [
  { name: 'accounts_of_it', value: ({ block }) => (block && block.tone !== 'single' ? block.tone : null) },
  { name: 'claim_id', value: ({ account }) => account?.claim.id },
  { name: 'status', value: ({ account }) => account?.claim.status },
  { name: 'said_by', value: ({ row, account }) => nameOf(account?.claim.attributedTo, row.said?.detail) },
  { name: 'denied_by', value: ({ row, account }) => nameOf(account?.claim.deniedBy, row.said?.detail) },
  { name: 'statement', value: ({ text }) => text },
  { name: 'overtaken_by', value: ({ account }) => account?.overtakenBy.map(({ id }) => id).join('; ') },
  { name: 'withdrawn', value: ({ account }) => account?.claim.withdrawn?.on },
]

/** null for what is no length, and for an end that is not given. */
function minutesOf(value: ClaimValue | null, end: 'min' | 'max'): number | null {
  const given = value?.[end]
  const range = value?.type === 'duration' && typeof given === 'string' ? readDuration(given) : null
  return range === null ? null : range[end] / 60
}

const VALUE_COLUMNS: readonly CsvColumn<Line>[] = [
  { name: 'value_type', value: ({ value }) => value?.type },
  { name: 'value_of', value: ({ value }) => value?.of },
  { name: 'at_least', value: ({ value }) => value?.min },
  { name: 'at_most', value: ({ value }) => value?.max },
  { name: 'unit', value: ({ value }) => value?.unit },
  { name: 'approximate', value: ({ value }) => (value === null ? null : value.approx === true) },
  { name: 'expected', value: ({ value }) => (value === null ? null : value.expected === true) },
  { name: 'at_least_minutes', value: ({ value }) => minutesOf(value, 'min') },
  { name: 'at_most_minutes', value: ({ value }) => minutesOf(value, 'max') },
]

/** The sources that give the value, where the claim says which. */
function sourcesOf({ account, value }: Line): readonly ClaimSource[] {
  const all = account?.claim.sources ?? []
  return value?.sources?.length ? all.filter(({ article }) => value.sources?.includes(article)) : all
}

const SOURCE_COLUMNS: readonly CsvColumn<Line>[] = [
  sourceColumn('articles', ({ id }) => id),
  sourceColumn('publishers', ({ publisher }, detail) => detail.publishers[publisher]?.name ?? publisher),
  sourceColumn('agencies', ({ agency }, detail) => (agency === undefined ? '' : (detail.publishers[agency]?.name ?? agency))),
  sourceColumn('article_kinds', ({ kind }) => kind),
  sourceColumn('published', ({ publishedAt }) => publishedAt ?? ''),
  sourceColumn('citing', (_, detail, { citing }) => (citing === undefined ? '' : (detail.publishers[citing]?.name ?? citing))),
  sourceColumn('article_addresses', ({ url }) => url ?? ''),
]

function sourceColumn(name: string, read: (article: Article, detail: EventDetail, source: ClaimSource) => string): CsvColumn<Line> {
  return {
    name,
    value: (line) => {
      const detail = line.row.said?.detail
      const cells = detail ? sourcesOf(line).flatMap((source) => { const article = detail.articles[source.article]; return article ? [read(article, detail, source)] : [] }) : []
      // Empty places are kept, so that the columns of sources go together; a column without any is empty.
      return cells.some((cell) => cell !== '') ? cells.join('; ') : ''
    },
  }
}
