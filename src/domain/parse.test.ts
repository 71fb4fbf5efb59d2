import { describe, expect, it } from 'vitest'
import { parseDataset, type ParsedDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles, type RawParts } from './rawFiles'

const parse = (parts: RawParts = {}): ParsedDataset => parseDataset(rawFiles(parts))
const lines = ({ problems }: ParsedDataset): readonly string[] => problems.map(({ severity, file, path, message }) => `${severity} ${file ?? ''} ${path}: ${message}`)
const onlyEvent = (over: Record<string, unknown>): RawParts => ({ events: [rawEvent(over)] })

describe('parseDataset', () => {
  it('reads a good dataset without a word', () => {
    const { dataset, problems } = parse()
    expect(problems).toEqual([])
    expect([...dataset.events.keys()]).toEqual(['an-event'])
    expect(dataset.info.title).toBe('A dataset')
  })

  it('puts in the defaults and writes short forms out', () => {
    const event = parse().dataset.events.get('an-event')
    expect(event).toMatchObject({ short: 'An event', weight: 3, relations: [], undisclosed: [], notReported: [], aliases: [] })
    expect(event?.claims[0]?.sources).toEqual([{ article: 'an-article' }])
    expect(parse().dataset.articles.get('an-article')).toMatchObject({ kind: 'report', publishedAt: '2025-02-27' })
    expect(parse({ articles: [{ id: 'an-article', title: 'A', titleIs: 'headline', publisher: 'a-publisher' }] }).dataset.articles.get('an-article')?.publishedAt).toBeNull()
  })

  it('keeps the full form of a source, with whom it cites', () => {
    const claims = [rawClaim({ sources: [{ article: 'an-article', citing: 'TASS' }] })]
    expect(parse(onlyEvent({ claims })).dataset.events.get('an-event')?.claims[0]?.sources).toEqual([{ article: 'an-article', citing: 'TASS' }])
  })

  it('reads lists with or without a heading', () => {
    const files = rawFiles().map((file) => (file.file === 'actors.json' ? { ...file, json: [{ id: 'red-state', name: 'Red', kind: 'state' }] } : file))
    expect(parseDataset(files).dataset.actors.has('red-state')).toBe(true)
  })
})

describe('record left out', () => {
  const good = rawEvent({ id: 'good-event' })
  it.each([
    ['no title', { title: undefined }, 'title: is missing'],
    ['an empty title', { title: '' }, 'title: "" is too short'],
    ['no date', { when: undefined }, 'when: is missing'],
    ['an unreadable date', { when: '27 February' }, 'when: "27 February" is not an EDTF date'],
    ['an id that fits no address', { id: 'a/b' }, 'id: "a/b" is not usable as an id'],
    ['no claims', { claims: [] }, 'claims: the list is empty'],
    ['only claims that cannot be read', { claims: [{ id: 'x' }] }, 'claims[0].about: is missing'],
    ['only claims without a source that is there', { claims: [rawClaim({ sources: ['nothing'] })] }, 'claims[0].sources[0]: there is no article "nothing"; the reference was dropped'],
  ])('for %s, and the rest is shown', (_name, over, expected) => {
    const parsed = parse({ events: [good, rawEvent({ ...over, summary: [] })] })
    expect([...parsed.dataset.events.keys()]).toEqual(['good-event'])
    expect(lines(parsed).some((line) => line.startsWith('error') && line.includes(expected))).toBe(true)
    expect(lines(parsed).some((line) => line.includes('left out'))).toBe(true)
  })

  it('for something that is no record at all', () => {
    for (const json of [null, 7, 'text', [], true]) {
      const parsed = parseDataset([...rawFiles(), { file: 'events/odd.json', json }])
      expect(parsed.dataset.events.size).toBe(1)
      expect(parsed.problems.some(({ file, severity }) => file === 'events/odd.json' && severity === 'error')).toBe(true)
    }
  })
})

it('nesting 100,000 deep is told, not followed', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  for (const field of ['title', 'note', 'participants', 'claims', 'weight', 'unheard']) {
    const parsed = parse({ events: [rawEvent({ id: 'good-event' }), rawEvent({ [field]: deep })] })
    expect(parsed.dataset.events.has('good-event')).toBe(true)
    expect(parsed.problems.length).toBeGreaterThan(0)
  }
  expect(parse({ actors: [{ id: 'red-state', name: 'Red', kind: 'state', names: { ru: deep } }] }).dataset.actors.get('red-state')).toBeDefined()
})

