import { expect, test } from 'vitest'
import type { Problem } from '../../domain/result'
import { bySeverity, eventsIn, excerptOf, fieldOf } from './placedProblems'

const BUNDLE = { format: 'parley-dataset', dataset: { id: 'a' }, actors: [{ id: 'red' }], articles: [{ id: 'one' }], events: [{ id: 'talks', when: '27/02/2025' }, { id: 'call' }, { id: 'call', title: 'Twice' }, { id: 'gone', withdrawn: { on: '2025-01-01' } }] }
const aProblem = (over: Partial<Problem>): Problem => ({ severity: 'error', path: '', message: 'is wrong', hint: 'Mend it.', ...over })

test('a problem of a part stands in the whole file', () => {
  const fields = [
    aProblem({ file: 'events/talks.json', path: 'when' }), aProblem({ file: 'events/call.json', path: 'id' }), aProblem({ file: 'dataset.json', path: 'updated' }),
    aProblem({ file: 'actors.json', path: 'actors[0].kind' }), aProblem({ file: 'articles/one.json' }), aProblem({ file: 'events/never.json', path: 'when' }),
  ].map((problem) => fieldOf(problem, BUNDLE))
  expect(fields).toEqual(['events[0].when', 'events[2].id', 'dataset.updated', 'actors[0].kind', 'articles[0]', 'events'])
  expect(fieldOf(aProblem({ file: 'events/talks.json', path: 'when' }), null)).toBe('events/talks.json when')
})

test('errors come first; what was withdrawn is no event', () => {
  expect(bySeverity([aProblem({ severity: 'note' }), aProblem({ severity: 'warning' }), aProblem({}), aProblem({ severity: 'warning', path: 'b' })]).map(({ severity, path }) => severity + path)).toEqual(['error', 'warning', 'warningb', 'note'])
  expect([eventsIn(BUNDLE), eventsIn({}), eventsIn(null)]).toEqual([3, null, null])
})

test('the lines around the place are shown; of a file without breaks the part around it', () => {
  const { line, lines } = excerptOf(JSON.stringify(BUNDLE, null, 2), 'events[0].when')
  const at = lines.find(({ isPlace }) => isPlace)
  expect(at).toEqual({ number: line, text: '      "when": "27/02/2025"', isPlace: true })
  expect(lines.map(({ number }) => number)).toEqual([line - 2, line - 1, line, line + 1, line + 2, line + 3])
  const flat = JSON.stringify({ ...BUNDLE, dataset: { id: 'a'.repeat(500) } })
  const [only] = excerptOf(flat, 'events[0].when').lines
  expect(only?.text).toContain('"when":"27/02/2025"')
  expect(only?.text.length).toBeLessThan(220)
  expect(only?.text.startsWith('…')).toBe(true)
})
