import { describe, expect, it } from 'vitest'
import { parseDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles, type RawParts } from './rawFiles'
import { numbersIn } from './titleNumbers'

const told = (parts: RawParts): readonly string[] => parseDataset(rawFiles(parts)).problems.map(({ severity, path, message }) => `${severity} ${path}: ${message}`)
/** With the place and the way to mend it. */
const inFull = (parts: RawParts): readonly string[] => parseDataset(rawFiles(parts)).problems.map(({ severity, file, path, message, hint }) => `${severity} ${file} ${path}: ${message}. ${hint}`)
const event = (over: Record<string, unknown>): readonly string[] => told({ events: [rawEvent(over)] })
const claim = (over: Record<string, unknown>): readonly string[] => event({ claims: [rawClaim(over)] })

describe('claims', () => {
  it.each([
    'Others put it at seven hours.', 'It was the first such visit.', 'He left early.', 'They met again.', 'This was denied.', 'These were closed.',
    'Both said so.', 'One says six hours.', 'One report gives seven.', 'Another account differs.', 'The latter was postponed.', 'Its length is not known.', 'the others left.',
  ])('cannot stand alone: %s', (text) => {
    expect(claim({ text })).toEqual([expect.stringMatching(/^warning claims\[0\]\.text: begins with ".+" and cannot stand alone/)])
  })

  it.each([
    'Both sides named their delegations.', 'Both the presidents spoke.', 'One hundred diplomats left.', 'Italy took part.', 'One of the envoys left.',
    'Hegseth said so.', 'Theirs Ltd closed.', 'Thirty-five diplomats left.', 'Otherworldly words fell.',
  ])('can stand alone: %s', (text) => {
    if (text === 'One of the envoys left.') return expect(claim({ text })).toHaveLength(1)
    return expect(claim({ text })).toEqual([])
  })

  it('quote at most twelve words, from one of their own sources', () => {
    const quote = (text: string, source = 'an-article') => ({ quote: { text, speaker: 'red-minister', source } })
    expect(claim(quote('one two three four five six seven eight nine ten eleven twelve'))).toEqual([])
    expect(claim(quote('one two – three four five six seven eight nine ten eleven twelve'))).toEqual([])
    expect(claim(quote('one two three four five six seven eight nine ten eleven twelve thirteen'))).toEqual([expect.stringContaining('the quote has 13 words')])
    expect(told({ articles: [rawArticle(), rawArticle({ id: 'b-article' })], events: [rawEvent({ claims: [rawClaim(quote('No', 'b-article'))] })] })).toEqual([expect.stringContaining('no source of the claim')])
  })

  it('that are somebody’s words say whose', () => {
    expect(claim({ text: 'Red said no.', status: 'stated' })).toEqual([expect.stringContaining('note claims[0].attributedTo')])
    expect(claim({ text: 'The minister said no.', status: 'stated' })).toEqual([])
    expect(claim({ text: 'Ruth Red’s aide said no.', status: 'stated' })).toHaveLength(1)
    expect(claim({ text: 'Red and Blue said no.', status: 'stated' })).toEqual([])
    expect(claim({ text: 'Red said no.', status: 'stated', attributedTo: 'red-minister' })).toEqual([])
  })

  it('that are denied say by whom', () => {
    expect(claim({ status: 'denied' })).toEqual([expect.stringContaining('warning claims[0].deniedBy')])
    expect(claim({ status: 'denied', deniedBy: 'red-state' })).toEqual([])
  })

  it('contradict each other both ways, within an event and across', () => {
    const two = (back: readonly string[]) => event({ claims: [rawClaim({ contradicts: ['b-claim'] }), rawClaim({ id: 'b-claim', contradicts: back })] })
    expect(two(['a-claim'])).toEqual([])
    expect(two(['an-event#a-claim'])).toEqual([])
    expect(two([])).toEqual([expect.stringContaining('warning claims[0].contradicts[0]: "a-claim" contradicts "b-claim", but not the other way round')])
    const across = (back: readonly string[]) => told({ events: [rawEvent({ claims: [rawClaim({ contradicts: ['b-event#a-claim'] })] }), rawEvent({ id: 'b-event', claims: [rawClaim({ contradicts: back })] })] })
    expect(across(['an-event#a-claim'])).toEqual([])
    expect(across([])).toHaveLength(1)
  })
})