describe('part left out', () => {
  it('a wrong optional field goes, the record stays', () => {
    const parsed = parse(onlyEvent({ weight: 9, timezone: 5 }))
    expect(parsed.dataset.events.get('an-event')?.weight).toBe(3)
    expect(lines(parsed)).toEqual([
      'error events/an-event.json timezone: is 5, but a text in quotes is needed',
      'error events/an-event.json weight: 9 is too large',
    ])
  })

  it('an unknown field is ignored with a warning', () => {
    expect(lines(parse(onlyEvent({ tittle: 'x' })))).toEqual(['warning events/an-event.json tittle: the field "tittle" is not known and was ignored'])
  })

  it('a wrong element of a list goes alone, and later elements keep their place in the file', () => {
    const claims = [rawClaim({ id: 'bad', status: 'rumoured' }), rawClaim(), rawClaim({ id: 'third', sources: ['nothing', 'an-article'] })]
    const parsed = parse(onlyEvent({ claims }))
    expect(parsed.dataset.events.get('an-event')?.claims.map(({ id }) => id)).toEqual(['a-claim', 'third'])
    expect(lines(parsed)).toEqual([
      'error events/an-event.json claims[0].status: "rumoured" is not a known word here',
      'error events/an-event.json claims[2].sources[0]: there is no article "nothing"; the reference was dropped',
    ])
  })

  it('a wrong kind becomes other, with a guess at what was meant', () => {
    const parsed = parse(onlyEvent({ kind: 'metting' }))
    expect(parsed.dataset.events.get('an-event')?.kind).toBe('other')
    expect(parsed.problems[0]?.hint).toContain('Did you mean "meeting"?')
  })

  it('a dataset.json that cannot be read leaves the events', () => {
    const parsed = parseDataset(rawFiles().map((file) => (file.file === 'dataset.json' ? { ...file, json: [] } : file)))
    expect(parsed.dataset.events.size).toBe(1)
    expect(parse({ dataset: { coverage: 'always' } }).dataset.info).toMatchObject({ title: 'A dataset', coverage: '../..' })
    expect(parseDataset([]).problems.map(({ message }) => message)).toContain('the file is missing')
  })
})

describe('what stands in for what cannot be read', () => {
  it.each<[string, RawParts, (parsed: ParsedDataset) => unknown, unknown]>([
    ['the kind of an actor', { actors: [{ id: 'red-state', name: 'Red', kind: 'empire' }] }, ({ dataset }) => dataset.actors.get('red-state')?.kind, 'group'],
    ['the kind of a publisher', { publishers: [{ id: 'a-publisher', name: 'A publisher' }] }, ({ dataset }) => dataset.publishers.get('a-publisher')?.kind, 'online'],
    ['what a title is', { articles: [rawArticle({ titleIs: 'guess' })] }, ({ dataset }) => dataset.articles.get('an-article')?.titleIs, 'description'],
    ['the kind of an event', onlyEvent({ kind: 5 }), ({ dataset }) => dataset.events.get('an-event')?.kind, 'other'],
    ['what a claim is about', onlyEvent({ claims: [rawClaim({ about: 'weather' })] }), ({ dataset }) => dataset.events.get('an-event')?.claims[0]?.about, 'other'],
  ])('%s', (_, parts, read, expected) => {
    const parsed = parse(parts)
    expect(read(parsed)).toBe(expected)
    expect(parsed.problems).toEqual([expect.objectContaining({ severity: 'error' })])
  })

  it('each field of dataset.json by itself, and all of it', () => {
    const unnamed = { id: 'dataset', title: 'Unnamed dataset', language: 'en', updated: '1970-01-01', revision: '0', coverage: '../..', selection: 'Not described.', schemaVersion: 1 }
    for (const [field, value] of Object.entries(unnamed)) {
      const { dataset, problems } = parse({ dataset: { [field]: null } })
      expect([field, Reflect.get(dataset.info, field), problems.map(({ file, path }) => `${file} ${path}`)]).toEqual([field, value, [`dataset.json ${field}`]])
    }
    expect(parseDataset([]).dataset.info).toEqual({ ...unnamed, tracks: [], sides: [] })
    expect(parseDataset([]).problems[0]).toEqual({ severity: 'error', file: 'dataset.json', path: '', message: 'the file is missing', hint: 'Add dataset.json with the title, the coverage and the selection of the dataset.' })
  })
})

