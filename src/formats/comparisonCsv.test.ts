import { expect, test } from 'vitest'
import { compareEvent, type ComparedRow } from '../domain/comparison'
import { aDetail, aReport } from '../domain/detailFactories'
import { parseEdtf } from '../domain/edtf'
import { aClaim, anEvent } from '../domain/factories'
import { comparisonCsv } from './comparisonCsv'
import { parseCsv } from './csvReader'

const [wire, paper] = [aReport('wire'), aReport('paper')]

function row(id: string, detail: ReturnType<typeof aDetail> | null): ComparedRow {
  const when = parseEdtf('2025-02-27')
  if (!when.ok) throw new Error('no date')
  return { event: { id, title: `Title of ${id}`, kind: 'call', when: when.value, support: 'several' }, said: detail && { detail, comparison: compareEvent(detail, 'duration') } }
}

const talks = aDetail({
  articles: [wire.article, paper.article], publishers: [wire.publisher, paper.publisher], actorNames: { speaker: 'A speaker' },
  event: anEvent({
    undisclosed: [{ text: 'When it ended was kept back.', about: 'duration' }], notReported: ['duration'],
    claims: [
      aClaim({ id: 'six', about: 'duration', text: '=HYPERLINK("x")', status: 'stated', attributedTo: 'speaker', contradicts: ['seven'], sources: [{ article: 'wire', citing: 'Radio' }, { article: 'paper' }],
        values: [{ type: 'duration', min: 'PT6H', max: 'PT6H', approx: true }, { type: 'duration', min: 'PT6H30M', sources: ['paper'] }] }),
      aClaim({ id: 'seven', about: 'duration', text: 'It lasted almost seven hours.', sources: [{ article: 'paper' }], contradicts: ['six'], values: [{ type: 'duration', max: 'PT7H', approx: true }] }),
    ],
  }),
})

const file = { dataset: 'a-dataset', revision: '7', asOf: '2025-02-27', filters: ['Donald Trump', '=spoke'], address: 'https://example.org/compare/', about: 'duration' as const }
const read = (rows: readonly ComparedRow[]) => {
  const [head = [], ...lines] = parseCsv(comparisonCsv(file, rows))
  return { head, lines: lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]]))) }
}

test('revision, date and filters stand first, in every line', () => {
  const { head, lines } = read([row('talks', talks), row('silent', null)])
  expect(head.slice(0, 6)).toEqual(['dataset', 'revision', 'as_of', 'filters', 'address', 'about'])
  for (const line of lines) expect([line['revision'], line['as_of'], line['filters'], line['about']]).toEqual(['7', '2025-02-27', 'Donald Trump; =spoke', 'duration'])
})

test('a line a figure, with what it rests on; what is not known is told in three ways', () => {
  const { lines } = read([row('talks', talks), row('silent', null)])
  expect(lines.map((line) => [line['event_id'], line['state'], line['claim_id'], line['at_least'], line['at_most'], line['at_least_minutes'], line['at_most_minutes'], line['approximate'], line['articles']])).toEqual([
    ['talks', 'account', 'six', 'PT6H', 'PT6H', '360', '360', 'true', 'wire; paper'],
    ['talks', 'account', 'six', 'PT6H30M', '', '390', '', 'false', 'paper'],
    ['talks', 'account', 'seven', '', 'PT7H', '', '420', 'true', 'paper'],
    ['talks', 'not disclosed', '', '', '', '', '', '', ''],
    ['talks', 'not reported', '', '', '', '', '', '', ''],
    ['silent', 'not in this dataset', '', '', '', '', '', '', ''],
  ])
  expect(lines[0]).toMatchObject({ said_by: 'A speaker', accounts_of_it: 'vary', publishers: 'Paper of wire; Paper of paper', citing: 'Radio; ' })
})

test('no cell begins with the sign of a formula', () => {
  const { lines } = read([row('talks', talks)])
  expect(lines[0]?.['statement']).toBe('\'=HYPERLINK("x")')
  for (const line of lines) for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@]/u)
})
