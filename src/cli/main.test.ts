import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
