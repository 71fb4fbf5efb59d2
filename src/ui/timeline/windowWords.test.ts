import { expect, test } from 'vitest'
import { windowWords } from './windowWords'

const words = (start: [number, number, number], end: [number, number, number]) => windowWords({ startMs: Date.UTC(...start), endMs: Date.UTC(...end) }, 'en-GB')

test.each([
  [[2025, 0, 1], [2025, 3, 1], 'January to March 2025'],
  [[2024, 10, 1], [2025, 1, 1], 'November 2024 to January 2025'],
  [[2025, 1, 18], [2025, 1, 28], '18 to 27 February 2025'],
  [[2012, 0, 1], [2026, 0, 1], '2012 to 2025'],
  [[2025, 1, 27], [2025, 1, 28], '27 February 2025, 00:00 to 23:59 UTC'],
  [[-43, 2, 1], [-43, 2, 29], '1 to 28 March 44 BCE'],
] as const)('%j to %j is %s', (start, end, expected) => expect(words([...start], [...end])).toBe(expected))

test('years beyond JavaScript’s dates are still told', () => expect(windowWords({ startMs: -4e17, endMs: -3e17 }, 'en-GB')).toMatch(/BCE/))
