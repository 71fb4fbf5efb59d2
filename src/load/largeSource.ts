import { ColumnTable } from '../domain/columnTable'
import type { Facts } from '../domain/facts'
import { connectDataset, type Port } from './datasetPort'
import { fetchJson, type Loaded } from './json'
import { LargeDataset, type LargeQuestions } from './largeDataset'
import { LazyWords } from './lazyWords'
import type { Opening, Source } from './source'

/** A thread of its own for a dataset; where the browser refuses one, this thread does the work. */
function startDataset(folder: string): LargeQuestions {
  try {
    return connectDataset(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: new URL(folder, location.href).href }) as unknown as Port)
  } catch {
    return new LargeDataset(folder, fetchJson)
  }
}

type LargeSource = Pick<Source, 'select' | 'totals' | 'knownOn' | 'best'>

/** Opens a split dataset of which summaries.json has come. */
export async function openLarge(
  folder: string, bytes: Uint8Array, { onProgress, onSkeleton }: Opening, start: (folder: string) => LargeQuestions = startDataset,
): Promise<{ readonly source: LargeSource | null; readonly facts: Loaded<Facts> }> {
  const questions = start(folder)
  const skeleton = await questions.skeleton(bytes)
  if (!skeleton.ok) return { source: null, facts: skeleton }
  const { head, columns, problems, parts } = skeleton.value
  const words = new LazyWords(questions)
  onProgress?.(1, parts.facets.length + 1)
  const events = new ColumnTable(columns, words)
  onSkeleton?.({ ...head, events, problems })
  const facets = await questions.facets((done, of) => onProgress?.(done, of))
  if (!facets.ok) return { source: null, facts: facets }
  events.addFacets(facets.value.facets)
  const facts: Facts = { ...head, events, problems: [...problems, ...facets.value.problems] }
  return { source: { select: (filter) => questions.select(filter), totals: () => questions.totals(), knownOn: (atMs, filter) => questions.knownOn(atMs, filter), best: (words, atMs) => questions.best(words, atMs) }, facts: { ok: true, value: facts } }
}
