import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeView } from '../url/codec'
import { plainView } from '../url/links'
import { NO_FILTER } from '../url/view'
import { embedAddress, embedCode, embedElementCode, embedPath, type EmbedOptions } from './embedCode'

const options = (over: Partial<EmbedOptions> = {}): EmbedOptions => ({
  siteRoot: 'https://parley.example/x/', dataset: 'us-russia', target: { kind: 'event', id: 'talks-2025' }, theme: null, lang: null,
  widthPx: '100%', heightPx: 420, asOf: null, rev: null, title: 'Talks', ...over,
})

test('a live card is the short address in a sandboxed frame', () => {
  expect(embedCode(options())).toBe(
    '<iframe src="https://parley.example/x/us-russia/embed/events/talks-2025/" title="Talks" width="100%" height="420" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>',
  )
})

test('a pinned one carries date, revision, theme and language', () => {
  expect(embedPath(options({ asOf: '2025-02-27', rev: 'r1', theme: 'dark', lang: 'en' }))).toBe('us-russia/embed/events/talks-2025/?asof=2025-02-27&rev=r1&lang=en&theme=dark')
})

test('a view hands over its filter, its window and the open event, and nothing of how the app shows it', () => {
  const view = { ...plainView('us-russia', { ...NO_FILTER, actors: ['russia'] }), page: { kind: 'event', id: 'talks-2025' } as const, mode: 'list' as const, asOf: '2025-01-01', unknown: [['utm', '1']] as const }
  expect(embedPath(options({ target: { kind: 'view', view } }))).toBe('us-russia/embed/?actor=russia&hl=talks-2025')
})

test('sizes are whole pixels within reason', () => {
  const size = (widthPx: number, heightPx: number) => /width="(\d+)" height="(\d+)"/.exec(embedCode(options({ widthPx, heightPx })))?.slice(1).map(Number)
  expect(size(640.4, 1)).toEqual([640, 240])
  expect(size(NaN, 1e9)).toEqual([240, 4000])
})

test('no title or id ends an attribute', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (title, id) => {
    const code = embedCode(options({ title, target: { kind: 'event', id } })) + embedElementCode(options({ title }))
    expect(code.match(/</g)).toHaveLength(2 + 2 + 2 + 2)
    expect(code.replaceAll(/="[^"<>]*"/g, '').match(/["']/g)).toBeNull()
  }))
})

test('the address says the same when it is read back', () => {
  const { view } = decodeView(embedPath(options({ asOf: '2025-02-27', theme: 'light' })), ['us-russia'], 'us-russia')
  expect(view).toMatchObject({ embed: true, page: { kind: 'event', id: 'talks-2025' }, asOf: '2025-02-27', theme: 'light' })
  expect(embedAddress(options({ siteRoot: 'https://parley.example' }))).toBe('https://parley.example/us-russia/embed/events/talks-2025/')
})

test('the element keeps a link for a reader without scripts', () => {
  expect(embedElementCode(options())).toContain('<a href="https://parley.example/x/us-russia/events/talks-2025/">Talks</a>')
})
