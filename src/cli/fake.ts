import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { splitEvidence } from '../domain/evidenceParts'
import type { EventSummary, Facts } from '../domain/facts'
import { searchFiles } from '../domain/searchParts'
import { SPLIT_FROM, splitSummaries } from '../domain/splitSummaries'
import { encodeSummaries } from '../domain/summaries'
import type { Output } from './check'
import { madeUpEvents, madeUpHead } from './madeUp'
import { madeUpDetail, madeUpDocument } from './madeUpDetail'
import { madeUpEvidence, madeUpEvidenceFile, reportsIn } from './madeUpEvidence'

export interface FakeOptions {
  readonly count: number
  /** The dataset's folder; its files go below `data/`. */
  readonly out: string
  readonly seed: number
  /** Events that get a file with their claims, spread evenly. */
  readonly details: number
}

/** Full texts are searched up to this many events; beyond, nobody would read the file. */
const SEARCH_UP_TO = 100_000
const AT_ONCE = 64

/**
 * Writes made-up events in the distribution format, as the build writes it. Events are made one after the other (once
 * for each kind of file), so that memory holds one part and not a million events.
 */
export async function fake({ count, out, seed, details }: FakeOptions, { write }: Output): Promise<number> {
  const folder = join(out, 'data')
  const head = madeUpHead(count)
  const events = (): Generator<EventSummary> => madeUpEvents(count, seed)
  let bytes = 0
  let files = 0
  const put = async (file: string, json: unknown): Promise<void> => {
    const path = join(folder, file)
    const text = `${JSON.stringify(json)}\n`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    bytes += text.length
    files += 1
  }
  if (count < SPLIT_FROM) {
    const facts: Facts = { ...head, events: [...events()], problems: [] }
    await put('summaries.json', encodeSummaries(facts))
    await put('evidence.json', madeUpEvidenceFile(facts))
  } else {
    for (const part of splitSummaries(head, events())) await put(part.file, part.json)
    const withEvidence = function* () { for (const event of events()) yield [event, madeUpEvidence(event)] as const }
    const reports = function* () { for (const event of events()) yield* reportsIn(madeUpEvidence(event)) }
    for (const part of splitEvidence(head, withEvidence(), reports)) await put(part.file, part.json)
  }
  if (count <= SEARCH_UP_TO) {
    const documents = function* () { for (const event of events()) yield madeUpDocument(event, head) }
    for (const part of searchFiles(documents(), count)) await put(part.file, part.json)
  }
  const every = Math.ceil(count / Math.max(1, details))
  let row = 0
  let waiting: Promise<void>[] = []
  if (details > 0) for (const event of events()) {
    if (row++ % every === 0) waiting.push(put(`events/${event.id}.json`, madeUpDetail(event, head)))
    if (waiting.length < AT_ONCE) continue
    await Promise.all(waiting)
    waiting = []
  }
  await Promise.all(waiting)
  write(`${count} made-up events: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, below ${folder}`)
  return 0
}