describe('files', () => {
  const told = (file: string, json: unknown) => parseDataset([...rawFiles(), { file, json }]).problems.map((problem) => `${problem.severity} ${problem.file} ${problem.path}: ${problem.message}. ${problem.hint}`)
  it('that are not part of a dataset are ignored, and said to be', () => {
    const ignored = (file: string) => [`warning ${file} : this file is not part of a dataset and was ignored. Events belong into events/, articles into articles/.`]
    for (const file of ['notes.json', 'event/a.json', 'events.json', 'drafts/events/a.json', 'events']) expect(told(file, rawEvent())).toEqual(ignored(file))
    expect(told('drafts/dataset.json', {})).toEqual(ignored('drafts/dataset.json'))
    expect(told('old/stone.json', { id: 'old-event', withdrawn: { on: '2025-03-01', reason: 'Twice' } })).toEqual(ignored('old/stone.json'))
  })
  it('without their list say what to write', () => {
    for (const name of ['actors', 'places', 'publishers']) {
      for (const json of [{}, null, 'text', { [name]: {} }]) {
        const { problems } = parseDataset(rawFiles().map((file) => (file.file === `${name}.json` ? { ...file, json } : file)))
        expect(problems).toContainEqual({ severity: 'error', file: `${name}.json`, path: name, message: `there is no list of ${name}`, hint: `Write { "${name}": [ ... ] }.` })
      }
    }
  })
  it('with withdrawn beside claims are events; withdrawn alone is what stays of one', () => {
    const withdrawn = { on: '2025-03-01', reason: 'Twice' }
    const both = parseDataset([...rawFiles({ events: [] }), { file: 'events/an-event.json', json: rawEvent({ withdrawn }) }])
    expect([both.dataset.events.has('an-event'), both.dataset.tombstones.size]).toEqual([true, 0])
    const neither = parseDataset([...rawFiles(), { file: 'events/b-event.json', json: { id: 'b-event', title: 'B' } }])
    expect([neither.dataset.events.has('b-event'), neither.dataset.tombstones.size]).toEqual([false, 0])
    const stone = parseDataset([...rawFiles(), { file: 'events/b-event.json', json: { id: 'b-event', withdrawn } }])
    expect([stone.dataset.events.has('b-event'), stone.dataset.tombstones.get('b-event'), stone.problems]).toEqual([false, { id: 'b-event', withdrawn }, []])
  })
  it('say their problems in the order in which they were given, those of dataset.json where it stands', () => {
    const parts: RawParts = { dataset: { schemaVersion: 2 }, actors: [{ id: 'red-state', name: 'Red', kind: 'x' }], articles: [rawArticle({ note: 5 })], events: [rawEvent({ note: 5 })] }
    const order = (files: ReturnType<typeof rawFiles>) => parseDataset(files).problems.map(({ file }) => file)
    expect(order(rawFiles(parts))).toEqual(['dataset.json', 'actors.json', 'articles/an-article.json', 'events/an-event.json'])
    expect(order(rawFiles(parts).toReversed())).toEqual(['events/an-event.json', 'articles/an-article.json', 'actors.json', 'dataset.json'])
    expect(parseDataset([]).problems[0]?.file).toBe('dataset.json')
  })
  it('of records in a list name the place of each in the list', () => {
    const { problems, dataset } = parse({ places: [{ id: 'a-place', name: 'A place' }, { id: 'b-place' }, 'text' as unknown as Record<string, unknown>, { id: 'c-place', name: 'C', lat: 95 }] })
    expect([...dataset.places.keys()]).toEqual(['a-place', 'c-place'])
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'places[1].name is missing', 'places[1] the record was left out', 'places[2] is "text", but a record in { } is needed', 'places[2] the record was left out', 'places[3].lat 95 is too large',
    ])
    expect(problems[1]?.hint).toBe('Mend what is said above about it; everything else is shown.')
  })
})

