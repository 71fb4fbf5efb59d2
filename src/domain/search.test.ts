import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher } from './factories'
import { buildSearch, buildSearchInSteps, editSteps, inOrderOfRows, search, searchTexts } from './search'
import { readSearchDocuments, type SearchDocument } from './searchDocuments'
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

describe('the documents of a dataset', () => {
  const dataset = aDataset({
    actors: [anActor({ id: 'state', name: 'State', aliases: ['Realm'], names: { ru: 'Страна' } }), anActor({ id: 'office', name: 'Office', partOf: 'state' }), anActor({ id: 'person', name: 'Person', partOf: 'office' }), anActor({ id: 'speaker', name: 'Speaker', partOf: 'state' })],
    places: [aPlace({ id: 'hall', name: 'Hall', partOf: 'town', names: { tr: 'Salon' } }), aPlace({ id: 'town', name: 'Town' })],
    publishers: [aPublisher({ id: 'paper', name: 'Paper' }), aPublisher({ id: 'wire', name: 'Wire' }), aPublisher({ id: 'never', name: 'Never' })],
    articles: [anArticle({ publisher: 'paper', agency: 'wire' }), anArticle({ id: 'gone', publisher: 'never' })],
    events: [
      anEvent({
        id: 'full', title: 'Title', short: 'Short', place: 'hall', participants: [{ actor: 'person', role: 'delegate' }, { actor: 'office', role: 'delegate' }, { actor: 'stranger', role: 'observer' }],
        summary: [{ text: 'One.', claims: [] }, { text: 'Two.', claims: [] }],
        claims: [aClaim({ text: 'First.', attributedTo: 'speaker' }), aClaim({ id: 'b', text: 'Second.' }), aClaim({ id: 'c', text: 'Gone.', attributedTo: 'state', sources: [{ article: 'gone' }], withdrawn: { on: '2025-03-01', reason: 'Wrong' } })],
      }),
      anEvent({ id: 'bare', title: 'Bare', short: 'B', claims: [] }),
    ],
  })
  test('hold every name once, of all who are named and of all above them', () => {
    expect(searchTexts(dataset)).toEqual([
      { id: 'full', title: 'Title', short: 'Short', summary: 'One. Two.', claims: ['First.', 'Second.'], actors: ['Person', 'Office', 'Speaker'], places: ['Hall', 'Salon', 'Town'], publishers: ['Paper', 'Wire'], above: ['State', 'Realm', 'Страна'] },
      { id: 'bare', title: 'Bare', short: 'B', summary: '', claims: [], actors: [], places: [], publishers: [], above: [] },
    ])
  })
  test('who is named is not repeated among those above', () => {
    const named = aDataset({ actors: [anActor({ id: 'state', name: 'State' }), anActor({ id: 'office', name: 'Office', partOf: 'state' })], events: [anEvent({ participants: [{ actor: 'office', role: 'host' }, { actor: 'state', role: 'host' }] })] })
    expect(searchTexts(named)[0]).toMatchObject({ actors: ['Office', 'State'], above: [] })
  })
})

describe('what counts more', () => {
  /** Two events with the word in one field each; which comes first. */
  const first = (a: string, b: string): string | undefined => {
    const empty = { title: 'x', short: 'x', summary: 'x', claims: ['x'], actors: ['x'], places: ['x'], publishers: ['x'], above: ['x'] }
    const at = (field: string) => ({ id: field, ...empty, [field]: Array.isArray(Reflect.get(empty, field)) ? ['summit'] : 'summit' })
    return search(buildSearch([at(a), at(b)]), 'summit').ids[0]
  }
  const ORDER = [['title'], ['short', 'actors', 'places'], ['summary'], ['claims', 'publishers'], ['above']]
  test('title, then names and place, summary, claims and publishers, and last what stands above', () => {
    for (const [i, better] of ORDER.entries()) for (const worse of ORDER.slice(i + 1).flat()) for (const field of better) {
      expect([field, worse, first(field, worse)]).toEqual([field, worse, field])
      expect([worse, field, first(worse, field)]).toEqual([worse, field, field])
    }
  })
  test('of fields that count alike the event that stands first', () => { for (const same of ORDER) for (const [i, a] of same.entries()) for (const b of same.slice(i + 1)) expect([first(a, b), first(b, a)]).toEqual([a, b]) })
})

