import { dayParts } from './citedDate'
import type { CitedWork } from './citedWork'
import { onOneLine } from './plainText'

/**
 * Citations as text in three styles. The styles are American ones and their words English, whatever the language of the
 * page. Titles stand without italics, which plain text does not have.
 */

export type CitationStyle = 'apa' | 'chicago' | 'mla'
export const CITATION_STYLES: readonly CitationStyle[] = ['apa', 'chicago', 'mla']

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'] as const

type Day = readonly [year: number, month: number, day: number]

const DAY: Readonly<Record<CitationStyle, (day: Day) => string>> = {
  apa: ([year, month, day]) => `${year}, ${MONTHS[month - 1] ?? ''} ${day}`,
  chicago: ([year, month, day]) => `${MONTHS[month - 1] ?? ''} ${day}, ${year}`,
  mla: ([year, month, day]) => `${day} ${MLA_MONTHS[month - 1] ?? ''} ${year}`,
}

const dated = (edtf: string | null, style: CitationStyle): string | null => {
  const day = dayParts(edtf)
  return day === null ? null : DAY[style](day)
}

/** A sentence with exactly one full stop behind it. */
const ended = (text: string): string => (/[.?!…]["”’)\]]*$/.test(text) ? text : `${text}.`)

/** Inside quotation marks the sign that ends the title stands before the closing one. */
const quoted = (title: string, end: '.' | ','): string => `“${/[?!…]$/.test(title) ? title : title.replace(/\.$/, '') + end}”`

const revisionOf = ({ revision }: CitedWork): string | null =>
  revision === null ? null : `revision ${revision.name}, as known on ${dated(revision.asOf, 'chicago') ?? revision.asOf}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const titleOf = ({ title, isHeadline }: CitedWork): string => (isHeadline ? title : `[${title}]`)

const joined = (parts: readonly (string | null)[]): string => onOneLine(parts.filter((part) => part !== null && part !== '').join(' '))

function apa(work: CitedWork): string {
  const revision = revisionOf(work)
  const title = revision === null ? titleOf(work) : `${titleOf(work)} [${capital(revision)}]`
  const author = work.author ?? work.publisher
  return joined([ended(author), `(${dated(work.published, 'apa') ?? 'n.d.'}).`, ended(title), work.container === author ? null : ended(work.container), work.url])
}

function chicago(work: CitedWork): string {
  const revision = revisionOf(work)
  const author = work.author ?? (work.revision === null ? null : work.publisher)
  const date = work.revision === null ? (dated(work.published, 'chicago') ?? 'n.d.') : null
  const title = work.isHeadline ? quoted(work.title, '.') : ended(titleOf(work))
  return joined([author === null ? null : ended(author), title, ended([work.container, date].filter((part) => part !== null).join(', ')), revision === null ? null : ended(capital(revision)), work.url === null ? null : `${work.url}.`])
}

function mla(work: CitedWork): string {
  const revision = work.revision === null ? null : `revision ${work.revision.name}, as known on ${dated(work.revision.asOf, 'mla') ?? work.revision.asOf}`
  const title = work.isHeadline ? quoted(work.title, '.') : ended(titleOf(work))
  const publisher = work.publisher === work.container ? null : work.publisher
  const parts = [work.container, revision, publisher, work.revision === null ? dated(work.published, 'mla') : null, work.url]
  return joined([work.author === null || work.author === work.publisher ? null : ended(work.author), title, `${parts.filter((part) => part !== null).join(', ')}.`])
}

const STYLES: Readonly<Record<CitationStyle, (work: CitedWork) => string>> = { apa, chicago, mla }

/** A work in one style, on one line, with the revision of the data and the day on which it was known. */
export const citationText = (work: CitedWork, style: CitationStyle): string => STYLES[style](work)