describe('reference dropped', () => {
  it.each([
    ['place', { place: 'nowhere' }, 'place: there is no place "nowhere"'],
    ['track', { track: 'none' }, 'track: there is no track "none"'],
    ['participant', { participants: [{ actor: 'red-stat', role: 'host' }] }, 'participants[0].actor: there is no actor "red-stat"'],
    ['side', { participants: [{ actor: 'red-state', role: 'host', side: 'blue' }] }, 'participants[0].side: there is no side "blue"'],
    ['relation', { relations: [{ type: 'follows', event: 'gone' }] }, 'relations[0].event: there is no event "gone"'],
    ['itself', { relations: [{ type: 'follows', event: 'an-event' }] }, 'relations[0].event: the event is related to itself'],
    ['related article', { relatedArticles: ['gone'] }, 'relatedArticles[0]: there is no article "gone"'],
    ['speaker', { claims: [rawClaim({ attributedTo: 'somebody' })] }, 'claims[0].attributedTo: there is no actor or article "somebody"'],
    ['contradicted claim', { claims: [rawClaim({ contradicts: ['gone'] })] }, 'claims[0].contradicts[0]: there is no claim of this event "gone"'],
    ['claim itself', { claims: [rawClaim({ supersededBy: ['a-claim'] })] }, 'claims[0].supersededBy[0]: the claim names itself'],
    ['source of a value', { claims: [rawClaim({ values: [{ type: 'count', min: 1, sources: ['gone'] }] })] }, 'claims[0].values[0].sources[0]: there is no source of this claim "gone"'],
    ['claim of a sentence', { summary: [{ text: 'So.', claims: ['gone'] }] }, 'summary[0].claims[0]: there is no claim of this event "gone"'],
    ['quote', { claims: [rawClaim({ quote: { text: 'No', speaker: 'red-state', source: 'gone' } })] }, 'claims[0].quote.source: there is no article "gone"'],
  ])('%s, the event is shown', (_name, over, expected) => {
    const parsed = parse(onlyEvent(over))
    expect(parsed.dataset.events.has('an-event')).toBe(true)
    expect(lines(parsed).filter((line) => line.startsWith('error'))).toEqual([expect.stringContaining(expected)])
    expect(JSON.stringify([...parsed.dataset.events.values()])).not.toMatch(/nowhere|gone|somebody/)
  })

  it('suggests the id that was meant', () => {
    expect(parse(onlyEvent({ participants: [{ actor: 'red-stat', role: 'host' }] })).problems[0]?.hint).toBe('Did you mean "red-state"?')
  })

  it('an unknown publisher is shown by its id', () => {
    const parsed = parse({ articles: [rawArticle({ publisher: 'gone' })] })
    expect(parsed.dataset.publishers.get('gone')?.name).toBe('gone')
    expect(lines(parsed)).toEqual([expect.stringContaining('error articles/an-article.json publisher: there is no publisher "gone"')])
  })

  it('a sentence of the summary goes with any of its claims', () => {
    const parsed = parse(onlyEvent({ summary: [{ text: 'Both.', claims: ['a-claim', 'gone'] }, { text: 'The sides met.', claims: ['a-claim'] }] }))
    expect(parsed.dataset.events.get('an-event')?.summary.map(({ text }) => text)).toEqual(['The sides met.'])
  })

  it('former ids lead to the present one', () => {
    const parsed = parse({ events: [rawEvent({ aliases: ['old-event'] }), rawEvent({ id: 'second-event', relations: [{ type: 'mentions', event: 'old-event' }] })] })
    expect(parsed.dataset.events.get('second-event')?.relations).toEqual([{ type: 'mentions', event: 'an-event' }])
    expect(parsed.problems).toEqual([])
  })

  it('a former id that is taken is dropped', () => {
    const parsed = parse({ events: [rawEvent({ aliases: ['second-event', 'red-state'] }), rawEvent({ id: 'second-event' })] })
    expect(parsed.dataset.events.get('an-event')?.aliases).toEqual([])
    expect(lines(parsed)).toHaveLength(2)
  })

  it('keeps a withdrawn event as a tombstone', () => {
    const parsed = parseDataset([...rawFiles(), { file: 'events/old-event.json', json: { id: 'old-event', withdrawn: { on: '2025-03-01', reason: 'A double.', mergedInto: 'an-event' } } }])
    expect(parsed.problems).toEqual([])
    expect(parsed.dataset.tombstones.get('old-event')?.withdrawn.mergedInto).toBe('an-event')
  })
})

