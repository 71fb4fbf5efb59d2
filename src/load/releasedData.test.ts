import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openBundle } from './bundle'

const FOLDER = 'data/released-data'

// Append only: what was released once is read for ever.
describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('released bundle %s', (name) => {
  const json = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { dataset: { id: string; revision: string }; events: { id: string; claims?: unknown[] }[] }

  test('is named after its dataset and revision', () => expect(name).toBe(`${json.dataset.id}-${json.dataset.revision}.json`))

  test('opens whole', () => {
    const opened = openBundle(json)
    if (!opened.ok) throw new Error(opened.problem.message)
    const { dataset } = opened.value
    expect([...dataset.events.keys()].toSorted()).toEqual(json.events.filter((event) => event.claims).map((event) => event.id).toSorted())
    for (const event of json.events) if (event.claims) expect(dataset.events.get(event.id)?.claims.length).toBe(event.claims.length)
  })
})
