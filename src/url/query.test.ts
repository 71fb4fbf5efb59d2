import { describe, expect, test } from 'vitest'
import { MAX_UNKNOWN_LENGTH } from './parameters'
import { aNote, type Note } from './note'
import { readQuery, searchWords, sorted } from './query'

function read(text: string) {
  const notes: Note[] = []
  const query = readQuery(text, notes)
  return { query, notes: notes.map((note) => `${note.kind} ${note.name} ${note.value}`) }
}

describe('one value', () => {
  test('empty ones are passed over without a word', () => {
    expect(read('view=&view=%20&view=list')).toMatchObject({ query: { mode: 'list' }, notes: [] })
    expect(read('asof=+').notes).toEqual([])
  })
  test('the first that can be used counts; another that says otherwise is noted', () => {
    expect(read('order=up&order=desc&order=desc')).toMatchObject({ query: { order: 'desc' }, notes: ['unknown-value order up'] })
    expect(read('time=2025-01-01..&time=2025-01-01..').notes).toEqual([])
    expect(read('time=2025-01-01..&time=2025-01-02..').notes).toEqual(['repeated time 2025-01-02..'])
  })
  test.each([['view', ' LIST ', 'mode', 'list'], ['lanes', 'kind', 'lanes', 'kind'], ['lanes', 'none', 'lanes', 'none'], ['theme', 'light', 'theme', 'light'], ['theme', 'Dark', 'theme', 'dark'], ['match', 'all', 'filter.match', 'all']])('%s=%s', (name, value, path, expected) => {
    expect(read(`${name}=${encodeURIComponent(value)}`).query).toHaveProperty(path, expected)
  })
  test.each([['1', true], ['TRUE', true], ['yes', true], [' on ', true], ['0', false], ['false', false], ['No', false], ['off', false]])('direct=%s', (value, isDirect) => {
    expect(read(`direct=${value.replaceAll(' ', '+')}`)).toMatchObject({ query: { filter: { direct: isDirect } }, notes: [] })
    expect(read(`direct=${value.replaceAll(' ', '+')}&direct=${isDirect ? '0' : '1'}`).notes).toEqual([`repeated direct ${isDirect ? '0' : '1'}`])
  })
  test('direct by another word is noted', () => { expect(read('direct=perhaps').notes).toEqual(['unknown-value direct perhaps']) })
})

describe('many values', () => {
  test('each once, by code unit, empty ones passed over', () => {
    expect(read('actor=b&actor=&actor=A&actor=+&actor=b')).toMatchObject({ query: { filter: { actors: ['a', 'b'] } }, notes: [] })
    expect(sorted(['b', 'ä', 'B', '', 'a', 'b'])).toEqual(['B', 'a', 'b', 'ä'])
    expect(sorted(['z', 'y', 'x', 'y'])).toEqual(['x', 'y', 'z'])
  })
  test('every role', () => {
    const roles = ['addressee', 'delegate', 'host', 'mediator', 'observer', 'signatory', 'speaker', 'subject', 'target']
    expect(read(roles.map((role) => `role=${role}`).join('&'))).toMatchObject({ query: { filter: { roles } }, notes: [] })
  })
  test('every support and way to differ, with an underscore too', () => {
    expect(read('support=several&support=one_source&support=ONE-SIDE&differ=denied&differ=differ&differ=vary')).toMatchObject({ query: { filter: { support: ['one-side', 'one-source', 'several'], differ: ['denied', 'differ', 'vary'] } }, notes: [] })
  })
  test('of what cannot be used, the overlong is told apart', () => {
    expect(read(`role=${'a'.repeat(220)}`).notes).toEqual([expect.stringContaining('unknown-value role')])
    expect(read(`role=${'a'.repeat(221)}`).notes).toEqual([expect.stringContaining('too-long role')])
  })
})

describe('pairs', () => {
  test.each([['=x', [['', 'x']]], ['x', [['x', '']]], ['x=', [['x', '']]], ['a=b=c', [['a', 'b=c']]], ['=', []], ['', []], ['&&', []], ['a=1&&b=2', [['a', '1'], ['b', '2']]], ['%3D=1', [['=', '1']]]])('%j', (text, unknown) => { expect(read(text).query.unknown).toEqual(unknown) })
  test.each(['amp;view=list', '#38;view=list', ';view=list', '?view=list', '&amp;view=list', ' amp;amp; ;view=list', 'AMP;view=list'])('%j is ours', (text) => { expect(read(text).query.mode).toBe('list') })
  test('certainty: what means nothing is noted, what is empty is not', () => {
    expect(read('certainty=sure&certainty=&certainty=+')).toMatchObject({ query: { filter: { support: [], differ: [] }, unknown: [] }, notes: ['unknown-value certainty sure'] })
    expect(read('Certainty=Denied&support=several')).toMatchObject({ query: { filter: { support: ['several'], differ: ['denied'] } }, notes: [] })
  })
  test.each([['page=2', null, [['page', '2']]], ['page=actors/a&data=x.json', { kind: 'actor', id: 'a' }, []], ['DATA=x.json&page=actors/a', { kind: 'actor', id: 'a' }, []], ['page=actors/a&mydata=x', null, [['page', 'actors/a'], ['mydata', 'x']]], ['page=actors/a&;data=x', { kind: 'actor', id: 'a' }, []]])('%s', (text, page, unknown) => {
    expect(read(text).query).toMatchObject({ page, unknown })
  })
})