describe('dates', () => {
  const report = (publishedAt: string | null, over: Record<string, unknown> = {}, when = '2025-02-27', more: readonly Record<string, unknown>[] = []) =>
    told({ articles: [rawArticle({ publishedAt }), rawArticle({ id: 'late', publishedAt: '2025-03-05' })], events: [rawEvent({ when, claims: [rawClaim(over), rawClaim({ id: 'late-claim', sources: ['late'] }), ...more] })] })
  it('a report older than the event is an announcement or a mistake', () => {
    expect(report('2025-02-26')).toEqual([expect.stringContaining('warning claims[0].sources: the claim "a-claim" was first published 2025-02-26, before the event')])
    expect(report('2025-02-26', { about: 'agenda' })).toEqual([])
    expect(report('2025-02-26', { about: 'next-step' })).toEqual([])
    expect(report('2025-02-27')).toEqual([])
    expect(report('2025-02-26T23:59:00Z')).toHaveLength(1)
    expect(report(null)).toEqual([])
    expect(report('2025-02-26', { sources: ['an-article', 'late'] })).toHaveLength(1)
    expect(report('2025-02-26', {}, '2025-02-27~')).toEqual([])
    expect(report('2025-02-26', {}, '2025-02-26/2025-02-27')).toEqual([])
    expect(report('2025-02-26', {}, '../2025-02-27')).toEqual([])
  })

  it('all reports older than the event', () => {
    expect(told({ articles: [rawArticle({ publishedAt: '2025-02-20' })] })).toEqual(['warning when: all dated reports are older than the event'])
  })

  it('an article from after the last revision', () => {
    const later = (publishedAt: string, revisions: readonly unknown[] = []) => told({ articles: [rawArticle({ publishedAt })], events: [rawEvent({ revisions })] })
    expect(later('2026-01-01')).toEqual([expect.stringContaining('warning claims[0].sources[0]: "an-article" was published 2026-01-01, after the dataset was brought up to date (2025-12-31)')])
    expect(later('2025-12-31')).toEqual([])
    const revisions = [{ on: '2025-03-02', note: 'Length added.' }, { on: '2025-03-01', note: 'Place added.' }]
    expect(later('2025-03-03', revisions)).toEqual([expect.stringContaining('after the event was last revised (2025-03-02)')])
    expect(later('2025-03-02T12:00:00Z', revisions)).toEqual([])
  })

  it('a thread does not run backwards', () => {
    const thread = (type: string) => told({ events: [rawEvent({ relations: [{ type, event: 'b-event' }] }), rawEvent({ id: 'b-event', when: '2025-02-20' })] })
    expect(thread('follows')).toEqual([])
    expect(thread('leads-to')).toEqual([expect.stringContaining('warning relations[0]: the thread runs backwards')])
    expect(thread('mentions')).toEqual([])
  })
})

describe('titles', () => {
  const counts = (title: string, ...numbers: readonly number[]) =>
    event({ title, claims: numbers.map((min, index) => rawClaim({ id: index === 0 ? 'a-claim' : `claim-${index}`, contradicts: numbers.flatMap((_, other) => (other === index ? [] : [other === 0 ? 'a-claim' : `claim-${other}`])), values: [{ type: 'count', min, max: min, unit: 'diplomats' }] })) })
  it('have no number that sources differ on', () => {
    expect(counts('Red expels 35 diplomats', 35, 36)).toEqual([expect.stringContaining('warning title: has the number 35, on which the sources differ'), expect.stringContaining('warning short')])
    expect(counts('Red expels thirty-five', 35, 36)).toHaveLength(2)
    expect(counts('Red expels 35 diplomats', 35, 35)).toEqual([])
    expect(counts('Red expels 40 diplomats', 35, 36)).toEqual([])
    expect(counts('Red expels 35 diplomats', 35)).toEqual([])
  })

  it('nor a length that sources differ on', () => {
    const claims = [
      rawClaim({ contradicts: ['b-claim'], values: [{ type: 'duration', min: 'PT5H', max: 'PT5H' }] }),
      rawClaim({ id: 'b-claim', contradicts: ['a-claim'], values: [{ type: 'duration', min: 'PT4H30M', max: 'PT4H30M' }] }),
    ]
    expect(event({ title: 'Five-hour talks', short: 'Talks', claims })).toHaveLength(1)
    expect(event({ title: 'Talks of 270 minutes', short: 'Talks', claims })).toHaveLength(1)
    expect(event({ title: 'Two presidents talk', short: 'Talks', claims })).toEqual([])
  })

  it('are short where they must be', () => {
    expect(event({ short: 'x'.repeat(32) })).toEqual([])
    expect(event({ short: 'x'.repeat(33) })).toEqual(['warning short: the short title has 33 characters'])
    expect(event({ title: 'A long title that is cut at a word somewhere' })).toEqual([])
  })

  it('numbers are read in figures and words', () => {
    expect(numbersIn('Russia cuts 1,000 and twenty-one of 28th, 2025; thirty 6.5')).toEqual([1000, 21, 30, 6.5])
  })
})

