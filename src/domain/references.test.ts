import { describe, expect, test } from 'vitest'
import { parseDataset, type ParsedDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles, type RawParts } from './rawFiles'

type Json = Record<string, unknown>
const parse = (parts: RawParts = {}, ...more: readonly { readonly file: string; readonly json: unknown }[]): ParsedDataset => parseDataset([...rawFiles(parts), ...more])
const errors = ({ problems }: ParsedDataset): readonly string[] => problems.filter(({ severity }) => severity === 'error').map(({ file, path, message, hint }) => `${file} ${path}: ${message}. ${hint}`)
const onlyEvent = (over: Json): ParsedDataset => parse({ events: [rawEvent(over)] })
const event = ({ dataset }: ParsedDataset, id = 'an-event') => dataset.events.get(id)
const claimOf = (parsed: ParsedDataset, index = 0) => event(parsed)?.claims[index]
const RED = { id: 'red-state', name: 'Red', kind: 'state' }

describe('references of the records around events', () => {
  test.each<[string, RawParts, (parsed: ParsedDataset) => unknown, unknown, string]>([
    ['the body of an actor', { actors: [{ ...RED, partOf: 'blue-union' }] }, ({ dataset }) => dataset.actors.get('red-state'), RED, 'actors.json actors[0].partOf: there is no actor "blue-union"; the reference was dropped. Add the actor, or mend the id.'],
    ['the office of an actor', { actors: [{ ...RED, roles: [{ title: 'Chair', of: 'blue-union' }, { title: 'Member', of: 'red-state' }] }] }, ({ dataset }) => dataset.actors.get('red-state')?.roles, [{ title: 'Member', of: 'red-state' }], 'actors.json actors[0].roles[0].of: there is no actor "blue-union"; the role was dropped. Add the actor, or mend the id.'],
    ['what a place lies in', { places: [{ id: 'a-place', name: 'A place', partOf: 'b-plane' }] }, ({ dataset }) => dataset.places.get('a-place'), { id: 'a-place', name: 'A place' }, 'places.json places[0].partOf: there is no place "b-plane"; the reference was dropped. Did you mean "a-place"?'],
    ['the agency of an article', { articles: [rawArticle({ agency: 'some-wire' })] }, ({ dataset }) => dataset.articles.get('an-article')?.agency, undefined, 'articles/an-article.json agency: there is no publisher "some-wire"; the reference was dropped. Add the publisher, or mend the id.'],
    ['the origin of an article', { articles: [rawArticle({ origin: 'some-wire' })] }, ({ dataset }) => dataset.articles.get('an-article')?.origin, undefined, 'articles/an-article.json origin: there is no publisher "some-wire"; the reference was dropped. Add the publisher, or mend the id.'],
    ['the first version of an article', { articles: [rawArticle({ versionOf: 'first-one' })] }, ({ dataset }) => dataset.articles.get('an-article')?.versionOf, undefined, 'articles/an-article.json versionOf: there is no article "first-one"; the reference was dropped. Add the article, or mend the id.'],
    ['the publisher of an article', { articles: [rawArticle({ publisher: 'some-wire' })] }, ({ dataset }) => dataset.publishers.get('some-wire'), { id: 'some-wire', name: 'some-wire', kind: 'online', note: 'Not described in this dataset.' }, 'articles/an-article.json publisher: there is no publisher "some-wire"; its id is shown as its name. Add the publisher, or mend the id.'],
    ['an actor of a side', { dataset: { sides: [{ id: 'red', title: 'Red', short: 'R', order: 1, actors: ['red-state', 'blue-union'], fallback: true }] } }, ({ dataset }) => dataset.info.sides[0]?.actors, ['red-state', 'blue-union'], 'dataset.json sides[0].actors[1]: there is no actor "blue-union"; it stands for nobody. Add the actor, or mend the id.'],
  ])('%s', (_, parts, read, expected, problem) => {
    const parsed = parse(parts)
    expect(read(parsed)).toEqual(expected)
    expect(errors(parsed)).toEqual([problem])
  })

  test('that lead somewhere stay', () => {
    const parsed = parse({
      actors: [RED, { id: 'red-office', name: 'Office', kind: 'body', partOf: 'red-state', roles: [{ title: 'Member', of: 'red-state' }] }], places: [{ id: 'a-place', name: 'A place', partOf: 'a-town' }, { id: 'a-town', name: 'Town' }],
      articles: [rawArticle({ agency: 'a-publisher', origin: 'a-publisher', versionOf: 'first-one' }), rawArticle({ id: 'first-one' })],
    })
    expect(errors(parsed)).toEqual([])
    expect(parsed.dataset.actors.get('red-office')).toMatchObject({ partOf: 'red-state', roles: [{ of: 'red-state' }] })
    expect([parsed.dataset.places.get('a-place')?.partOf, parsed.dataset.articles.get('an-article')]).toEqual(['a-town', expect.objectContaining({ agency: 'a-publisher', origin: 'a-publisher', versionOf: 'first-one' })])
    expect(parsed.dataset.info.sides[0]?.actors).toEqual(['red-state'])
  })

  test('rings are cut where the member stands whose id comes last', () => {
    const cut = (field: string, file: string, from: string, to: string) => `${file}.${field}: "${from}" lies within "${to}", which lies within it again; this ${field} was dropped. Take out the link that closes the ring.`
    expect(errors(parse({ places: [{ id: 'a-place', name: 'A', partOf: 'c-place' }, { id: 'b-place', name: 'B', partOf: 'a-place' }, { id: 'c-place', name: 'C', partOf: 'b-place' }] }))).toEqual([cut('partOf', 'places.json places[2]', 'c-place', 'b-place')])
    const versions = parse({ articles: [rawArticle({ versionOf: 'z-article' }), rawArticle({ id: 'z-article', versionOf: 'an-article' })] })
    expect(errors(versions)).toEqual([cut('versionOf', 'articles/z-article.json ', 'z-article', 'an-article').replace(' .', ' ')])
    expect([versions.dataset.articles.get('an-article')?.versionOf, versions.dataset.articles.get('z-article')?.versionOf]).toEqual(['z-article', undefined])
  })
})

