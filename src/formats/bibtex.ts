import { dayParts } from './citedDate'
import type { CitedWork } from './citedWork'
import { onOneLine } from './plainText'

/** BibTeX and biblatex: `@misc` with an address, which both know. */

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '"': '{\\textquotedbl}',
}

/** Text for TeX to set; letters of all scripts stay. */
export const bibtexText = (text: string): string => onOneLine(text).replace(/[\\{}$&#%_^~"]/g, (character) => ESCAPES[character] ?? character)

/** An address is read letter by letter, so it is not escaped: what would end the field is written in per cent. */
const bibtexUrl = (url: string): string => onOneLine(url).replace(/[\\{}" ]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const keyOf = (id: string): string => id.replace(/[^A-Za-z0-9:.-]/g, '-')

function entry(work: CitedWork): string {
  const day = dayParts(work.published)
  const notes = [
    ...(work.revision === null ? [] : [`Data revision ${work.revision.name}, as known on ${work.revision.asOf}`]),
    ...(work.agency === null ? [] : [work.agency]),
    ...(work.isHeadline ? [] : ['headline not seen']),
  ]
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', `{${bibtexText(work.author ?? work.publisher)}}`],
    ['title', `{${bibtexText(work.title)}}`],
    ['howpublished', bibtexText(work.container)],
    ['publisher', bibtexText(work.publisher)],
    ['year', day === null ? null : String(day[0])],
    ['date', day === null ? null : day.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')],
    ['url', work.url === null ? null : bibtexUrl(work.url)],
    ['language', work.language === null ? null : bibtexText(work.language)],
    ['note', notes.length === 0 ? null : bibtexText(notes.join('; '))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]))
  return `@misc{${keyOf(work.id)},\n${lines.join('')}}\n`
}

export const bibtex = (works: readonly CitedWork[]): string => works.map(entry).join('\n')