describe('speakers', () => {
  const actors = [
    { id: 'red-state', name: 'Red', kind: 'state', aliases: ['Redland', 'Red Republic'] }, { id: 'blue-office', name: 'Blue Foreign Office', kind: 'body' },
    { id: 'ruth', name: 'Ruth Red-Miller', kind: 'person' }, { id: 'ann', name: 'Ann Smith', kind: 'person' }, { id: 'bob', name: 'Bob Smith', kind: 'person' },
    { id: 'eva', name: 'Eva Stone', kind: 'person' }, { id: 'stone', name: 'Stone', kind: 'body' }, { id: 'long', name: 'One Two Three Four Five Six', kind: 'body' }, { id: 'longer', name: 'Aa Bb Cc Dd Ee Ff Gg', kind: 'body' },
  ]
  const speaker = (text: string, status = 'stated') => told({ actors, events: [rawEvent({ participants: [], claims: [rawClaim({ text, status })] })] }).map((line) => /\("(.*)"\?\)/.exec(line)?.[1])
  it.each([
    ['Red said no.', ['red-state']], ['Redland said no.', ['red-state']], ['The Red Republic said no.', ['red-state']], ['The Blue Foreign Office said no.', ['blue-office']], ['Ruth Red-Miller said no.', ['ruth']],
    ['Red-Miller said no.', ['ruth']], ['Miller said no.', []], ['Ann Smith said no.', ['ann']], ['Smith said no.', []], ['Eva Stone said no.', ['eva']], ['Stone said no.', ['stone']], ['Office said no.', []],
    ['Red’s envoy said no.', ['red-state']], ["Red's envoy said no.", ['red-state']], ['Red: no.', ['red-state']], ['Red, it said, had left.', ['red-state']], ['Red; no.', ['red-state']], ['Red. No.', []],
    ['Red and Blue said no.', []], ['Ann Smith and Red said no.', []], ['One Two Three Four Five Six said no.', ['long']], ['Aa Bb Cc Dd Ee Ff Gg said no.', []], ['In Red nobody spoke.', []], ['Red', ['red-state']], ['red said no.', []],
  ])('%s', (text, ids) => { expect(speaker(text)).toEqual(ids) })
  it('are asked for where a claim is somebody’s words only', () => {
    expect([speaker('Red said no.', 'reported'), speaker('Red said no.', 'confirmed'), speaker('Red said no.', 'undisclosed')]).toEqual([[], [], []])
  })
})