describe('references of an event', () => {
  const actor = (id: string, dropped: string) => `there is no actor "${id}"; ${dropped}. Add the actor, or mend the id.`
  test.each<[string, Json, (parsed: ParsedDataset) => unknown, unknown, string]>([
    ['a participant', { participants: [{ actor: 'blue-union', role: 'host' }, { actor: 'red-state', role: 'delegate' }] }, (p) => event(p)?.participants, [{ actor: 'red-state', role: 'delegate' }], `participants[0].actor: ${actor('blue-union', 'the participant was dropped')}`],
    ['the side of a participant', { participants: [{ actor: 'red-state', role: 'host', side: 'blue' }] }, (p) => event(p)?.participants, [{ actor: 'red-state', role: 'host' }], 'participants[0].side: there is no side "blue"; the reference was dropped. Add the side, or mend the id.'],
    ['a claim of a participant', { participants: [{ actor: 'red-state', role: 'host', side: 'red', claims: ['zz-top', 'a-claim'] }] }, (p) => event(p)?.participants, [{ actor: 'red-state', role: 'host', side: 'red', claims: ['a-claim'] }], 'participants[0].claims[0]: there is no claim of this event "zz-top"; the reference was dropped. Add the claim of this event, or mend the id.'],
    ['the side of what is kept back', { undisclosed: [{ text: 'Who', about: 'participants', side: 'blue', claims: ['a-claim'] }] }, (p) => event(p)?.undisclosed, [{ text: 'Who', about: 'participants', claims: ['a-claim'] }], 'undisclosed[0].side: there is no side "blue"; the reference was dropped. Add the side, or mend the id.'],
    ['a claim of what is kept back', { undisclosed: [{ text: 'Who', about: 'participants', side: 'red' }, { text: 'How', about: 'other', claims: ['zz-top'] }] }, (p) => event(p)?.undisclosed, [{ text: 'Who', about: 'participants', side: 'red' }, { text: 'How', about: 'other', claims: [] }], 'undisclosed[1].claims[0]: there is no claim of this event "zz-top"; the reference was dropped. Add the claim of this event, or mend the id.'],
    ['a claim of a relation', { relations: [{ type: 'mentions', event: 'b-event', claims: ['zz-top'] }] }, (p) => event(p)?.relations, [{ type: 'mentions', event: 'b-event', claims: [] }], 'relations[0].claims[0]: there is no claim of this event "zz-top"; the reference was dropped. Add the claim of this event, or mend the id.'],
    ['a relation', { relations: [{ type: 'mentions', event: 'zz-top' }, { type: 'mentions', event: 'b-event' }] }, (p) => event(p)?.relations, [{ type: 'mentions', event: 'b-event' }], 'relations[0].event: there is no event "zz-top"; the relation was dropped. Add the event, or mend the id.'],
    ['a relation to itself', { relations: [{ type: 'mentions', event: 'an-event' }] }, (p) => event(p)?.relations, [], 'relations[0].event: the event is related to itself; the relation was dropped. Name the other event.'],
    ['a relation to itself under a former id', { aliases: ['old-event'], relations: [{ type: 'mentions', event: 'old-event' }] }, (p) => event(p)?.relations, [], 'relations[0].event: the event is related to itself; the relation was dropped. Name the other event.'],
    ['who denies', { claims: [rawClaim({ status: 'denied', deniedBy: 'blue-union' })] }, (p) => claimOf(p)?.deniedBy, undefined, `claims[0].deniedBy: ${actor('blue-union', 'the reference was dropped')}`],
    ['who denies, an article', { claims: [rawClaim({ status: 'denied', deniedBy: 'an-article' })] }, (p) => claimOf(p)?.deniedBy, undefined, `claims[0].deniedBy: ${actor('an-article', 'the reference was dropped')}`],
    ['whose words a quote has', { claims: [rawClaim({ quote: { text: 'No', speaker: 'blue-union', source: 'an-article' } })] }, (p) => claimOf(p)?.quote, undefined, 'claims[0].quote.speaker: there is no actor or article "blue-union"; the quote was dropped. Add the actor or article, or mend the id.'],
    ['where a quote stands', { claims: [rawClaim({ quote: { text: 'No', speaker: 'red-state', source: 'zz-top' } })] }, (p) => claimOf(p)?.quote, undefined, 'claims[0].quote.source: there is no article "zz-top"; the quote was dropped. Add the article, or mend the id.'],
    ['a claim of another event', { claims: [rawClaim({ contradicts: ['b-event#zz-top'] })] }, (p) => claimOf(p)?.contradicts, [], 'claims[0].contradicts[0]: there is no claim "b-event#zz-top"; the reference was dropped. Add the claim, or mend the id.'],
    ['a claim by its full name, which is itself', { claims: [rawClaim({ contradicts: ['an-event#a-claim'] })] }, (p) => claimOf(p)?.contradicts, [], 'claims[0].contradicts[0]: the claim names itself; the reference was dropped. Name the other claim.'],
    ['a claim named twice', { claims: [rawClaim(), rawClaim()] }, (p) => event(p)?.claims.length, 1, 'claims[1].id: the claim id "a-claim" is used twice in this event; the second claim was left out. Give each claim of an event an id of its own.'],
    ['a former id', { aliases: ['b-event', 'old-event', 'a-place'] }, (p) => event(p)?.aliases, ['old-event'], 'aliases[0]: the former id "b-event" belongs to "b-event"; it was dropped. An id is given once and never reused.'],
  ])('%s', (_, over, read, expected, problem) => {
    const parsed = parse({ events: [rawEvent(over), rawEvent({ id: 'b-event' })] })
    expect(read(parsed)).toEqual(expected)
    expect(errors(parsed)[0]).toBe(`events/an-event.json ${problem}`)
    expect(errors(parsed)).toHaveLength(Array.isArray(over['aliases']) && over['aliases'].includes('a-place') ? 2 : 1)
  })

  test('an article may be whose words a claim and a quote are', () => {
    const parsed = onlyEvent({ claims: [rawClaim({ attributedTo: 'an-article', quote: { text: 'No', speaker: 'an-article', source: 'an-article' } })] })
    expect([errors(parsed), claimOf(parsed)?.attributedTo, claimOf(parsed)?.quote?.speaker]).toEqual([[], 'an-article', 'an-article'])
  })

  test('sources that lead nowhere take their claim along, the last claim its event', () => {
    const sources = (...ids: readonly string[]) => rawClaim({ sources: ids })
    const kept = onlyEvent({ claims: [sources('zz-top', 'an-article')] })
    expect([claimOf(kept)?.sources, errors(kept)]).toEqual([[{ article: 'an-article' }], ['events/an-event.json claims[0].sources[0]: there is no article "zz-top"; the reference was dropped. Add the article, or mend the id.']])
    const one = onlyEvent({ claims: [sources('zz-top'), rawClaim({ id: 'b-claim', contradicts: ['yy-top'] })], summary: [] })
    expect(event(one)?.claims.map(({ id }) => id)).toEqual(['b-claim'])
    // Later claims keep their place in the file.
    expect(errors(one).slice(1)).toEqual([
      'events/an-event.json claims[0]: the claim "a-claim" has no source left and was left out. Name an article of articles/ that reports it.',
      'events/an-event.json claims[1].contradicts[0]: there is no claim of this event "yy-top"; the reference was dropped. Add the claim of this event, or mend the id.',
    ])
    const all = parse({ events: [rawEvent({ claims: [sources('zz-top')] }), rawEvent({ id: 'b-event', relations: [{ type: 'follows', event: 'an-event' }] })] })
    expect([all.dataset.events.has('an-event'), event(all, 'b-event')?.relations]).toEqual([false, []])
    expect(errors(all)).toContain('events/an-event.json claims: the event "an-event" has no claim left and was left out. An event needs at least one claim with a source.')
  })

  test('a place in the file is found behind two claims that are gone, whatever the field', () => {
    const claims = [rawClaim({ id: 'x-claim', sources: ['zz-top'] }), rawClaim(), rawClaim({ id: 'y-claim', sources: ['zz-top'] }), rawClaim({ id: 'b-claim', text: 'They left.', contradicts: ['nothing'], values: [{ type: 'count', min: 1, sources: ['yy-top'] }] })]
    const parsed = onlyEvent({ claims, participants: [{ actor: 'blue-union', role: 'host' }], summary: [{ text: 'So.', claims: ['nothing'] }] })
    expect(parsed.problems.map(({ path }) => path)).toEqual([
      'claims[0].sources[0]', 'claims[0]', 'claims[2].sources[0]', 'claims[2]', 'claims[3].contradicts[0]', 'claims[3].values[0].sources[0]', 'participants[0].actor', 'summary[0].claims[0]', 'claims[3].text',
    ])
  })

  test('what stays of a withdrawn event leads to the event it went into, by its present id', () => {
    const stone = (mergedInto?: string) => ({ file: 'events/old-event.json', json: { id: 'old-event', withdrawn: { on: '2025-03-01', reason: 'Twice', ...(mergedInto === undefined ? {} : { mergedInto }) } } })
    const into = (mergedInto?: string) => { const parsed = parse({ events: [rawEvent({ aliases: ['former-event'] })] }, stone(mergedInto)); return [parsed.dataset.tombstones.get('old-event')?.withdrawn, errors(parsed)] }
    expect(into()).toEqual([{ on: '2025-03-01', reason: 'Twice' }, []])
    expect(into('an-event')).toEqual([{ on: '2025-03-01', reason: 'Twice', mergedInto: 'an-event' }, []])
    expect(into('former-event')).toEqual([{ on: '2025-03-01', reason: 'Twice', mergedInto: 'an-event' }, []])
    expect(into('zz-top')).toEqual([{ on: '2025-03-01', reason: 'Twice' }, ['events/old-event.json withdrawn.mergedInto: there is no event "zz-top"; the reference was dropped. Add the event, or mend the id.']])
  })
})

