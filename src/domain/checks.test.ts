import { describe, expect, it } from 'vitest'
import { parseDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles, type RawParts } from './rawFiles'
import { numbersIn } from './titleNumbers'

const told = (parts: RawParts): readonly string[] => parseDataset(rawFiles(parts)).problems.map(({ severity, path, message }) => `${severity} ${path}: ${message}`)
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
