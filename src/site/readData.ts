import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findPlace, placeOf } from '../domain/jsonPlace'
import { parseDataset, type ParsedDataset, type RawFile } from '../domain/parse'
import type { Problem } from '../domain/result'

export interface ReadDataset extends ParsedDataset {
  /** Text of every file that could be decoded, by its path below the folder. */
  readonly files: ReadonlyMap<string, string>
}

/** Reads a dataset from a folder in the authoring format; problems carry file, line and column. Throws only if the folder is not there. */
export async function readDataset(folder: string): Promise<ReadDataset> {
  const files = new Map<string, string>()
  const raw: RawFile[] = []
  const unread: Problem[] = []
  for (const file of await datasetFiles(folder)) {
    const read = readJson(file, await readFile(join(folder, file)))
    if (read.text !== null) files.set(file, read.text)
    if (read.problem === null) raw.push({ file, json: read.json })
    else unread.push(read.problem)
  }
  const { dataset, problems } = parseDataset(raw)
  const lost = new Set(unread.map(({ file }) => file))
  // A file that is there but unreadable is not missing as well.
  const told = problems.filter(({ file, path, message }) => !(file !== undefined && lost.has(file) && path === '' && message === 'the file is missing'))
  return { dataset, problems: [...unread, ...told.map((problem) => withPlace(problem, files))], files }
}

/** The files a dataset consists of, in a stable order: the lists first. Other files and folders are none of its business. */
async function datasetFiles(folder: string): Promise<readonly string[]> {
  const lists = ['dataset.json', 'actors.json', 'places.json', 'publishers.json']
  const top = new Set((await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.')).map((entry) => entry.name))
  const found = lists.filter((name) => top.has(name))
  for (const part of ['articles', 'events']) {
    if (!top.has(part)) continue
    const names = (await readdir(join(folder, part))).filter((name) => name.endsWith('.json'))
    found.push(...names.toSorted().map((name) => `${part}/${name}`))
  }
  return found
}

interface JsonRead { readonly text: string | null; readonly json: unknown; readonly problem: Problem | null }

/** Bytes to JSON; each way of failing has words of its own. */
export function readJson(file: string, bytes: Uint8Array): JsonRead {
  const failed = (text: string | null, message: string, hint: string, at: Partial<Problem> = {}): JsonRead =>
    ({ text, json: undefined, problem: { severity: 'error', file, path: '', ...at, message, hint } })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return failed(null, 'the file is not encoded in UTF-8', 'Save it as UTF-8.', { line: badLine(bytes), column: 1 })
  }
  if (text.trim() === '') return failed(text, 'the file is empty', 'Put a record in { } into it, or take the file out.')
  if (/^\s*</.test(text)) return failed(text, 'the file holds HTML, not JSON', 'A web page was saved in its place, perhaps an error page; fetch the data again.')
  try {
    return { text, json: JSON.parse(text) as unknown, problem: null }
  } catch (error) {
    const end = text.trimEnd().length
    const at = errorOffset(error, text)
    const place = placeOf(text, Math.min(at, end))
    if (at >= end) return failed(text, 'the file ends too early', 'It was cut off, or a closing bracket or quote is missing.', place)
    return failed(text, 'the file is not valid JSON', `Look here for a comma too many or too few, or a missing quote: ${JSON.stringify(text.slice(at, at + 20))}.`, place)
  }
}

/** Where JSON.parse stopped; the end of the text where it only says so in words. */
function errorOffset(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : ''
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  if (/end of JSON input|Unterminated/i.test(message)) return text.length
  const token = /"(?:\.\.\.)?([\s\S]*?)(?:\.\.\.)?" is not valid JSON/.exec(message)?.[1]
  const start = token === undefined ? -1 : text.indexOf(token)
  return start === -1 ? 0 : start
}

/** The first line that does not decode. */
function badLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
  return line
}

function withPlace(problem: Problem, files: ReadonlyMap<string, string>): Problem {
  const text = problem.file === undefined ? undefined : files.get(problem.file)
  return text === undefined ? problem : { ...problem, ...findPlace(text, problem.path) }
}