describe('parameters that are not ours', () => {
  const long = (length: number) => `a=${'x'.repeat(length - 'a='.length)}`
  test('are kept up to 1 kB as written, the & before each included', () => {
    expect(read(long(MAX_UNKNOWN_LENGTH - 1)).query.unknown).toHaveLength(1)
    expect(read(long(MAX_UNKNOWN_LENGTH)).query.unknown).toHaveLength(0)
    expect(read(`${long(MAX_UNKNOWN_LENGTH - 5)}&b=1`).query.unknown).toHaveLength(2)
    expect(read(`${long(MAX_UNKNOWN_LENGTH - 4)}&b=1`).query.unknown).toHaveLength(1)
  })
  test('count as they are written back: an escaped letter counts for its escape', () => {
    const letters = (count: number) => `a=${'é'.repeat(count)}`
    expect(read(letters(170)).query.unknown).toHaveLength(1)
    expect(read(letters(171)).query.unknown).toHaveLength(0)
  })
})

describe('words to search for', () => {
  test.each([['  long   table ', 'long table'], ['a\t\nb', 'a b'], ['e\u0301', 'é'], ['', ''], ['x'.repeat(300), 'x'.repeat(300)], ['x'.repeat(301), 'x'.repeat(300)], [`${'x'.repeat(299)} yy`, 'x'.repeat(299)], [`${'x'.repeat(299)}😀`, 'x'.repeat(299)]])('%j', (text, words) => { expect(searchWords(text)).toBe(words) })
  test('are noted when they are cut, not when spaces are', () => {
    expect(read(`q=${'x'.repeat(300)}+++`).notes).toEqual([])
    expect(read(`q=${'x'.repeat(301)}`).notes).toEqual([expect.stringContaining('too-long q')])
    expect(read('q=+&q=second').query.filter.q).toBe('second')
  })
})

describe('revision, language, address of data', () => {
  test('a revision is any text', () => {
    expect([read('rev=+R1+').query.revision, read(`rev=${'r'.repeat(220)}`).query.revision?.length]).toEqual(['R1', 220])
    expect(read(`rev=${'r'.repeat(221)}`)).toMatchObject({ query: { revision: null }, notes: [expect.stringContaining('too-long rev')] })
  })
  const tag = (parts: number) => `aa${'-b1234567'.repeat(parts)}`
  test.each([['en', 'en'], [' ZH_Hant ', 'zh-hant'], ['sr-latn-rs', 'sr-latn-rs'], ['e', null], ['english99', null], ['en-', null], ['123', null], ['a1', null], [tag(3), tag(3)], [`${tag(3)}-bcdef`, `${tag(3)}-bcdef`], [`${tag(3)}-bcdefg`, null]])('lang=%s', (text, lang) => { expect(read(`lang=${text.replaceAll(' ', '+')}`).query.lang).toBe(lang) })
  const far = (length: number) => `https://a.example/${'x'.repeat(length - 'https://a.example/'.length)}`
  test.each([
    ['https://a.example/x.json', true], ['HTTP://A.EXAMPLE', true], ['x.json', true], ['/x.json', true], ['../x.json?a:b', true], ['./a:b.json', true], ['#a:b', true], [far(2000), true], [far(2001), false],
    ['//a.example/x', false], ['https:///x', false], ['https://', false], ['javascript:alert(1)', false], ['data:text/plain,x', false], ['file:///x', false], ['a b.json', false], ['a\\b.json', false], ['a\u0000b', false], ['a\u007fb', false], ['blob:x', false],
  ])('data=%s', (address, isRight) => { expect(read(`data=${encodeURIComponent(address)}`).query.data).toBe(isRight ? address : null) })
})

test('a note shows eighty letters at most, and no half of one', () => {
  const shown = (value: string) => aNote('unknown-value', 'view', value).value
  expect([shown('x'.repeat(80)), shown('x'.repeat(81)), shown(`${'x'.repeat(79)}😀`)]).toEqual(['x'.repeat(80), `${'x'.repeat(80)}…`, `${'x'.repeat(79)}…`])
})
