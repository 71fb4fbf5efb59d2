import { describe, expect, test } from 'vitest'
import type { EventSummary } from './facts'
import { byGroup, monthGroups, tableItems } from './monthGroups'
import { readWhen } from './when'

function anEventAt(text: string): EventSummary {
  const when = readWhen(text)
  if (!when.ok) throw new Error(text)
  return {
    id: text, title: text, short: text, summary: '', kind: 'meeting', when: when.value, weight: 3, support: 'several', differ: 'none', knownFromMs: 0,
    participants: [], lanes: [], publishers: [], claimCount: 1, undisclosedCount: 0, aliases: [],
  }
}

const groupsOf = (...texts: string[]) => {
  const events = texts.map(anEventAt)
  return monthGroups(events.keys(), events).map((group) => ({ key: group.key, kind: group.heading.kind, rows: [...group.rows] }))
}

describe('groups', () => {
  test('one for each month, in the order given', () => {
    expect(groupsOf('2025-02-27', '2025-02-28', '2025-03', '2025-02-01').map((group) => group.rows)).toEqual([[0, 1, 3], [2]])
  })
  test('the same month of another year is another group', () => {
    expect(groupsOf('2024-02-27', '2025-02-27')).toHaveLength(2)
  })
  test('an hour, an about and an interval stand in the month they begin in', () => {
    expect(groupsOf('2025-02-01', '2025-02-27T18:30Z', '2025-02-10~', '2025-02-26/2025-03-02').map((group) => group.rows)).toEqual([[0, 1, 2, 3]])
  })
  test('without a known start, the month of the end', () => {
    expect(groupsOf('../2025-12-23', '2025-12-01').map((group) => group.rows)).toEqual([[0, 1]])
  })
  test('a year alone is no January', () => {
    expect(groupsOf('2025', '2025-01-03', '2025~', '2025-21').map((group) => [group.kind, group.rows])).toEqual([['coarse', [0, 2]], ['month', [1]], ['coarse', [3]]])
  })
  test('events without a date, and those that end before they start, stand together', () => {
    expect(groupsOf('../..', '2025-02', '2025-03-05/2025-03-01').map((group) => [group.kind, group.rows])).toEqual([['unknown', [0, 2]], ['month', [1]]])
  })
  test('rows that do not exist are passed over', () => {
    expect(monthGroups([7], [])).toEqual([])
  })
  test('a month before the calendar began', () => {
    expect(groupsOf('-0043-03-15', '-0043-03-01').map((group) => group.rows)).toEqual([[0, 1]])
  })
})

test('table rows and back: nothing lost, each group in one run', () => {
  const events = ['2025-01-03', '2025-01-04', '2025-02-01'].map(anEventAt)
  const items = tableItems(monthGroups(events.keys(), events))
  expect(items.map((item) => item.kind)).toEqual(['group', 'event', 'event', 'group', 'event'])
  expect(byGroup(items.map((item) => ({ item }))).map((run) => run.items.length)).toEqual([3, 2])
  expect(byGroup(items.slice(1, 4).map((item) => ({ item }))).map((run) => run.items.length)).toEqual([2, 1])
})