describe('hints', () => {
  it('say how to mend what is wrong with a claim', () => {
    const at = (over: Record<string, unknown>) => inFull({ events: [rawEvent({ claims: [rawClaim(), rawClaim({ id: 'b', ...over })] })] })
    expect(at({ text: 'They left.' })).toEqual(['warning events/an-event.json claims[1].text: begins with "They" and cannot stand alone. A claim is read by itself: name whom or what is meant.'])
    expect(at({ status: 'denied' })).toEqual(['warning events/an-event.json claims[1].deniedBy: the claim is denied, but nobody is said to deny it. Name the actor in deniedBy.'])
    expect(at({ quote: { text: 'a '.repeat(13), speaker: 'red-state', source: 'an-article' } })).toEqual(['warning events/an-event.json claims[1].quote.text: the quote has 13 words. Keep to 12; the rest in own words.'])
    expect(at({ id: 'B_c' })).toEqual(['error events/an-event.json claims[1].id: "B_c" is shown, but does not have the form of an id. Use lower-case letters a-z, digits and hyphens, 1 to 100 characters.'])
    expect(at({ text: 'Red said no.', status: 'stated' })).toEqual(['note events/an-event.json claims[1].attributedTo: somebody\'s words, but it is not said whose ("red-state"?). Add "attributedTo": "red-state" if that is the speaker.'])
    expect([at({ id: 'c' }), at({ id: '1' }), at({ id: 'c-1' })]).toEqual([[], [], []])
  })
  it('say how to mend a quote, a contradiction, a title', () => {
    const articles = [rawArticle(), rawArticle({ id: 'b-article' }), rawArticle({ id: 'c-article' })]
    const quoted = (...sources: readonly string[]) => inFull({ articles, events: [rawEvent({ relatedArticles: ['an-article', 'c-article'], claims: [rawClaim({ sources, quote: { text: 'No', speaker: 'red-state', source: 'b-article' } })] })] })
    expect([quoted('an-article', 'b-article'), quoted('b-article', 'c-article')]).toEqual([[], []])
    expect(quoted('an-article', 'c-article')).toEqual(['warning events/an-event.json claims[0].quote.source: the quote is from an article that is no source of the claim. Add the article to the sources of the claim.'])
    expect(event({ claims: [rawClaim(), rawClaim({ id: 'b-claim' })] })).toEqual([])
    expect(inFull({ events: [rawEvent({ claims: [rawClaim(), rawClaim({ id: 'b-claim', contradicts: ['a-claim'] })] })] }))
      .toEqual(['warning events/an-event.json claims[1].contradicts[0]: "b-claim" contradicts "a-claim", but not the other way round. Add "b-claim" to the contradicts of "a-claim".'])
    expect(inFull({ events: [rawEvent(), rawEvent({ id: 'b-event', claims: [rawClaim({ contradicts: ['an-event#a-claim'] })] })] }))
      .toEqual(['warning events/b-event.json claims[0].contradicts[0]: "a-claim" contradicts "an-event#a-claim", but not the other way round. Add "b-event#a-claim" to the contradicts of "an-event#a-claim".'])
    // A claim of the same short name in another event is another claim.
    expect(inFull({ events: [rawEvent({ claims: [rawClaim({ contradicts: ['b-claim'] }), rawClaim({ id: 'b-claim', contradicts: ['a-claim'] })] }), rawEvent({ id: 'b-event', claims: [rawClaim({ contradicts: ['an-event#b-claim'] })] })] })).toHaveLength(1)
    const values = (n: number) => [{ type: 'count', min: n, max: n }]
    expect(inFull({ events: [rawEvent({ short: '35 leave', claims: [rawClaim({ contradicts: ['b-claim'], values: values(35) }), rawClaim({ id: 'b-claim', contradicts: ['a-claim'], values: values(36) })] })] }))
      .toEqual(['warning events/an-event.json short: has the number 35, on which the sources differ. Leave the number out; the claims give it with its sources.'])
    expect(inFull({ events: [rawEvent({ short: '35 leave', claims: [rawClaim({ values: values(35) }), rawClaim({ id: 'b-claim', values: values(36) })] })] })).toEqual([])
  })
  it('say how to mend a summary, a name of a file, a dataset', () => {
    const summary = (...texts: readonly string[]) => inFull({ events: [rawEvent({ summary: texts.map((text) => ({ text, claims: ['a-claim'] })) })] })
    expect(summary('They met.', 'They left.')).toEqual(['warning events/an-event.json summary[0].text: the summary begins with "They", which points at nothing. Name whom or what is meant.'])
    expect([summary('Red met Blue.', 'They left.'), summary('A.', 'B.', 'C.')]).toEqual([[], []])
    expect(summary('A.', 'B.', 'C.', 'D.')).toEqual(['warning events/an-event.json summary: the summary has 4 sentences. Keep to 3; more belongs into claims.'])
    expect(inFull({ events: [rawEvent({ short: 'x'.repeat(33) })] })).toEqual(['warning events/an-event.json short: the short title has 33 characters. Keep to 32.'])
    expect(inFull({ dataset: { schemaVersion: 2 } })).toEqual(['warning dataset.json schemaVersion: the format version 2 is not known; it was read as version 1. Update Parley, or write 1.'])
    const side = (id: string) => ({ id, title: id, short: 'X', order: 1, fallback: true })
    expect(inFull({ dataset: { sides: [side('red'), side('blue')] } })).toEqual(['warning dataset.json sides: there must be exactly one side for everybody who belongs to no other. Mark one side with "fallback": true.'])
    expect(parseDataset([...rawFiles({ articles: [] }), { file: 'articles/other.json', json: rawArticle() }]).problems).toEqual([{ severity: 'warning', file: 'articles/other.json', path: 'id', message: 'the id "an-article" and the name of the file differ', hint: 'Call the file an-article.json.' }])
    expect(inFull({ places: [{ id: 'A', name: 'A place' }] })).toEqual(['error places.json places[0].id: "A" is shown, but does not have the form of an id. Use lower-case letters a-z, digits and hyphens, 3 to 100 characters.'])
  })
})

