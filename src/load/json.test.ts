import { describe, expect, test } from 'vitest'
import { fetchJson, parseJsonBytes } from './json'

const bytes = (text: string) => new TextEncoder().encode(text)
const kindOf = (input: Uint8Array) => {
  const result = parseJsonBytes(input, 'f.json')
  return result.ok ? 'ok' : result.failure.kind
}

describe('parseJsonBytes', () => {
  test.each([
    ['{"a":1}', 'ok'],
    ['', 'empty'],
    [' \n', 'empty'],
    ['<!doctype html><title>x</title>', 'html'],
    ['\n<html lang="en">', 'html'],
    ['{"a":[1,2', 'truncated'],
    ['{"a":"abc', 'truncated'],
    ['{a:1}', 'not-json'],
  ])('%j is %s', (text, kind) => expect(kindOf(bytes(text))).toBe(kind))

  test('a byte order mark is read over', () => expect(kindOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('[]')]))).toBe('ok'))
  test('invalid UTF-8 is told, not replaced', () => expect(kindOf(Uint8Array.from([0x22, 0xff, 0x22]))).toBe('encoding'))
  test('UTF-16 is told', () => expect(kindOf(Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))).toBe('encoding'))
})

describe('fetchJson', () => {
  const answer = (body: BodyInit | null, init?: ResponseInit): typeof fetch => async () => new Response(body, init)
  const kind = async (impl: typeof fetch) => {
    const result = await fetchJson('x', 'x', impl)
    return result.ok ? 'ok' : `${result.failure.kind} ${result.failure.detail}`.trim()
  }
  test('a missing file says its status', async () => expect(await kind(answer('no', { status: 404 }))).toBe('status 404'))
  test('no network', async () => expect(await kind(() => Promise.reject(new TypeError('Failed to fetch')))).toMatch(/^unreachable/))
  test('HTML with status 200', async () => expect(await kind(answer('<!doctype html>'))).toMatch(/^html/))
  test('good', async () => expect(await kind(answer('{"a":1}'))).toBe('ok'))
  test('over 50 MB is refused before it is parsed', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(32)
    let sent = 0
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (c) => (sent++ < 60 ? c.enqueue(megabyte) : c.close()) })
    expect(await kind(answer(body))).toMatch(/^too-large/)
    expect(sent).toBeLessThan(60)
  })
})
