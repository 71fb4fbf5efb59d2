import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeView, encodeView } from './codec'

const lines = readFileSync(new URL('./addresses.golden.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('# '))
const golden = lines.map((line) => line.split(' -> ') as [string, string])

test('the golden file is read whole', () => {
  expect(golden.length).toBeGreaterThanOrEqual(56)
  expect(golden.every((entry) => entry.length === 2)).toBe(true)
})

test.each(golden)('%s is read as %s, as released', (address, canonical) => {
  const { view, notes } = decodeView(address === '(root)' ? '' : address, ['us-russia', 'iran-nuclear'], 'us-russia')
  expect(encodeView(view)).toBe(canonical)
  expect(notes).toEqual([])
})
