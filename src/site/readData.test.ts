import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { rawEvent, rawFiles } from '../domain/rawFiles'
import { readDataset, readJson } from './readData'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function folderOf(extra: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dataset-'))
  folders.push(folder)
  const files = { ...Object.fromEntries(rawFiles().map(({ file, json }) => [file, JSON.stringify(json, null, 2)])), ...extra }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return folder
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const messageOf = (content: Uint8Array): string => {
  const { problem } = readJson('events/x.json', content)
  return problem === null ? 'fine' : `${problem.line ?? '-'}:${problem.column ?? '-'} ${problem.message}`
}

describe('readJson tells five ways of failing apart', () => {
  it.each([
    ['not JSON', bytes('{\n  "a": 1,,\n}'), '2:10 the file is not valid JSON'],
    ['a missing comma', bytes('{ "a": 1 "b": 2 }'), '1:10 the file is not valid JSON'],
    ['words', bytes('just words'), '1:1 the file is not valid JSON'],
    ['HTML', bytes('\n<!doctype html><title>404</title>'), '-:- the file holds HTML, not JSON'],
    ['empty', bytes(' \n'), '-:- the file is empty'],
    ['no bytes', bytes(''), '-:- the file is empty'],
    ['truncated in an object', bytes('{\n  "a": [1, 2'), '2:13 the file ends too early'],
    ['truncated in a text', bytes('{"a": "un'), '1:10 the file ends too early'],
    ['bad encoding', new Uint8Array([0x7b, 0x0a, 0x22, 0xe4, 0x22, 0x7d]), '2:1 the file is not encoded in UTF-8'],
    ['fine', bytes('{"a":1}'), 'fine'],
    ['fine with a byte order mark', bytes('\uFEFF{"a":1}'), 'fine'],
  ])('%s', (_name, content, expected) => {
    expect(messageOf(content)).toBe(expected)
  })
})

describe('readDataset', () => {
  it('reads a folder', async () => {
    const { dataset, problems, files } = await readDataset(await folderOf())
    expect(problems).toEqual([])
    expect(dataset.events.size).toBe(1)
    expect([...files.keys()]).toEqual(['dataset.json', 'actors.json', 'places.json', 'publishers.json', 'articles/an-article.json', 'events/an-event.json'])
  })

  it('says line and column, and shows the rest', async () => {
    const bad = JSON.stringify(rawEvent({ id: 'bad-event', place: 'nowhere' }), null, 2)
    const { dataset, problems } = await readDataset(await folderOf({ 'events/bad-event.json': bad, 'events/worse.json': '{', 'README.md': '# no data' }))
    expect([...dataset.events.keys()]).toEqual(['an-event', 'bad-event'])
    expect(problems.map(({ file, line, column, path }) => [file, line, column, path])).toEqual([
      ['events/worse.json', 1, 2, ''],
      ['events/bad-event.json', bad.split('\n').findIndex((text) => text.includes('nowhere')) + 1, 12, 'place'],
    ])
  })

  it('a dataset.json that cannot be read is not missing as well', async () => {
    const { dataset, problems } = await readDataset(await folderOf({ 'dataset.json': '<html>' }))
    expect(problems.map(({ message }) => message)).toEqual(['the file holds HTML, not JSON', 'there must be exactly one side for everybody who belongs to no other', 'there is no track "a-track"; the reference was dropped'].slice(0, 2))
    expect(dataset.events.size).toBe(1)
  })

  it('fails on a folder that is not there', async () => {
    await expect(readDataset('/nowhere/at/all')).rejects.toThrow('ENOENT')
  })
})
