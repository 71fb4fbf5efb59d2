import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher } from './factories'
import { buildSearch, buildSearchInSteps, editSteps, search, searchTexts } from './search'
import { readSearchDocuments } from './searchDocuments'
import { fold, inLatin, wordsOf } from './words'

const DATASET = aDataset({
  actors: [
    anActor({ id: 'russia', name: 'Russia', names: { ru: 'Россия', ar: 'روسيا' } }),
    anActor({ id: 'embassy', name: 'Embassy of Russia', partOf: 'russia', names: { ru: 'Посольство России' } }),
    anActor({ id: 'lavrov', name: 'Sergei Lavrov', aliases: ['Sergey Lavrov'], partOf: 'russia', names: { ru: 'Сергей Лавров' } }),
    anActor({ id: 'darchiev', name: 'Alexander Darchiev', roles: [{ title: 'Ambassador', of: 'embassy', from: '2025-03-06' }] }),
    anActor({ id: 'quoted', name: 'Marco Rubio' }),
  ],
  places: [aPlace({ id: 'hall', name: 'Dolmabahçe', partOf: 'istanbul' }), aPlace({ id: 'istanbul', name: 'Istanbul', country: 'TR', names: { tr: 'İstanbul', zh: '伊斯坦布尔' } }), aPlace({ id: 'turkiye', name: 'Türkiye', kind: 'country', country: 'TR' })],
  publishers: [aPublisher({ id: 'times', name: 'The Moscow Times' })],
  articles: [anArticle({ publisher: 'times' })],
  events: [
    anEvent({ id: 'talks', title: 'Talks about missions', place: 'hall', participants: [{ actor: 'lavrov', role: 'delegate' }], claims: [aClaim({ text: 'They lasted six hours.', attributedTo: 'quoted' })] }),
    anEvent({ id: 'appointed', title: 'Envoy appointed', when: '2025-03-10', participants: [{ actor: 'darchiev', role: 'subject' }], summary: [{ text: 'He went to Washington.', claims: [] }] }),
    anEvent({ id: 'before', title: 'Envoy’s first round', when: '2025-02-01', participants: [{ actor: 'darchiev', role: 'delegate' }], claims: [aClaim({ text: 'Wrong.', withdrawn: { on: '2025-03-01', reason: 'Mistaken' } }), aClaim({ id: 'b', text: 'Right.' })] }),
    anEvent({ id: 'unreadable', title: 'About nothing', when: 'soon' }),
  ],
})
const index = buildSearch(searchTexts(DATASET))
const found = (words: string): readonly string[] => search(index, words).ids.toSorted()

describe('building', () => {
  test('in steps of one event gives the same index as at once', () => {
    const documents = searchTexts(DATASET)
    const steps = buildSearchInSteps(documents)
    let count = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) count += 1
    expect(count).toBe(documents.length)
    for (const words of ['lavrov', 'istambul', 'six hours', 'россия', 'nobody here']) expect(search(step.value, words)).toEqual(search(index, words))
  })
  test('a word of names counts once, of a text as often as it stands there', () => {
    const document = { id: 'a', title: 'Talks about talks', short: '', summary: '', claims: ['Talks.', 'More talks.'], actors: ['Red Minister', 'Red Ministry'], places: [], publishers: [], above: ['Red'] }
    const { texts } = buildSearch([document])
    const scoreIn = (field: string, words: string) => texts.search(words, { fields: [field] })[0]?.score ?? 0
    expect(scoreIn('actors', 'red')).toBe(scoreIn('actors', 'minister'))
    expect(scoreIn('claims', 'talks')).toBeGreaterThan(scoreIn('claims', 'more'))
    expect(scoreIn('title', 'talks')).toBeGreaterThan(scoreIn('title', 'about'))
  })
})

describe('finds', () => {
  test.each<[string, string, readonly string[]]>([
    ['a name', 'lavrov', ['talks']], ['a name in another script', 'Лавров', ['talks']], ['an alias', 'sergey', ['talks']],
    ['a beginning', 'lav', ['talks']], ['a slip of one letter', 'istambul', ['talks']], ['accents typed or not', 'dolmabahce', ['talks']],
    ['a dotted capital', 'İSTANBUL', ['talks']], ['a script without spaces', '伊斯坦布尔', ['talks']], ['the country of the place', 'turkiye', ['talks']],
    ['a claim', 'six hours', ['talks']], ['whom a claim is attributed to', 'rubio', ['talks']], ['a summary', 'washington', ['appointed']],
    ['a publisher', 'moscow times', ['appointed', 'before', 'talks']], ['a title', 'missions', ['talks']], ['an apostrophe or none', 'envoys first', ['before']],
    ['a body that a participant belongs to', 'russia', ['appointed', 'talks']], ['an office held at the time, not before', 'посольство', ['appointed']],
    ['all words, in any field', 'lavrov istanbul hours', ['talks']],
  ])('%s: %s', (_, words, ids) => { expect(found(words)).toEqual(ids) })

  test('nothing that is withdrawn, and nothing of an event without a date', () => {
    expect(found('wrong')).toEqual([])
    expect(found('right')).toEqual(['before'])
    expect(found('about')).toEqual(['talks'])
  })

  test('every word must be found', () => { expect(found('lavrov washington')).toEqual([]) })

  test('the title counts more than a claim', () => {
    const ranked = buildSearch(searchTexts(aDataset({ events: [
      anEvent({ id: 'claimed', title: 'Something else', claims: [aClaim({ text: 'The summit failed.' })] }), anEvent({ id: 'titled', title: 'Summit', claims: [aClaim({ text: 'It failed.' })] }),
    ] })))
    expect(search(ranked, 'summit').ids).toEqual(['titled', 'claimed'])
  })

  test('a word that is there is not taken for its neighbour', () => {
    const near = buildSearch(searchTexts(aDataset({ events: [anEvent({ id: 'iran', title: 'Iran' }), anEvent({ id: 'iraq', title: 'Iraq' })] })))
    expect([search(near, 'iran').ids, search(near, 'irap').ids.toSorted()]).toEqual([['iran'], ['iran', 'iraq']])
  })
})

