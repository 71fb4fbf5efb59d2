import { readDataset, type ReadDataset } from '../site/readData'
import type { Problem } from '../domain/result'

/** What a command writes to, and what it found. */
export interface Output { readonly write: (line: string) => void }

/** Validates a dataset folder and writes the problems; 1 if there are errors, else 0. */
export async function check(folder: string, json: boolean, { write }: Output): Promise<number> {
  const read = await readDataset(folder)
  const errors = count(read.problems, 'error')
  if (json) write(JSON.stringify({ folder, counts: countsOf(read), problems: read.problems }, null, 2))
  else {
    for (const problem of read.problems) write(problemLine(folder, problem))
    write(summaryLine(read))
  }
  return errors > 0 ? 1 : 0
}

/** `file:line:column field: what is wrong. how to mend it`: a form that editors and terminals make clickable. */
export function problemLine(folder: string, problem: Problem): string {
  const place = [`${folder.replace(/\/+$/, '')}/${problem.file ?? ''}`, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const mark = problem.severity === 'error' ? '' : `${problem.severity}: `
  return `${place}${problem.path === '' ? '' : ` ${problem.path}`}: ${mark}${problem.message}. ${problem.hint}`
}

function summaryLine(read: ReadDataset): string {
  const { events, claims, articles, actors, places, publishers } = countsOf(read)
  const kinds = (['error', 'warning', 'note'] as const).map((severity) => plural(count(read.problems, severity), severity))
  return `${plural(events, 'event')}, ${plural(claims, 'claim')}, ${plural(articles, 'article')}, ${plural(actors, 'actor')}, ${plural(places, 'place')}, ${plural(publishers, 'publisher')}: ${kinds.join(', ')}`
}

const plural = (amount: number, word: string): string => `${amount} ${word}${amount === 1 ? '' : 's'}`
const count = (problems: readonly Problem[], severity: Problem['severity']): number => problems.filter((problem) => problem.severity === severity).length

function countsOf({ dataset }: ReadDataset): Record<'events' | 'claims' | 'articles' | 'actors' | 'places' | 'publishers', number> {
  const { events, articles, actors, places, publishers } = dataset
  const claims = [...events.values()].reduce((sum, event) => sum + event.claims.length, 0)
  return { events: events.size, claims, articles: articles.size, actors: actors.size, places: places.size, publishers: publishers.size }
}
