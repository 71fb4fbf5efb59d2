import { describe, expect, test } from 'vitest'
import { aDataset, anEvent } from '../domain/factories'
import { buildFacts } from '../domain/buildFacts'
import { encodeSummaries } from '../domain/summaries'
import { bundleOf } from '../site/dataFiles'
import { dataPlace } from './dataAddress'
import { createForeignSource } from './foreignSource'
import type { fetchBytes } from './json'

const ROOT = 'https://site.example/sub/'

describe('where ?data= leads', () => {
  test.each([
    ['_fake/', { kind: 'folder', address: 'https://site.example/sub/_fake/data/' }],
    ['/x/data/', { kind: 'folder', address: 'https://site.example/x/data/' }],
    ['us-russia/data/us-russia.json', { kind: 'file', address: 'https://site.example/sub/us-russia/data/us-russia.json' }],
    ['https://site.example/a.json?v=2#x', { kind: 'file', address: 'https://site.example/a.json?v=2' }],
    ['https://named.example/d/', { kind: 'folder', address: 'https://named.example/d/data/' }],
    ['https://other.example/d/', { kind: 'refused', origin: 'https://other.example' }],
    ['//other.example/d/', { kind: 'refused', origin: 'https://other.example' }],
    ['http://site.example/d/', { kind: 'refused', origin: 'http://site.example' }],
    ['javascript:alert(1)', { kind: 'refused', origin: 'javascript:alert(1)' }],
    ['data:application/json,{}', { kind: 'refused', origin: 'data:application/json,{}' }],
    ['http://[', { kind: 'refused', origin: 'http://[' }],
  ])('%s', (data, place) => expect(dataPlace(data, ROOT, ['https://named.example'])).toEqual(place))
})

const dataset = aDataset({ events: [anEvent({ id: 'one', title: 'First talks' }), anEvent({ id: 'two', when: '2025-03-01' })] })
const serve = (files: Readonly<Record<string, unknown>>): typeof fetchBytes => async (address, file) => {
  const json = files[address]
  return json === undefined ? { ok: false, failure: { kind: 'status', file, detail: '404' } } : { ok: true, value: new TextEncoder().encode(JSON.stringify(json)) }
}

test('a bundle with mistakes is handed out as it was read, one without is not', async () => {
  const { events, ...rest } = bundleOf(dataset) as { events: Record<string, unknown>[] }
  const mistaken = { ...rest, events: events.map((event, i) => (i === 0 ? { ...event, when: '27/02/2025' } : event)) }
  const original = await createForeignSource('b.json', ROOT, [], serve({ [`${ROOT}b.json`]: mistaken })).original?.()
  expect(original).toEqual({ ok: true, value: { name: 'b.json', text: JSON.stringify(mistaken) } })
})

describe('a bundle', () => {
  const files = { [`${ROOT}a.json`]: bundleOf(dataset) }
  const source = createForeignSource('a.json', ROOT, [], serve(files))
  test('gives the facts of the dataset it was written from, with what a check would say of them', async () => {
    const opened = await source.open()
    expect(opened.ok && { ...opened.value, problems: [] }).toEqual(buildFacts(dataset))
  })
  test('its events with their claims, and texts to search in', async () => {
    const event = await source.event('one')
    expect(event.ok && event.value.event.claims.map(({ text }) => text)).toEqual(['The talks ended.'])
    expect(await source.event('three')).toMatchObject({ ok: false, failure: { kind: 'other-format' } })
    const texts = await source.searchDocuments()
    expect(texts.ok && texts.value.map(({ title }) => title)).toContain('First talks')
  })
  test.each([[{ hello: 1 }], [[]], [{ format: 'parley-dataset', schemaVersion: 99 }], [{ format: 'parley-dataset', schemaVersion: 1 }]])('%j is refused in words', async (json) => {
    const opened = await createForeignSource('a.json', ROOT, [], serve({ [`${ROOT}a.json`]: json })).open()
    expect(!opened.ok && opened.failure).toMatchObject({ kind: 'other-format', file: 'a.json' })
    expect(!opened.ok && opened.failure.detail).not.toBe('')
  })
})

test('a folder is read as the build writes it', async () => {
  const source = createForeignSource('d/', ROOT, [], serve({ [`${ROOT}d/data/summaries.json`]: encodeSummaries(buildFacts(dataset)) }))
  const opened = await source.open()
  expect(opened.ok && opened.value.events.length).toBe(2)
})

test('another site is refused before anything is asked of it', async () => {
  let asked = 0
  const source = createForeignSource('https://other.example/d/', ROOT, [], async () => { asked += 1; throw new Error('asked') })
  expect(await source.open()).toMatchObject({ ok: false, failure: { kind: 'other-site', detail: 'https://other.example' } })
  expect(await source.event('one')).toMatchObject({ ok: false })
  expect(asked).toBe(0)
})
