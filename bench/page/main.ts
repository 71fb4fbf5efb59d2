import { SPLIT_FROM } from '../../src/domain/splitSummaries'
import { installTrustedTypes } from '../../src/trustedTypes'
import { nextFrame, type Contender, type Drawn } from './contender'
import { filteredRows, generateColumns, generateFacts } from './facts'

installTrustedTypes()

/** How the harness drives this page from outside. */
export interface BenchPage {
  readonly postings: number
  /** From facts in memory to drawn and two frames on, in ms. */
  draw(): Promise<number>
  /** The same for a filter put on or taken off. */
  filter(isOn: boolean): Promise<number>
}

const contenders: Readonly<Record<string, () => Promise<{ readonly contender: Contender }>>> = {
  ours: () => import('./ours'),
  raw: () => import('./raw'),
  floor: () => import('./floor'),
}

async function prepare(): Promise<BenchPage> {
  const query = new URLSearchParams(location.search)
  const load = contenders[query.get('contender') ?? '']
  const element = document.getElementById('plot')
  if (!load || !element) throw new Error('No such contender')
  const n = Number(query.get('n'))
  const options = { seed: Number(query.get('seed')), view: query.get('view') === '90d' ? '90d' : 'full' } as const
  // vis-timeline itself wants objects; the app holds so many events in columns.
  const facts = n >= SPLIT_FROM && query.get('contender') !== 'raw' ? generateColumns(n, options) : generateFacts(n, options)
  const rows = filteredRows(facts)
  const { contender } = await load()
  // As in the app, whose pages preload it.
  await document.fonts.load('12px "Parley Sans"')
  let drawn: Drawn | null = null
  const timed = async (act: () => Promise<void> | void) => {
    const beganMs = performance.now()
    await act()
    await nextFrame()
    await nextFrame()
    return performance.now() - beganMs
  }
  return {
    postings: Array.from(facts.events, ({ lanes }) => lanes.length).reduce((sum, count) => sum + count, 0),
    draw: () => timed(async () => { drawn = await contender(element, facts) }),
    filter: (isOn) => timed(() => drawn?.filter(isOn ? rows : null)),
  }
}

declare global { var bench: BenchPage | undefined }
globalThis.bench = await prepare()
