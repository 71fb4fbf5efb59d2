import { describe, expect, test } from 'vitest'
import { articleTitle, readArticleTitles } from '../../domain/articleTitles'
import { buildFacts } from '../../domain/buildFacts'
import { aDataset, anActor, anArticle, anEvent, aPlace } from '../../domain/factories'
import { enExplorer } from '../../i18n/enExplorer'
import { palette as words } from '../../i18n/en/palette'
import { selectionOf } from '../../store/selection'
import { NO_FILTER, type Filter } from '../../url/view'
import type { CommandState } from './commandEntries'
import { NO_HITS } from './eventHits'
import { paletteGroups, type PaletteQuestion } from './paletteGroups'
import { isAmong } from './recordEntries'

const facts = buildFacts(aDataset({
  actors: [anActor({ id: 'lavrov', name: 'Sergey Lavrov', names: { ru: 'Сергей Лавров' }, kind: 'person' }), anActor({ id: 'larsen', name: 'Anna Larsen', kind: 'person' }), anActor({ id: 'never', name: 'Lavinia Never', kind: 'person' })],
  places: [aPlace({ id: 'istanbul', name: 'Istanbul', kind: 'city' }), aPlace({ id: 'hall', name: 'Hall, Istanbul', partOf: 'istanbul' })],
  events: [
    anEvent({ id: 'one', title: 'First talks', when: '2025-01-10', place: 'hall', participants: [{ actor: 'lavrov', role: 'delegate' }] }),
    anEvent({ id: 'two', title: 'A call', kind: 'call', when: '2025-02-10', participants: [{ actor: 'lavrov', role: 'delegate' }, { actor: 'larsen', role: 'delegate' }] }),
  ],
}))
const articles = [
  articleTitle(anArticle({ id: 'early', title: 'Talks begin', publishedAt: '2025-01-10T09:52:26Z' })),
  articleTitle(anArticle({ id: 'late', title: 'Talks end', publishedAt: '2025-02-11' })),
  articleTitle(anArticle({ id: 'undated', title: 'Talks of some day', publishedAt: null })),
]
const COMMANDS: CommandState = { mode: 'timeline', hasTimeline: true, isLookingBack: false, isFiltered: false, areLettersOff: false, isEventOpen: false, isOpenInFilter: false, steps: new Set(), side: '', hasLanesBySide: true, canGoToDate: true }

function ask(text: string, { filter = {}, commands = {}, ...over }: Partial<Omit<PaletteQuestion, 'commands'>> & { readonly filter?: Partial<Filter>; readonly commands?: Partial<CommandState> } = {}) {
  const source = { facts, selection: selectionOf(facts, { ...NO_FILTER, ...filter }, null), words, messages: enExplorer, locale: 'en-GB' }
  return paletteGroups({ text, source, events: NO_HITS, articles, claims: [], asOfMs: null, recent: [], dataset: 'us', commands: { ...COMMANDS, ...commands }, ...over }, words)
}
const titlesIn = (answer: ReturnType<typeof ask>, id: string) => answer.groups.find((group) => group.id === id)?.entries.map(({ title }) => title) ?? []
const groupIds = (answer: ReturnType<typeof ask>) => answer.groups.map(({ id }) => id)