describe('the order of what is found', () => {
  const empty = { short: '', summary: '', claims: [], actors: [], places: [], publishers: [], above: [] }
  const ranked = (words: string, ...documents: readonly (Partial<SearchDocument> & Pick<SearchDocument, 'id' | 'title'>)[]) => search(buildSearch(documents.map((one) => ({ ...empty, ...one }))), words).ids
  const LONG = 'US and Russian diplomats hold embassy talks in Istanbul'

  test('of equally good ones that of the documents: a longer title, or a word said twice, changes nothing', () => {
    const titles = ['Russia and Ukraine negotiate in Istanbul', LONG, 'Istanbul', 'Istanbul, Istanbul']
    expect(ranked('istan', ...titles.map((title, i) => ({ id: `${9 - i}`, title })))).toEqual(['9', '8', '7', '6'])
    expect(ranked('istan', ...titles.toReversed().map((title) => ({ id: title, title })))).toEqual(titles.toReversed())
  })

  test('all words in the title before one of them elsewhere, however often it stands there', () => {
    const elsewhere = { id: 'elsewhere', title: 'Embassy', short: 'Embassy', claims: ['Istanbul. Istanbul. Istanbul.'], places: ['Embassy'] }
    expect(ranked('embassy istanbul', elsewhere, { id: 'placed', title: 'Embassy', places: ['Istanbul'] }, { id: 'titled', title: LONG })).toEqual(['titled', 'placed', 'elsewhere'])
  })

  test('a slip in one word counts where the word meant stands', () => {
    const words = 'embassy istambul'
    expect(ranked(words, { id: 'claimed', title: 'Embassy', claims: ['In Istanbul.'] }, { id: 'titled', title: LONG })).toEqual(['titled', 'claimed'])
    // Near a word that is there: it is the other one all the same.
    expect(ranked('iran irap', { id: 'both', title: 'Iran' })).toEqual(['both'])
  })

  test('is that of the rows, once documents are put by them; those of no row come last', () => {
    const documents = ['c', 'gone', 'a', 'b'].map((id) => ({ ...empty, id, title: 'Talks' }))
    const rows = new Map([['a', 0], ['b', 1], ['c', 2]])
    expect(search(buildSearch(inOrderOfRows(documents, (id) => rows.get(id) ?? null)), 'talks').ids).toEqual(['a', 'b', 'c', 'gone'])
  })

  test('the same whatever order the words are typed in', () => {
    const documents = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, title: i % 3 ? 'Talks' : 'Talks in Doha', claims: i % 2 ? ['Doha.'] : [], places: i % 5 ? [] : ['Doha'] }))
    expect(ranked('talks doha', ...documents)).toEqual(ranked('doha talks', ...documents))
  })
})

describe('how far a word may be off', () => {
  const of = (...titles: readonly string[]) => buildSearch(titles.map((title) => ({ id: title, title, short: '', summary: '', claims: [], actors: [], places: [], publishers: [], above: [] })))
  const hits = (titles: readonly string[], words: string) => search(of(...titles), words).ids.toSorted()
  test.each<[string, readonly string[]]>([['mo', []], ['mos', ['moscow']], ['moscow', ['moscow']], ['moskow', ['moscow']], ['moskaw', []], ['moscov', ['moscow']], ['mso', []]])('of Moscow, %s finds %j', (words, found) => { expect(hits(['moscow', 'riyadh'], words)).toEqual(found) })
  test('three letters stand for themselves or a beginning, four may have a slip', () => {
    expect([hits(['cat'], 'cot'), hits(['cats'], 'cots'), hits(['catalogue'], 'cat'), hits(['catalogue'], 'ca')]).toEqual([[], ['cats'], ['catalogue'], []])
  })
  test('other scripts are found by their first letter', () => { expect([hits(['москва'], 'м'), hits(['موسكو'], 'م'), hits(['m-block'], 'm'), hits(['28 points'], '2')]).toEqual([['москва'], ['موسكو'], ['m-block'], ['28 points']]) })
  test('sixteen words of a question count, each once', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa'.split(' ')
    expect(hits([words.join(' ')], [...words, ...words, 'missing'].join(' '))).toHaveLength(1)
    expect(hits([words.slice(1).join(' ')], words.join(' '))).toHaveLength(0)
    expect(hits([words.slice(0, 15).join(' ')], words.join(' '))).toHaveLength(0)
  })
  test('at most three suggestions', () => { expect(search(of('lavrov', 'lavrow', 'lavrot', 'lavros'), 'lavxyz').suggestions.length).toBeLessThanOrEqual(3) })
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
