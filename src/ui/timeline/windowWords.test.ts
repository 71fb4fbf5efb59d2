import { expect, test } from 'vitest'
import { windowWords } from './windowWords'

const words = (start: [number, number, number], end: [number, number, number]) => windowWords({ startMs: Date.UTC(...start), endMs: Date.UTC(...end) }, 'en-GB').replace(/\s+/g, ' ').replace(' – ', '–')

test.each([
  [[2025, 0, 1], [2025, 3, 1], 'January–March 2025'],
  [[2024, 10, 1], [2025, 1, 1], 'November 2024–January 2025'],
  [[2025, 1, 18], [2025, 1, 28], '18–27 February 2025'],
  [[2012, 0, 1], [2026, 0, 1], '2012–2025'],
] as const)('%j to %j is %s', (start, end, expected) => expect(words([...start], [...end])).toBe(expected))

test('years beyond JavaScript’s dates are still told', () => expect(windowWords({ startMs: -4e17, endMs: -3e17 }, 'en-GB')).toMatch(/^Y-/))