describe('groups', () => {
  test('of everything that is found, in one order, with how many there are', () => {
    const answer = ask('talks', { events: { ...NO_HITS, rows: [0], total: 7 } })
    expect(groupIds(answer)).toEqual(['events', 'articles', 'commands'])
    expect(answer.groups[0]).toMatchObject({ total: 7 })
    expect(titlesIn(answer, 'articles')).toEqual(['Talks end', 'Talks begin', 'Talks of some day'])
    expect(titlesIn(answer, 'commands')).toEqual(['Filter events by the words “talks”'])
  })

  test('names are found in any language and told which one it was', () => {
    const answer = ask('лавров')
    expect(answer.groups[0]?.entries[0]).toMatchObject({ title: 'Sergey Lavrov', aside: '2 events' })
    expect(answer.groups[0]?.entries[0]?.note).toContain('Сергей Лавров')
    expect(titlesIn(answer, 'commands')[0]).toBe('Show only events with Sergey Lavrov')
  })

  test('who takes part in nothing is not listed: looking back, they were not known', () => {
    expect(titlesIn(ask('lav'), 'actors')).toEqual(['Sergey Lavrov'])
    expect(titlesIn(ask('@'), 'actors')).toEqual(['Sergey Lavrov', 'Anna Larsen'])
  })

  test('places: the whole name before one that only holds it', () => {
    expect(titlesIn(ask('istanbul'), 'places')).toEqual(['Istanbul', 'Hall, Istanbul'])
  })

  test('articles that appeared later, or nobody knows when, are not found at a date', () => {
    const at = (...instant: [number, number, number, number, number, number]) => titlesIn(ask('talks', { asOfMs: Date.UTC(...instant) }), 'articles')
    expect(at(2025, 0, 10, 9, 52, 25)).toEqual([])
    expect(at(2025, 0, 10, 9, 52, 26)).toEqual(['Talks begin'])
    expect(at(2025, 1, 11, 23, 59, 59)).toEqual(['Talks begin'])
    expect(at(2025, 1, 12, 0, 0, 0)).toEqual(['Talks end', 'Talks begin'])
  })

  test('what the filter leaves out says so', () => {
    const answer = ask('l', { filter: { kinds: ['talks'] }, events: { ...NO_HITS, rows: [0, 1], total: 2 } })
    expect(answer.groups.find(({ id }) => id === 'events')?.entries.map(({ isOutside, note }) => [isOutside, note.includes('outside the filter')])).toEqual([[false, false], [true, true]])
    expect(answer.groups.find(({ id }) => id === 'actors')?.entries.map(({ title, isOutside }) => [title, isOutside])).toEqual([['Sergey Lavrov', false], ['Anna Larsen', true]])
  })
})

describe('dates', () => {
  test.each([
    ['27 Feb 2025', ['Go to 27 February 2025', 'Show only events in: 27 February 2025', 'Show what was known on 27 February 2025']],
    ['Feb 2025', ['Go to February 2025', 'Show only events in: February 2025']],
    ['2025-02', ['Go to February 2025', 'Show only events in: February 2025']],
    ['2025', ['Go to 2025', 'Show only events in: 2025']],
    ['about 3 March 2025', ['Go to about 3 March 2025', 'Show only events in: about 3 March 2025']],
  ])('%s', (text, titles) => {
    expect(titlesIn(ask(text), 'dates')).toEqual(titles)
  })

  test('where there is no timeline, nothing goes there', () => {
    expect(titlesIn(ask('Feb 2025', { commands: { hasTimeline: false } }), 'dates')).toEqual(['Show only events in: February 2025'])
  })

  test('what looks like a date and is none says why; a word with a figure does not', () => {
    expect(ask('03/04/2025').hint).toContain('may be two dates')
    expect(ask('nato 3 percent').hint).toBeNull()
    expect(ask('lavrov').hint).toBeNull()
  })
})