describe('rings of events', () => {
  const links = (...relations: readonly (readonly [from: string, type: string, to: string])[]) => {
    const ids = [...new Set(relations.flatMap(([from, , to]) => [from, to]))].toSorted()
    const parsed = parse({ events: ids.map((id) => rawEvent({ id, relations: relations.filter(([from]) => from === id).map(([, type, event]) => ({ type, event })) })) })
    return { left: [...parsed.dataset.events.values()].flatMap(({ id, relations: own }) => own.map(({ type, event: to }) => `${id} ${type} ${to}`)), errors: errors(parsed) }
  }
  const ring = (id: string, index: number, to: string) => `events/${id}.json relations[${index}]: the relation to "${to}" closes a ring of events and was dropped. Take out the relation that runs against time.`
  test.each<[string, readonly (readonly [string, string, string])[], readonly string[], readonly string[]]>([
    ['follows', [['aaa', 'follows', 'bbb'], ['bbb', 'follows', 'aaa']], ['aaa follows bbb'], [ring('bbb', 0, 'aaa')]],
    ['leads-to', [['aaa', 'leads-to', 'bbb'], ['bbb', 'leads-to', 'aaa']], ['bbb leads-to aaa'], [ring('aaa', 0, 'bbb')]],
    ['both words', [['aaa', 'follows', 'bbb'], ['aaa', 'leads-to', 'bbb']], ['aaa follows bbb'], [ring('aaa', 1, 'bbb')]],
    ['part-of', [['aaa', 'part-of', 'bbb'], ['bbb', 'part-of', 'aaa']], ['aaa part-of bbb'], [ring('bbb', 0, 'aaa')]],
    ['three, and a relation that has no part in it', [['aaa', 'follows', 'ccc'], ['bbb', 'follows', 'aaa'], ['ccc', 'mentions', 'bbb'], ['ccc', 'follows', 'bbb']], ['aaa follows ccc', 'bbb follows aaa', 'ccc mentions bbb'], [ring('ccc', 1, 'bbb')]],
    ['two rings at one event', [['ccc', 'follows', 'aaa'], ['ccc', 'follows', 'bbb'], ['aaa', 'follows', 'ccc'], ['bbb', 'follows', 'ccc']], ['aaa follows ccc', 'bbb follows ccc'], [ring('ccc', 0, 'aaa'), ring('ccc', 1, 'bbb')]],
    ['the second of two relations of one kind', [['ccc', 'follows', 'aaa'], ['ccc', 'follows', 'bbb'], ['bbb', 'follows', 'ccc']], ['bbb follows ccc', 'ccc follows aaa'], [ring('ccc', 1, 'bbb')]],
    ['a part that its whole follows is none', [['aaa', 'follows', 'bbb'], ['bbb', 'part-of', 'aaa']], ['aaa follows bbb', 'bbb part-of aaa'], []],
    ['a part that leads to its whole is none', [['aaa', 'part-of', 'bbb'], ['aaa', 'leads-to', 'bbb'], ['bbb', 'part-of', 'ccc'], ['ccc', 'leads-to', 'ddd']], ['aaa part-of bbb', 'aaa leads-to bbb', 'bbb part-of ccc', 'ccc leads-to ddd'], []],
    ['a part that its whole mentions is none', [['aaa', 'mentions', 'bbb'], ['bbb', 'part-of', 'aaa']], ['aaa mentions bbb', 'bbb part-of aaa'], []],
    ['a part that its whole leads to is none', [['bbb', 'leads-to', 'aaa'], ['bbb', 'part-of', 'aaa']], ['bbb leads-to aaa', 'bbb part-of aaa'], []],
    ['a whole that follows its part is none', [['aaa', 'part-of', 'bbb'], ['bbb', 'follows', 'aaa']], ['aaa part-of bbb', 'bbb follows aaa'], []],
    ['answers and mentions may run in rings', [['aaa', 'responds-to', 'bbb'], ['bbb', 'responds-to', 'aaa'], ['aaa', 'mentions', 'bbb'], ['bbb', 'mentions', 'aaa']], ['aaa responds-to bbb', 'aaa mentions bbb', 'bbb responds-to aaa', 'bbb mentions aaa'], []],
  ])('%s', (_, relations, left, problems) => { expect(links(...relations)).toEqual({ left, errors: problems }) })

  test('what is said of a relation or a sentence names its place in the file, whatever was dropped before it', () => {
    const parsed = parse({ events: [
      rawEvent({ when: '2025-02-27', relations: [{ type: 'mentions', event: 'gone' }, { type: 'follows', event: 'b-event' }, { type: 'follows', event: 'b-event' }], summary: [{ text: 'So.', claims: ['gone'] }, { text: 'They met.', claims: ['a-claim'] }] }),
      rawEvent({ id: 'b-event', when: '2025-02-28', claims: [rawClaim({ about: 'agenda' })] }),
    ] })
    expect(parsed.problems.filter(({ file, severity }) => file === 'events/an-event.json' && severity === 'warning').map(({ path }) => path)).toEqual(['summary[1].text', 'relations[1]', 'relations[2]'])
  })

  test('claims that overtake each other', () => {
    const parsed = onlyEvent({ claims: [rawClaim({ supersededBy: ['b-claim'] }), rawClaim({ id: 'b-claim', supersededBy: ['c-claim', 'd-claim'] }), rawClaim({ id: 'c-claim', supersededBy: ['a-claim'] }), rawClaim({ id: 'd-claim' })] })
    expect(event(parsed)?.claims.map(({ supersededBy }) => supersededBy)).toEqual([['b-claim'], ['c-claim', 'd-claim'], [], undefined])
    expect(errors(parsed)).toEqual(['events/an-event.json claims[2].supersededBy: "an-event#c-claim" and "an-event#a-claim" overtake each other in a ring; this link was dropped. Only the earlier claim is overtaken by the later.'])
  })
})