describe('where nothing is found, says what would be', () => {
  const suggested = (words: string): readonly string[] => search(index, words).suggestions

  test('no suggestions where something is found', () => { expect(suggested('lavrov')).toEqual([]) })
  test('the same in Latin letters', () => { expect(suggested('Дарчиев')).toEqual(['darchiev']) })
  test('fewer words', () => { expect(suggested('lavrov zzzzz')).toEqual(['lavrov']) })
  test('a name that looks alike', () => { expect(suggested('lvarov')[0]).toBe('Sergei Lavrov') })
  test('else the names in most events', () => { expect(suggested('qqqqqq')).toEqual(['Alexander Darchiev', 'Sergei Lavrov']) })
  test('no words at all', () => { expect(search(index, ' ?! ')).toEqual({ ids: [], suggestions: ['Alexander Darchiev', 'Sergei Lavrov'] }) })

  test('what is suggested is found, whatever is typed', () => {
    const alphabet = fc.constantFrom(...Array.from('abeilrstuvzлаврові ’.-İ伊1'))
    fc.assert(fc.property(fc.string({ unit: alphabet, maxLength: 14 }), (words) => {
      const { ids, suggestions } = search(index, words)
      expect(ids.length > 0).toBe(suggestions.length === 0)
      for (const suggestion of suggestions) expect(found(suggestion).length).toBeGreaterThan(0)
    }), { numRuns: 120 })
  })

  test('an empty dataset has no answer and throws none', () => {
    expect(search(buildSearch([]), 'lavrov')).toEqual({ ids: [], suggestions: [] })
  })
})

test('documents come back as they were written; bad ones are left out', () => {
  const documents = searchTexts(DATASET)
  expect(readSearchDocuments(JSON.parse(JSON.stringify(documents)))).toEqual({ ok: true, value: documents })
  expect(readSearchDocuments([null, 1, { title: 'no id' }, { id: 'x', claims: [1, 'a'] }])).toMatchObject({ ok: true, value: [{ id: 'x', title: '', claims: ['a'] }] })
  expect(readSearchDocuments({}).ok).toBe(false)
  expect(() => buildSearch([...documents, ...documents])).not.toThrow()
})

describe('words', () => {
  test.each<[string, readonly string[]]>([
    ['Çırağan Palace', ['ciragan', 'palace']], ['Łódź, Đakovo & Øresund', ['lodz', 'dakovo', 'oresund']], ['Großbritannien', ['grossbritannien']],
    ['Trump’s call', ['trump', 'call']], ['U.S. envoy', ['us', 'envoy']], ['l’ambassade', ['ambassade']], ['28-point plan', ['28', 'point', 'plan']],
    ['Зеленський, Ґедзь', ['зеленськии', 'гедзь']], ['بُوتِين', ['بوتين']], ['', []], ['--', []],
  ])('%s', (text, words) => { expect(wordsOf(text)).toEqual(words) })

  test('a script without spaces is cut', () => { expect(wordsOf('ロシア大使館').length).toBeGreaterThan(1) })

  test('folding twice changes nothing more', () => { fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(fold(fold(text))).toBe(fold(text)) })) })

  test('Cyrillic in Latin letters', () => {
    expect([inLatin('Лавров'), inLatin('Жуков'), inLatin('lavrov'), inLatin('روسيا')]).toEqual(['lavrov', 'zhukov', null, null])
  })
})

describe('edit steps', () => {
  test.each([['', '', 0], ['abc', '', 3], ['putin', 'putni', 1], ['istanbul', 'istambul', 1], ['kitten', 'sitting', 3], ['ab', 'ba', 1]] as const)('%s, %s: %i', (a, b, steps) => { expect(editSteps(a, b)).toBe(steps) })
  test('symmetric, and nought only for the same', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(fc.property(word, word, (a, b) => {
      expect(editSteps(a, b)).toBe(editSteps(b, a))
      expect(editSteps(a, b) === 0).toBe(a === b)
      expect(editSteps(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }))
  })
})