describe('commands', () => {
  test('all of them without words, those that make sense', () => {
    expect(titlesIn(ask(''), 'commands')).not.toContain('Reset the filter')
    expect(titlesIn(ask('', { commands: { isFiltered: true, isLookingBack: true, mode: 'list' } }), 'commands')).toEqual(expect.arrayContaining(['Reset the filter', 'Return to latest', 'Switch to timeline']))
    expect(titlesIn(ask('', { commands: { hasTimeline: false } }), 'commands')).not.toContain('Fit all events')
  })

  test('steps from event to event where they lead somewhere, with the side they keep to', () => {
    expect(titlesIn(ask(''), 'commands').filter((title) => /^(Next|Previous)/.test(title))).toEqual([])
    const commands = { steps: new Set(['nextFork', 'nextOfSide'] as const), side: 'Russia' }
    const steps = (over: Partial<CommandState> = {}) => ask('>next', { commands: { ...commands, ...over } }).groups[0]?.entries.map(({ title, aside }) => [title, aside])
    expect(steps()).toEqual([['Next event on which sources differ', 'N'], ['Next event with the same side (Russia)', '.']])
    // There the key goes along a lane, which is no side.
    expect(steps({ hasLanesBySide: false })?.[1]).toEqual(['Next event with the same side (Russia)', ''])
    expect(steps({ hasLanesBySide: false, mode: 'list' })?.[1]?.[1]).toBe('.')
  })

  test('what needs an open event, a timeline or a pane that can go to a date', () => {
    const offered = (commands: Partial<CommandState>) => titlesIn(ask('', { commands }), 'commands').filter((title) => /^(Centre|Copy|Go to)/.test(title))
    expect(offered({})).toEqual(['Go to a date …', 'Copy link to this view'])
    expect(offered({ isEventOpen: true, isOpenInFilter: true })).toEqual(['Centre the open event on the timeline', 'Go to a date …', 'Copy link to this view', 'Copy citation'])
    expect(offered({ isEventOpen: true, canGoToDate: false })).toEqual(['Copy link to this view', 'Copy citation'])
    expect(offered({ isEventOpen: true, isOpenInFilter: true, hasTimeline: false })).not.toContain('Centre the open event on the timeline')
  })

  test('alone after ">", by the beginnings of their words', () => {
    expect(groupIds(ask('>dark'))).toEqual(['commands'])
    expect(titlesIn(ask('>th da'), 'commands')).toEqual(['Dark theme'])
    expect(titlesIn(ask('> list'), 'commands')).toEqual(['Switch to list'])
  })

  test('no keys beside them where keys of one letter are off', () => {
    expect(ask('>fit').groups[0]?.entries[0]?.aside).toBe('0')
    expect(ask('>fit', { commands: { areLettersOff: true } }).groups[0]?.entries[0]?.aside).toBe('')
  })
})

test('what was opened before is listed while it is known, of this dataset only', () => {
  const recent = ['us event one', 'us actor lavrov', 'us place istanbul', 'us article late', 'us event gone', 'other event one', 'us junk', '', 'us actor never']
  expect(titlesIn(ask('', { recent }), 'recent')).toEqual(['First talks', 'Sergey Lavrov', 'Istanbul', 'Talks end'])
  expect(titlesIn(ask('', { recent, asOfMs: Date.UTC(2025, 0, 20) }), 'recent')).not.toContain('Talks end')
})

test('before the facts are here there are dates and commands', () => {
  const answer = paletteGroups({ text: '2025', source: null, events: NO_HITS, articles: null, claims: [], asOfMs: null, recent: ['us event one'], dataset: 'us', commands: COMMANDS }, words)
  expect(groupIds(answer)).toEqual(['dates'])
})

test('a row is found among ascending rows', () => {
  const rows = Uint32Array.of(2, 3, 5, 8, 13)
  expect(Array.from({ length: 16 }, (_, row) => row).filter((row) => isAmong(rows, row))).toEqual([2, 3, 5, 8, 13])
  expect(isAmong(Uint32Array.of(), 0)).toBe(false)
})

test('titles of articles are read as far as they can be', () => {
  const json = { articles: [anArticle({ id: 'a' }), null, { id: 'b' }, { id: 'c', title: 'C', publisher: 'p', publishedAt: 'some day' }] }
  expect(readArticleTitles(json).map(({ id, publishedMs }) => [id, publishedMs])).toEqual([['a', Date.UTC(2025, 1, 28)], ['c', null]])
  for (const junk of [null, 7, [], {}, { articles: 'a' }]) expect(readArticleTitles(junk)).toEqual([])
})
