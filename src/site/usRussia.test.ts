import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import manifest from './factsManifest.json'
import { readDataset, type ReadDataset } from './readData'
import { addressesOf } from './releasedAddresses'
import { formerRevisions } from './revisions'

/* The dataset of this repository against the list of the facts it was made from: nothing lost, nothing invented. */

const FOLDER = 'data/us-russia'
let read: ReadDataset
beforeAll(async () => {
  read = await readDataset(FOLDER)
})

const sorted = (ids: Iterable<string>): readonly string[] => [...ids].toSorted()

describe(FOLDER, () => {
  it('has no errors and no warnings', () => {
    expect(read.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it('has every event of the facts with its claims, and no other', () => {
    const claims = Object.fromEntries([...read.dataset.events.values()].map((event) => [event.id, event.claims.map(({ id }) => id)]))
    expect(claims).toEqual(manifest.events)
  })

  it('has every article and actor, and no other', () => {
    expect(sorted(read.dataset.articles.keys())).toEqual(sorted(manifest.articles))
    expect(sorted(read.dataset.actors.keys())).toEqual(sorted(manifest.actors))
  })

  it('has every place; further ones only hold others and have no position', () => {
    const { places } = read.dataset
    expect(manifest.places.filter((id) => !places.has(id))).toEqual([])
    const known = new Set(manifest.places)
    const holders = new Set([...places.values()].map(({ partOf }) => partOf))
    for (const place of places.values()) {
      if (known.has(place.id)) continue
      expect(place).not.toHaveProperty('lat')
      expect(holders).toContain(place.id)
    }
  })

  it('has a place in a country for every place', () => {
    const { places } = read.dataset
    for (const place of places.values()) {
      let top = place
      for (let up = places.get(top.partOf ?? ''); up !== undefined; up = places.get(up.partOf ?? '')) top = up
      expect([place.id, top.kind]).toEqual([place.id, 'country'])
    }
  })

  it('names at least two publishers an event, and a summary', () => {
    for (const event of read.dataset.events.values()) {
      const publishers = new Set(event.claims.flatMap((claim) => claim.sources.map(({ article }) => read.dataset.articles.get(article)?.publisher)))
      expect([event.id, publishers.size >= 2, event.summary.length > 0]).toEqual([event.id, true, true])
    }
  })

  it('gives a value to every standing claim about a length', () => {
    const bare = [...read.dataset.events.values()].flatMap((event) => event.claims.filter((claim) => claim.about === 'duration' && claim.values === undefined && claim.supersededBy === undefined).map(({ id, text }) => `${event.id}#${id}: ${text}`))
    expect(bare).toEqual([])
  })

  it('uses every publisher', () => {
    const used = new Set([...read.dataset.articles.values()].flatMap(({ publisher, agency, origin }) => [publisher, agency, origin]))
    expect([...read.dataset.publishers.keys()].filter((id) => !used.has(id))).toEqual([])
  })

  it('has no dates left in the titles of roles', () => {
    const titles = [...read.dataset.actors.values()].flatMap(({ roles = [] }) => roles.map(({ title }) => title))
    expect(titles.filter((title) => /\d{4}/.test(title))).toEqual([])
  })
})

describe('data/released-urls.txt', () => {
  it('holds every page, frame and feed of the released revision; each is still a file of the site', async () => {
    const urls = (await readFile('data/released-urls.txt', 'utf8')).split('\n').filter((line) => line !== '')
    expect(new Set(urls).size).toBe(urls.length)
    const { dataset } = read
    const alive = addressesOf(dataset, await formerRevisions('data', dataset.info))
    const files = new Set(alive)
    expect(urls.filter((url) => !files.has(url))).toEqual([])
    // What is not listed is not promised: release before publishing.
    const listed = new Set(urls)
    expect([...dataset.events.keys()].filter((id) => !listed.has(`${dataset.info.id}/events/${id}/`))).toEqual([])
    for (const kind of ['actors', 'articles', 'places', 'publishers', 'tracks', 'compare', 'embed/events', 'events/[^/]+/claims']) expect([kind, urls.some((url) => new RegExp(`^us-russia/${kind}/[^/]+/$`).test(url))]).toEqual([kind, true])
  })
})
