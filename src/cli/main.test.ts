import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDetail } from '../domain/detailRead'
import { decodeSkeleton } from '../domain/splitSummaries'
import { decodeSummaries } from '../domain/summaries'
import { rawEvent, rawFiles } from '../domain/rawFiles'
import { problemLine } from './check'
import { main } from './main'
import { schemaTexts } from './schemaFiles'

let good: string
let bad: string
async function folderWith(files: readonly { readonly file: string; readonly json: unknown }[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cli-'))
  for (const { file, json } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), JSON.stringify(json, null, 2))
  }
  return folder
}
beforeAll(async () => {
  good = await folderWith(rawFiles())
  bad = await folderWith(rawFiles({ events: [rawEvent({ participants: [{ actor: 'red-stat', role: 'host' }] })] }))
})
afterAll(async () => {
  await Promise.all([good, bad].map((folder) => rm(folder, { recursive: true })))
})

async function run(...argv: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = []
  const code = await main(argv, { write: (line) => lines.push(line) })
  return { code, text: lines.join('\n') }
}

describe('check', () => {
  it('says what a good folder holds', async () => {
    expect(await run('check', good)).toEqual({ code: 0, text: '1 event, 1 claim, 1 article, 2 actors, 1 place, 1 publisher: 0 errors, 0 warnings, 0 notes' })
  })

  it('says what is wrong, where, and how to mend it', async () => {
    const { code, text } = await run('check', bad)
    expect(code).toBe(1)
    expect(text.split('\n')[0]).toBe(`${bad}/events/an-event.json:8:16 participants[0].actor: there is no actor "red-stat"; the participant was dropped. Did you mean "red-state"?`)
    expect(text).toContain('1 error, 0 warnings')
  })

  it('speaks JSON', async () => {
    const { code, text } = await run('check', bad, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(text)).toMatchObject({ folder: bad, counts: { events: 1 }, problems: [{ severity: 'error', line: 8, path: 'participants[0].actor' }] })
  })

  it('without a folder checks all of data/', async () => {
    const { code, text } = await run('check')
    expect(code).toBe(0)
    expect(text.split('\n').filter((line) => line.includes('0 errors'))).toHaveLength(1)
  })
})

describe('fake', () => {
  it('writes what the app reads, marked as made up, the same for the same seed', async () => {
    const out = await mkdtemp(join(tmpdir(), 'fake-'))
    const read = async (file: string) => JSON.parse(await readFile(join(out, 'data', file), 'utf8')) as unknown
    expect((await run('fake', '300', '--out', out, '--details', '3')).code).toBe(0)
    const facts = decodeSummaries(await read('summaries.json'))
    if (!facts.ok) throw new Error(facts.problem.message)
    expect([facts.value.events.length, facts.value.problems]).toEqual([300, []])
    expect(facts.value.info.title).toContain('Made up')
    for (const { title } of facts.value.events) expect(title).toMatch(/^Made up: .{20,}$/)
    expect(readDetail(await read('events/made-up-001.json')).ok).toBe(true)
    const first = await readFile(join(out, 'data', 'summaries.json'), 'utf8')
    await run('fake', '300', '--out', out, '--details', '0', '--seed', '1')
    expect(await readFile(join(out, 'data', 'summaries.json'), 'utf8')).toBe(first)
    await rm(out, { recursive: true })
  })

  it('is split from ten thousand events on', async () => {
    const out = await mkdtemp(join(tmpdir(), 'fake-'))
    expect((await run('fake', '10000', '--out', out, '--details', '0')).code).toBe(0)
    const skeleton = decodeSkeleton(JSON.parse(await readFile(join(out, 'data', 'summaries.json'), 'utf8')))
    expect(skeleton.ok && [skeleton.value.columns.length, skeleton.value.problems]).toEqual([10_000, []])
    if (!skeleton.ok) return
    const { laneSet, laneSets, form } = skeleton.value.columns
    const lanes = [...laneSet].reduce((sum, set) => sum + (laneSets[set]?.length ?? 0), 0) / 10_000
    expect(lanes).toBeGreaterThan(2.3)
    expect(lanes).toBeLessThan(2.7)
    const ranges = [...form].filter((each) => each === 2).length / 10_000
    expect(Math.abs(ranges - 0.15)).toBeLessThan(0.02)
    await rm(out, { recursive: true })
  })

  it.each([[[]], [['0']], [['x', '--out', 'y']], [['10']], [['10', '--out', 'y', '--sed', '1']]])('wrong: %j', async (argv) => {
    expect((await run('fake', ...argv)).code).toBe(2)
  })
})

describe('wrong usage', () => {
  it.each([[['chekc']], [['check', 'a', 'b']], [['check', '/nowhere/at/all']], [['check', '--verbose']], [['schema', 'x']], [['schema', '--json']]])('%j', async (argv) => {
    const { code, text } = await run(...argv)
    expect(code).toBe(2)
    expect(text).toContain('npm run data -- check')
  })

  it('help is not wrong', async () => {
    expect((await run('help')).code).toBe(0)
    expect((await run()).code).toBe(0)
  })
})

it('warnings are called so', () => {
  expect(problemLine('data/x/', { severity: 'warning', file: 'events/a.json', path: 'when', message: 'is odd', hint: 'Mend it.' })).toBe('data/x/events/a.json when: warning: is odd. Mend it.')
})

it('data/schema/ is what the code says (npm run data -- schema writes it)', async () => {
  for (const [name, text] of schemaTexts()) expect([name, await readFile(join('data/schema', name), 'utf8')]).toEqual([name, text])
})
