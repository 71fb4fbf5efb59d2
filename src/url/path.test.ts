import { describe, expect, test } from 'vitest'
import { formatPage, formatPath, readId, readPageText, readPath } from './path'
import type { Page } from './view'

const KNOWN = ['us-russia', 'iran-nuclear']
const read = (path: string) => {
  const { dataset, embed, page, claim, notes } = readPath(path, KNOWN)
  return { dataset, embed, page: page === null ? null : 'id' in page ? `${page.kind} ${page.id}` : page.kind, claim, notes: notes.map((note) => `${note.kind} ${note.value}`) }
}
const plain = { dataset: 'us-russia', embed: false, page: null, claim: null, notes: [] }

describe('ids', () => {
  test.each([
    ['a-b', 'a-b'], [' A-B ', 'a-b'], ['Длина', 'длина'], ['', null], ['  ', null], ['.', null], ['..', null], ['...', '...'], ['.a', '.a'], ['a'.repeat(220), 'a'.repeat(220)], ['a'.repeat(221), null], ['İ', 'i̇'],
  ])('%j', (text, id) => { expect(readId(text)).toBe(id) })
})

describe('pages', () => {
  test.each<[string, Page]>([
    ['events/a/', { kind: 'event', id: 'a' }], ['actors/a/', { kind: 'actor', id: 'a' }], ['articles/a/', { kind: 'article', id: 'a' }], ['publishers/a/', { kind: 'publisher', id: 'a' }],
    ['places/a/', { kind: 'place', id: 'a' }], ['tracks/a/', { kind: 'track', id: 'a' }], ['compare/', { kind: 'compare' }], ['method/', { kind: 'method' }], ['', { kind: 'home' }],
  ])('%s is written and read', (text, page) => {
    expect(formatPage(page)).toBe(text)
    expect(readPageText(text)).toEqual(page.kind === 'home' ? null : page)
    expect(readPath(`us-russia/${text}`, KNOWN).page).toEqual(page.kind === 'home' ? null : page)
  })
  test.each(['', '.', '..', 'a'.repeat(221)])('the id %j has no page', (id) => { expect(formatPage({ kind: 'actor', id })).toBe('') })
  test('in a frame, and of a dataset from elsewhere', () => {
    const at = { dataset: 'us-russia', data: null, embed: true, page: { kind: 'method' } } as const
    expect([formatPath(at), formatPath({ ...at, embed: false }), formatPath({ ...at, data: 'x.json' }), formatPath({ ...at, data: 'x.json', embed: false })]).toEqual(['us-russia/embed/method/', 'us-russia/method/', 'embed/', ''])
    expect(formatPath({ ...at, dataset: 'a b' })).toBe('a%20b/embed/method/')
  })
  test.each(['actors/a/more', 'nothing/a', 'actors', 'method/more', 'actors/%2E%2E/', 'compare/x/y'])('page=%s names none', (text) => { expect(readPageText(text)).toBeNull() })
  test.each([['/actors//a/', 'a'], ['ACTOR/A', 'a'], ['actors/a%2Fb/', 'a/b']])('page=%s is read', (text, id) => { expect(readPageText(text)).toEqual({ kind: 'actor', id }) })
})

describe('paths', () => {
  test.each<[string, Partial<ReturnType<typeof read>>]>([
    ['us-russia/', {}], ['us-russia', {}], ['/us-russia//', {}], [' us-russia /', {}], ['US-RUSSIA/index.htm', {}], ['us-russia/INDEX.HTML', {}], ['iran-nuclear/', { dataset: 'iran-nuclear' }],
    ['us-russia/events/', {}], ['us-russia/events/index.html', {}], ['us-russia/events', {}],
    ['us-russia/events/index.html/', { page: 'event index.html' }], ['us-russia/events/%20A-B%20/', { page: 'event a-b' }], ['us-russia/Events/a-b', { page: 'event a-b' }],
    ['us-russia/events/%2E%2E/', { notes: ['unknown-page events/..'] }], ['us-russia/events/./', { notes: ['unknown-page events/.'] }],
    ['us-russia/events/a/claims/B/', { page: 'event a', claim: 'b' }], ['us-russia/events/a/Claims/b', { page: 'event a', claim: 'b' }], ['us-russia/events/a/claims/', { page: 'event a' }],
    ['us-russia/events/a/claims/b/c/', { page: 'event a', claim: 'b', notes: ['unknown-page c'] }], ['us-russia/actors/a/claims/b/', { page: 'actor a', notes: ['unknown-page claims/b'] }],
    ['us-russia/events/a/b/', { page: 'event a', notes: ['unknown-page b'] }], ['us-russia/method/more/', { page: 'method', notes: ['unknown-page more'] }], ['us-russia/compare/', { page: 'compare' }],
    ['us-russia/Method', { page: 'method' }], ['method/', { dataset: null, page: 'method' }], ['compare/', { dataset: null, page: 'compare' }], ['event/a/', { dataset: null, page: 'event a' }],
    ['embed/', { dataset: null, embed: true }], ['us-russia/embed/', { embed: true }], ['us-russia/EMBED/method/', { embed: true, page: 'method' }], ['embed/us-russia/embed/', { embed: true }],
    ['us-russia/embed/embed/', { embed: true, notes: ['unknown-page embed'] }], ['embed/events/a/', { dataset: null, embed: true, page: 'event a' }],
    ['mars/venus/', { dataset: null, notes: ['unknown-dataset mars/venus'] }], ['mars/us-russia/method/', { page: 'method', notes: ['unknown-dataset mars'] }],
    ['mars/method/', { dataset: null, page: 'method', notes: ['unknown-dataset mars'] }], ['us-russia/mars/venus/', { notes: ['unknown-page mars/venus'] }], ['us-russia/iran-nuclear/', { notes: ['unknown-page iran-nuclear'] }],
    ['', { dataset: null }], ['index.html', { dataset: null }], ['us-russia/x/index.html', { notes: ['unknown-page x'] }],
  ])('%j', (path, expected) => { expect(read(path)).toEqual({ ...plain, ...expected }) })
})
