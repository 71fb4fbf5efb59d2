import { describe, expect, test } from 'vitest'
import { decodeView, encodeFullView, encodeView } from './codec'
import { aView } from './factories'
import type { View } from './view'

const KNOWN = ['us-russia', 'iran-nuclear']
const decode = (address: string) => decodeView(address, KNOWN, 'us-russia')
const view = (address: string) => decode(address).view
const canonical = (address: string) => encodeView(view(address))
const noteKinds = (address: string) => decode(address).notes.map((note) => `${note.kind} ${note.name}`)
const event = (id: string) => ({ kind: 'event', id }) as const
const utc = Date.UTC

describe('encodeView', () => {
  test('leaves defaults out', () => {
    expect(encodeView(aView())).toBe('us-russia/')
    expect(encodeView(aView({ page: event('istanbul-2025-02-27'), claim: 'length', filter: { actors: ['russia'] } }))).toBe(
      'us-russia/events/istanbul-2025-02-27/?actor=russia#length',
    )
  })

  test('has one order for everything', () => {
    const full = aView({
      filter: {
        actors: ['united-states', 'russia', 'russia'], match: 'met', direct: true, roles: ['speaker', 'host'], kinds: ['talks'], tracks: ['embassies'], places: ['moscow'],
        publishers: ['afp'], support: ['several', 'one-side'], differ: ['vary', 'denied'], q: '  long   table ', span: '2025-02-18/2025-02-27',
      },
      window: { startMs: utc(2025, 1, 1), endMs: utc(2025, 2, 1) }, asOf: '2025-02-20', mode: 'list', order: 'desc', lanes: 'track', highlight: ['b', 'a'],
      about: 'duration', revision: 'R1', lang: 'ru', theme: 'dark', embed: true, unknown: [['utm_source', 'x y'], ['flag', '']],
    })
    expect(encodeView(full)).toBe(
      'us-russia/embed/?actor=russia&actor=united-states&match=met&direct=1&role=host&role=speaker&kind=talks&track=embassies&place=moscow&publisher=afp' +
        '&support=one-side&support=several&differ=denied&differ=vary&q=long%20table&span=2025-02-18..2025-02-27&time=2025-02-01..2025-02-28&asof=2025-02-20' +
        '&view=list&lanes=track&order=desc&hl=a&hl=b&about=duration&rev=R1&lang=ru&theme=dark&utm_source=x%20y&flag=',
    )
    expect(encodeView(view(encodeView(full)))).toBe(encodeView(full))
  })

  test('writes a link to be shared in full', () => {
    const shown = { startMs: utc(2025, 1, 1), endMs: utc(2025, 2, 1) }
    const text = encodeFullView(aView({ page: event('a-b'), unknown: [['fbclid', '1']] }), shown)
    expect(text).toBe('us-russia/events/a-b/?match=any&direct=0&time=2025-02-01..2025-02-28&view=timeline&lanes=side&order=asc')
    expect(view(text)).toEqual(aView({ page: event('a-b'), window: shown }))
    expect(encodeFullView(aView({ window: shown }), { startMs: 0, endMs: utc(2000, 0, 1) })).toContain('time=2025-02-01..')
  })

  test.each<[string, View]>([
    ['a reversed window', aView({ window: { startMs: 5, endMs: 1 } })],
    ['a window of no number', aView({ window: { startMs: Number.NaN, endMs: 1 } })],
    ['a span that is no date', aView({ filter: { span: 'spring' } })],
    ['an as-of that is no date', aView({ asOf: '<script>' })],
    ['a page that cannot be named', aView({ page: event('..') })],
    ['a claim without its event', aView({ claim: 'length' })],
    ['empty texts', aView({ about: '', lang: '', filter: { q: '  ', actors: [''] } })],
  ])('leaves out %s', (_, odd) => {
    expect(encodeView(odd)).toBe('us-russia/')
  })

  test('escapes what an address cannot hold', () => {
    const text = encodeView(aView({ page: event('a/b?c#d&e=é'), claim: 'x"y', filter: { q: 'a+b & c=d #1 посольство' } }))
    expect(text).toBe(
      'us-russia/events/a%2Fb%3Fc%23d%26e%3D%C3%A9/?q=a%2Bb%20%26%20c%3Dd%20%231%20%D0%BF%D0%BE%D1%81%D0%BE%D0%BB%D1%8C%D1%81%D1%82%D0%B2%D0%BE#x%22y',
    )
    expect(encodeView(view(text))).toBe(text)
  })
})

