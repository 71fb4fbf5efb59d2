import { expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { parseDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles } from './rawFiles'

/* Mistakes of authors: told with the place and the remedy; the rest is shown, and the app lists them. */

const good = rawEvent({ id: 'good-event' })
const CASES: readonly (readonly [string, Parameters<typeof rawFiles>[0], RegExp])[] = [
  ['a claim with an unknown source', { events: [good, rawEvent({ claims: [rawClaim(), rawClaim({ id: 'b-claim', sources: ['nowhere'] })] })] }, /claims\[1\]\.sources\[0\].*no article "nowhere"/],
  ['a contradiction across events that only one side knows', { events: [good, rawEvent({ claims: [rawClaim({ contradicts: ['good-event#a-claim'] })] })] }, /claims\[0\]\.contradicts\[0\].*not the other way round/],
  ['a contradiction with a claim that is not there', { events: [good, rawEvent({ claims: [rawClaim({ contradicts: ['good-event#gone'] })] })] }, /claims\[0\]\.contradicts\[0\].*no claim "good-event#gone"/],
  ['a value of the wrong kind', { events: [good, rawEvent({ claims: [rawClaim({ values: [{ type: 'duration', min: 'six hours' }] })] })] }, /claims\[0\]\.values\[0\]/],
  ['a value of no kind', { events: [good, rawEvent({ claims: [rawClaim({ values: [{ type: 'weight', min: 6 }] })] })] }, /claims\[0\]\.values\[0\]/],
  ['an article dated after the last revision', { articles: [rawArticle(), rawArticle({ id: 'later', publishedAt: '2026-02-01' })], events: [good, rawEvent({ claims: [rawClaim(), rawClaim({ id: 'b-claim', sources: ['later'] })] })] }, /claims\[1\]\.sources\[0\].*published 2026-02-01, after/],
  ['claims that overtake each other', { events: [good, rawEvent({ claims: [rawClaim({ supersededBy: ['b-claim'] }), rawClaim({ id: 'b-claim', supersededBy: ['a-claim'] })] })] }, /claims\[\d\]\.supersededBy.*in a ring/],
]

test.each(CASES)('%s', (_, files, told) => {
  const { dataset, problems } = parseDataset(rawFiles(files))
  const lines = problems.map(({ path, message, hint }) => ({ line: `${path}: ${message}`, hint }))
  const found = lines.filter(({ line }) => told.test(line))
  expect(lines.map(({ line }) => line).join('\n')).toMatch(told)
  expect(found[0]?.hint).toMatch(/\w{3,}/)
  const facts = buildFacts(dataset, problems)
  expect(Array.from(facts.events, ({ id }) => id).toSorted()).toEqual(['an-event', 'good-event'])
  expect(facts.problems).toEqual(problems)
})