describe('rings are cut at a stable place', () => {
  const ring = [
    { id: 'one', name: 'One', kind: 'body', partOf: 'two' }, { id: 'two', name: 'Two', kind: 'body', partOf: 'thr' },
    { id: 'thr', name: 'Three', kind: 'body', partOf: 'one' }, { id: 'red-state', name: 'Red', kind: 'state' },
  ]
  it('partOf, whatever the order of reading', () => {
    for (const actors of [ring, ring.toReversed()]) {
      const parsed = parse({ actors })
      expect([...parsed.dataset.actors.values()].filter(({ partOf }) => partOf === undefined).map(({ id }) => id).toSorted()).toEqual(['red-state', 'two'])
      expect(lines(parsed)).toEqual([expect.stringContaining('"two" lies within "thr"')])
    }
  })

  it('supersededBy', () => {
    const claims = [rawClaim({ supersededBy: ['b-claim'] }), rawClaim({ id: 'b-claim', supersededBy: ['a-claim'] })]
    const parsed = parse(onlyEvent({ claims }))
    expect(parsed.dataset.events.get('an-event')?.claims.map(({ supersededBy }) => supersededBy)).toEqual([['b-claim'], []])
    expect(lines(parsed)).toEqual([expect.stringContaining('overtake each other in a ring')])
  })

  it('supersededBy across events', () => {
    const parsed = parse({ events: [
      rawEvent({ claims: [rawClaim({ supersededBy: ['b-event#a-claim'] })] }),
      rawEvent({ id: 'b-event', claims: [rawClaim({ supersededBy: ['an-event#a-claim'] })] }),
    ] })
    expect([...parsed.dataset.events.values()].map(({ claims }) => claims[0]?.supersededBy)).toEqual([['b-event#a-claim'], []])
    expect(lines(parsed)).toHaveLength(1)
  })

  it('threads of events, written on either end', () => {
    const events = [
      rawEvent({ relations: [{ type: 'leads-to', event: 'b-event' }] }),
      rawEvent({ id: 'b-event', relations: [{ type: 'leads-to', event: 'an-event' }] }),
    ]
    const parsed = parse({ events })
    expect([...parsed.dataset.events.values()].flatMap(({ relations }) => relations)).toHaveLength(1)
    expect(lines(parsed).filter((line) => line.startsWith('error'))).toHaveLength(1)
  })
})