describe('articles that nothing rests on', () => {
  const spare = (id: string, over: Record<string, unknown> = {}) => rawArticle({ id, ...over })
  const unused = (articles: readonly Record<string, unknown>[], over: Record<string, unknown> = {}) => parseDataset(rawFiles({ articles: [rawArticle(), ...articles], events: [rawEvent({ claims: [rawClaim(over)] })] })).problems.filter(({ message }) => message === 'no claim rests on this article').map(({ file }) => file)
  it('all versions of one article are used together, in whatever order they stand', () => {
    expect(unused([spare('v-3', { versionOf: 'v-2' }), spare('v-2', { versionOf: 'an-article' })])).toEqual([])
    expect(unused([spare('v-2', { versionOf: 'v-1' }), spare('v-3', { versionOf: 'v-1' }), spare('v-1')], { sources: ['an-article', 'v-3'] })).toEqual([])
    expect(unused([spare('v-2', { versionOf: 'v-1' }), spare('v-1')])).toEqual(['articles/v-2.json', 'articles/v-1.json'])
  })
  it('one that a claim is attributed to, or that is quoted, is used', () => {
    expect(unused([spare('the-book')], { attributedTo: 'the-book' })).toEqual([])
    expect(unused([spare('the-book')], { quote: { text: 'No', speaker: 'red-state', source: 'the-book' } })).toEqual([])
    expect(unused([spare('the-book')])).toEqual(['articles/the-book.json'])
  })
})

describe('datasets', () => {
  it('use every article', () => {
    const spare = rawArticle({ id: 'spare' })
    expect(told({ articles: [rawArticle(), spare] })).toEqual(['warning : no claim rests on this article'])
    expect(told({ articles: [rawArticle(), spare], events: [rawEvent({ relatedArticles: ['spare'] })] })).toEqual([])
    expect(told({ articles: [rawArticle(), { ...spare, versionOf: 'an-article' }] })).toEqual([])
  })

  it('have ids of one form and files called after them', () => {
    expect(told({ events: [rawEvent({ id: 'Riyadh_Talks' })] })).toEqual(['error id: "Riyadh_Talks" is shown, but does not have the form of an id'])
    expect(parseDataset([...rawFiles({ events: [] }), { file: 'events/other.json', json: rawEvent() }]).problems.map(({ message }) => message)).toEqual(['the id "an-event" and the name of the file differ'])
  })

  it('have one side for everybody else, and a known version', () => {
    expect(told({ dataset: { sides: [], schemaVersion: 2 } })).toEqual([expect.stringContaining('schemaVersion'), expect.stringContaining('sides')])
  })

  it('have summaries of at most three sentences', () => {
    const summary = Array.from({ length: 4 }, () => ({ text: 'The sides met.', claims: ['a-claim'] }))
    expect(event({ summary })).toEqual(['warning summary: the summary has 4 sentences'])
    expect(event({ summary: [{ text: 'They met.', claims: ['a-claim'] }] })).toHaveLength(1)
  })
})