describe('decodeView', () => {
  test('the root and unnamed datasets mean the default', () => {
    for (const address of ['', '/', '?', '#', '///', 'index.html', '/index.html?', 'us-russia', '/us-russia/']) expect(decode(address)).toEqual({ view: aView(), notes: [] })
    expect(view('iran-nuclear/').dataset).toBe('iran-nuclear')
    expect(view('events/a-b/')).toEqual(aView({ page: event('a-b') }))
  })

  test.each([
    ['us-russia/events/a-b', 'us-russia/events/a-b/'],
    ['//us-russia//events///a-b//?', 'us-russia/events/a-b/'],
    ['US-Russia/Events/A-B/index.html', 'us-russia/events/a-b/'],
    ['us-russia/event/a-b', 'us-russia/events/a-b/'],
    ['us-russia/?id=A-B', 'us-russia/events/a-b/'],
    ['?hid=a-b', 'us-russia/events/a-b/'],
    ['#event-a-b', 'us-russia/events/a-b/'],
    ['us-russia/?actor=russia#Event-A-B', 'us-russia/events/a-b/?actor=russia'],
    ['us-russia/events/a-b/#event-a-b', 'us-russia/events/a-b/'],
    ['us-russia/events/a-b/claims/Length/', 'us-russia/events/a-b/#length'],
    ['us-russia/events/a-b/#length:~:text=six%20hours', 'us-russia/events/a-b/#length'],
    ['us-russia/embed/events/a-b/', 'us-russia/embed/events/a-b/'],
    ['embed/us-russia/events/a-b/', 'us-russia/embed/events/a-b/'],
    ['us-russia/actors/russia/', 'us-russia/actors/russia/'],
    ['us-russia/method', 'us-russia/method/'],
    ['us-russia/compare/?about=Duration', 'us-russia/compare/?about=duration'],
    ['us-russia/?Actor=Russia&ACTOR=russia&actor=USA', 'us-russia/?actor=russia&actor=usa'],
    ['us-russia/?actor=russia&amp;kind=talks&amp;amp;role=HOST&;view=list', 'us-russia/?actor=russia&role=host&kind=talks&view=list'],
    ['us-russia/?asOf=2025-02-20&as_of=2025-02-20', 'us-russia/?asof=2025-02-20'],
    ['us-russia/?certainty=single-source&certainty=contested&certainty=several', 'us-russia/?support=one-source&support=several&differ=differ'],
    ['us-russia/?view=timeline&order=ASC&match=any&direct=0&lanes=side', 'us-russia/'],
    ['us-russia/?direct=true&match=SPOKE', 'us-russia/?match=spoke&direct=1'],
    ['us-russia/?q=%20long++table%20', 'us-russia/?q=long%20table'],
    ['us-russia/?foo', 'us-russia/?foo='],
    ['us-russia/?page=2', 'us-russia/?page=2'],
    ['us-russia/#main', 'us-russia/'],
  ])('reads %s as %s', (address, expected) => {
    expect(canonical(address)).toBe(expected)
    expect(decode(address).notes).toEqual([])
  })

  test.each([
    ['mars/', 'us-russia/', 'unknown-dataset path'],
    ['old/folder/us-russia/events/a-b/', 'us-russia/events/a-b/', 'unknown-dataset path'],
    ['us-russia/evnets/a-b/', 'us-russia/', 'unknown-page path'],
    ['us-russia/events/a-b/more/', 'us-russia/events/a-b/', 'unknown-page path'],
    ['us-russia/?view=grid', 'us-russia/', 'unknown-value view'],
    ['us-russia/?view=grid&view=list', 'us-russia/?view=list', 'unknown-value view'],
    ['us-russia/?view=list&view=timeline', 'us-russia/?view=list', 'repeated view'],
    ['us-russia/?role=chef&role=host', 'us-russia/?role=host', 'unknown-value role'],
    ['us-russia/?differ=none', 'us-russia/', 'unknown-value differ'],
    ['us-russia/?certainty=sure', 'us-russia/', 'unknown-value certainty'],
    ['us-russia/?span=someday', 'us-russia/', 'unknown-value span'],
    ['us-russia/?time=2025-13-01..', 'us-russia/', 'unknown-value time'],
    ['us-russia/?asof=yesterday', 'us-russia/', 'unknown-value asof'],
    ['us-russia/?lang=<b>', 'us-russia/', 'unknown-value lang'],
    [`us-russia/?actor=${'a'.repeat(300)}`, 'us-russia/', 'too-long actor'],
    ['us-russia/events/a-b/?id=c-d', 'us-russia/events/a-b/', 'elsewhere event'],
    ['us-russia/?data=https://example.org/x.json', 'us-russia/', 'elsewhere data'],
    ['?data=javascript:alert(1)', 'us-russia/', 'unknown-value data'],
    ['?data=//evil.example/x.json', 'us-russia/', 'unknown-value data'],
  ])('says what it could not honour in %s', (address, expected, note) => {
    expect(canonical(address)).toBe(expected)
    expect(noteKinds(address)).toEqual([note])
  })

  test('a fragment names a claim on the page of an event only', () => {
    expect([view('us-russia/method/#length').claim, view('us-russia/actors/russia/#length').claim, view('us-russia/#length').claim]).toEqual([null, null, null])
    expect([view('us-russia/events/a-b/claims/length/#other').claim, view('us-russia/events/a-b/claims/length/#event-a-b').claim, view('us-russia/events/a-b/claims/length/#').claim]).toEqual(['other', 'length', 'length'])
    expect([view('us-russia/events/a-b/#Event-A-B').claim, view('us-russia/events/a-b/#event-c-d').claim, view('us-russia/?id=a-b#length').claim]).toEqual([null, 'event-c-d', 'length'])
  })
  test('only a fragment that says so names an event', () => {
    expect(['#event-a', '#event-', '#event', '#events-a', '#lengthened', '#an-event-a', '#EVENT-A', '#event-a:~:text=x'].map((fragment) => encodeView(view(`us-russia/${fragment}`))))
      .toEqual(['us-russia/events/a/', 'us-russia/', 'us-russia/', 'us-russia/', 'us-russia/', 'us-russia/', 'us-russia/events/a/', 'us-russia/events/a/'])
  })
  test('the path decides before the query, the query before the fragment', () => {
    expect([canonical('us-russia/actors/russia/?event=russia'), noteKinds('us-russia/actors/russia/?event=russia')]).toEqual(['us-russia/actors/russia/', ['elsewhere event']])
    expect([canonical('us-russia/events/a-b/?event=a-b'), noteKinds('us-russia/events/a-b/?event=A-B')]).toEqual(['us-russia/events/a-b/', []])
    expect([canonical('us-russia/?event=a-b#event-c-d'), canonical('?data=x.json&page=actors/russia/#event-c-d'), canonical('?data=x.json&event=a-b&page=actors/russia/')]).toEqual(['us-russia/events/a-b/#event-c-d', '?data=x.json&page=actors/russia/', '?data=x.json&event=a-b'])
  })
  test('a dataset from elsewhere is shown at the root only', () => {
    for (const address of ['us-russia/?data=x.json&page=actors/russia/', 'actors/a-b/?data=x.json', 'us-russia/events/a-b/?data=x.json']) {
      expect([view(address).data, noteKinds(address)]).toEqual([null, ['elsewhere data']])
    }
    expect(view('us-russia/?data=x.json&page=actors/russia/').page).toEqual({ kind: 'home' })
    expect(noteKinds('embed/?data=x.json')).toEqual([])
  })

  test('shortens what it shows of junk', () => {
    const [note] = decode(`us-russia/?view=x${'😀'.repeat(200)}`).notes
    expect(note?.value).toBe(`x${'😀'.repeat(39)}…`)
  })

  test('ids that are dangerous elsewhere are ordinary here', () => {
    for (const id of ['__proto__', 'constructor', 'tostring', 'hasownproperty']) {
      expect(view(`us-russia/events/${id}/?actor=${id}`)).toEqual(aView({ page: event(id), filter: { actors: [id] } }))
      expect(view(`us-russia/?${id}=1`).unknown).toEqual([[id, '1']])
      expect(decode(`${id}/`).notes).toHaveLength(1)
      expect(decode(`us-russia/?certainty=${id}`).notes).toHaveLength(1)
    }
  })

  test('keeps unknown parameters up to 1 kB, in order', () => {
    expect(view('us-russia/?utm_source=a&Foo=B&foo=c').unknown).toEqual([['utm_source', 'a'], ['Foo', 'B'], ['foo', 'c']])
    const { view: read, notes } = decode(`us-russia/?a=${'x'.repeat(600)}&b=${'y'.repeat(600)}&c=1`)
    expect(read.unknown.map(([name]) => name)).toEqual(['a', 'c'])
    expect(notes).toMatchObject([{ kind: 'too-long', name: 'b' }])
    expect(encodeView(read).length).toBeLessThan(1024 + 20)
  })

  test('a foreign dataset stands at the root, with its pages in the query', () => {
    const data = 'https://example.org/talks.json'
    const page = aView({ data, page: event('a-b'), claim: 'length' })
    expect(encodeView(page)).toBe('?data=https://example.org/talks.json&event=a-b#length')
    expect(view(encodeView(page))).toEqual(page)
    const actor = aView({ data, page: { kind: 'actor', id: 'russia' }, embed: true })
    expect(encodeView(actor)).toBe('embed/?data=https://example.org/talks.json&page=actors/russia/')
    expect(view(encodeView(actor))).toEqual(actor)
    expect(view('?data=mine/talks.json').data).toBe('mine/talks.json')
  })

  test('cuts words that nobody typed', () => {
    const { view: read, notes } = decode(`us-russia/?q=${'word%20'.repeat(20_000)}`)
    expect(read.filter.q.length).toBeLessThanOrEqual(300)
    expect(notes).toMatchObject([{ kind: 'too-long', name: 'q' }])
  })
})