describe('ids', () => {
  it('of any name are ordinary', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const parsed = parse({
      actors: ids.map((id) => ({ id, name: id, kind: 'body' })),
      events: ids.map((id) => rawEvent({ id: `${id}-event`, participants: ids.map((actor) => ({ actor, role: 'delegate' })), claims: [rawClaim({ id })], summary: [] })),
    })
    expect([...parsed.dataset.actors.keys()]).toEqual(ids)
    expect(parsed.dataset.events.get('__proto__-event')?.participants).toHaveLength(ids.length)
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before)
    expect(Reflect.get({}, 'name')).toBeUndefined()
  })

  it('inherited names are nobody', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) expect(lines(parse(onlyEvent({ place: id, participants: [{ actor: id, role: 'host' }] })))).toHaveLength(2)
  })

  it('a key __proto__ in the JSON changes no prototype', () => {
    const json: unknown = JSON.parse('{"id":"an-event","title":"T","when":"2025","kind":"talks","weight":99,"__proto__":{"polluted":true},"claims":[{"id":"a","about":"other","text":"T","status":"reported","sources":["an-article"]}]}')
    const parsed = parseDataset([...rawFiles({ events: [] }), { file: 'events/an-event.json', json }])
    expect(parsed.dataset.events.get('an-event')).toBeDefined()
    expect(Reflect.get(parsed.dataset.events.get('an-event') ?? {}, 'polluted')).toBeUndefined()
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('of two records with one id the second is left out', () => {
    const parsed = parseDataset([...rawFiles(), { file: 'events/copy.json', json: rawEvent({ title: 'Another' }) }])
    expect(parsed.dataset.events.get('an-event')?.title).toBe('An event')
    expect(lines(parsed)).toEqual(['error events/copy.json id: the id "an-event" is taken by another record in events/an-event.json; this one was left out'])
  })

  it('the same record twice is one, whatever the order of its fields', () => {
    const parsed = parseDataset([...rawFiles(), { file: 'events/an-event.json', json: Object.fromEntries(Object.entries(rawEvent()).toReversed()) }])
    expect(parsed.problems).toEqual([])
  })

  it('the same names in another order are the same', () => {
    const names = (order: readonly string[]) => ({ id: 'a-place', name: 'A place', names: Object.fromEntries(order.map((lang) => [lang, `Name ${lang}`])) })
    expect(lines(parse({ places: [names(['ru', 'ar', 'tr']), names(['tr', 'ru', 'ar'])] }))).toEqual([])
    expect(lines(parse({ places: [names(['ru', 'ar']), names(['ru', 'tr'])] }))).toHaveLength(1)
    const roles = (order: readonly string[]) => ({ id: 'red-state', name: 'Red', kind: 'state', aliases: order })
    expect(lines(parse({ actors: [roles(['A', 'B']), roles(['B', 'A'])] }))).toHaveLength(1)
  })

  it('are unique over all kinds of records: both are named and both are shown', () => {
    const parsed = parse({ places: [{ id: 'red-state', name: 'Red' }] })
    expect([parsed.dataset.places.get('red-state')?.name, parsed.dataset.actors.has('red-state')]).toEqual(['Red', true])
    expect(lines(parsed)).toEqual([expect.stringMatching(/^error places\.json places\[0\]\.id: the id "red-state" is taken by another record in actors\.json at actors\[0\]; both are shown$/)])
  })

  it('each of two records with one id is found at its own place when something else is wrong with it', () => {
    const parsed = parse({ places: [{ id: 'red-state', name: 'Red', partOf: 'nowhere-else' }, { id: 'red-state', name: 'Other' }] })
    expect(parsed.dataset.places.get('red-state')).toEqual({ id: 'red-state', name: 'Red' })
    expect(lines(parsed).map((line) => line.split(':')[0])).toEqual(['error places.json places[0].id', 'error places.json places[1].id', 'error places.json places[0].partOf'])
  })

  it('what stays of a withdrawn event is one with the events', () => {
    const parsed = parseDataset([...rawFiles(), { file: 'events/gone.json', json: { id: 'an-event', withdrawn: { on: '2025-03-01', reason: 'Twice' } } }])
    expect([parsed.dataset.events.has('an-event'), parsed.dataset.tombstones.size]).toEqual([true, 0])
    expect(lines(parsed)).toEqual([expect.stringContaining('in events/an-event.json; this one was left out')])
  })

  it('what a withdrawn claim is replaced by is another claim that is there', () => {
    const withdrawn = (replacedBy: string) => parse(onlyEvent({ claims: [rawClaim(), rawClaim({ id: 'b', text: 'The talks went on.', withdrawn: { on: '2025-03-01', reason: 'Wrong', replacedBy } })] }))
    const found = (parsed: ParsedDataset) => [parsed.dataset.events.get('an-event')?.claims[1]?.withdrawn, lines(parsed)]
    expect(found(withdrawn('a-claim'))).toEqual([{ on: '2025-03-01', reason: 'Wrong', replacedBy: 'a-claim' }, []])
    expect(found(withdrawn('an-event#a-claim'))).toEqual([{ on: '2025-03-01', reason: 'Wrong', replacedBy: 'an-event#a-claim' }, []])
    expect(found(withdrawn('c'))).toEqual([{ on: '2025-03-01', reason: 'Wrong' }, [expect.stringContaining('claims[1].withdrawn.replacedBy: there is no claim of this event "c"')]])
    expect(found(withdrawn('b'))).toEqual([{ on: '2025-03-01', reason: 'Wrong' }, [expect.stringContaining('the claim names itself')]])
  })

  it('of two claims with one id in an event the second is left out', () => {
    expect(lines(parse(onlyEvent({ claims: [rawClaim(), rawClaim({ text: 'Other words.' })] })))).toEqual([expect.stringContaining('claims[1].id: the claim id "a-claim" is used twice')])
  })
})

it('an end before the start makes an event undated, with a warning', () => {
  const parsed = parse(onlyEvent({ when: '2025-03-05/2025-03-01' }))
  expect(parsed.dataset.events.get('an-event')?.when).toBe('2025-03-05/2025-03-01')
  expect(lines(parsed)).toEqual([expect.stringContaining('warning events/an-event.json when: "2025-03-05/2025-03-01" ends before it starts')])
})
