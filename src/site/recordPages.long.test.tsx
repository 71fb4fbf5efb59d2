import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { asOfMs } from '../domain/asOfMs'
import { buildFacts } from '../domain/buildFacts'
import type { PlainFacts } from '../domain/facts'
import { formatMinute } from '../domain/edtfRead'
import type { Dataset } from '../domain/model'
import type { RecordWorld } from '../domain/recordWorld'
import { textsKnownFrom } from '../domain/textsKnownFrom'
import { recordArticle, recordHead, type RecordPage } from '../ui/parts/RecordArticle'
import { recordHrefs } from '../ui/parts/recordHrefs'
import { recordEnglish } from '../ui/parts/recordLanguage'
import { worldAt } from '../ui/records/loadWorld'
import { readDataset } from './readData'

/* The pages of this repository's actors, places and tracks, as drawn again for who looks back: nothing published later occurs in them. */

let dataset: Dataset
let facts: PlainFacts
let pages: readonly RecordPage[]

beforeAll(async () => {
  dataset = (await readDataset('data/us-russia')).dataset
  facts = buildFacts(dataset)
  pages = [
    { kind: 'actors' }, { kind: 'places' }, ...[...dataset.actors.keys()].map((id) => ({ kind: 'actor' as const, id })),
    ...[...dataset.places.keys()].map((id) => ({ kind: 'place' as const, id })), ...facts.info.tracks.map(({ id }) => ({ kind: 'track' as const, id })),
  ]
})

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const hrefs = recordHrefs('us-russia', (path) => `/${path}`, '2025-02-27')

/** All that a reader or a script would find on a page: text, titles of marks, labels; without addresses, which hold ids. */
function textOf(page: RecordPage, world: RecordWorld): string {
  const article = recordArticle({ page, world, hrefs, choosing: { chosen: [], toggle: () => {}, reset: () => {} } })
  const head = recordHead(page, world, recordEnglish)
  const markup = article === null ? '' : renderToStaticMarkup(article).replace(/ href="[^"]*"/g, '')
  return `${head?.title ?? ''}\n${head?.description ?? ''}\n${markup}`.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity).replace(/<\/?bdi>/g, '')
}

function worldOn(asOf: string): RecordWorld {
  const world = worldAt({ dataset, facts }, asOf)
  if (world === null) throw new Error(asOf)
  return world
}

test('nothing published later, at instants around those at which something changes', () => {
  const from = textsKnownFrom(dataset, facts)
  const changes = [...new Set(from.values())].filter(Number.isFinite).toSorted((a, b) => a - b)
  const frame = [facts.info.title, ...facts.info.sides.map(({ title }) => title), ...facts.info.tracks.map(({ title }) => title)]
  const leaks: string[] = []
  // A third of the pages each time, so that every page is looked at several times.
  for (let i = 0, turn = 0; i < changes.length; i += Math.ceil(changes.length / 15), turn += 1) {
    // Minutes, which is what an address can say.
    const atMs = Math.floor(((changes[i] ?? 0) - 1) / 60_000) * 60_000
    const asOf = formatMinute(atMs)
    const world = worldOn(asOf)
    const later = [...from].filter(([, ms]) => ms > atMs).map(([text]) => text)
    const known = [...from].filter(([, ms]) => ms <= atMs).map(([text]) => text).concat(frame, Object.values(recordEnglish.messages.record).filter((word) => typeof word === 'string')).join('\n')
    const secret = later.filter((text) => !known.includes(text))
    for (const page of pages.filter((_, at) => at === 0 || at % 3 === turn % 3)) {
      const text = textOf(page, world)
      for (const one of secret) if (text.includes(one)) leaks.push(`${asOf} ${JSON.stringify(page)}: ${one}`)
    }
  }
  expect(leaks).toEqual([])
}, 300_000)

describe('the Istanbul talks', () => {
  test('who led them is nowhere at the end of that day, and on their page at the end of the next', () => {
    const world = worldOn('2025-02-27')
    for (const page of pages) expect(textOf(page, world)).not.toMatch(/Coulter|Darchiev/)
    expect(recordArticle({ page: { kind: 'actor', id: 'sonata-coulter' }, world, hrefs })).toBeNull()
    expect(textOf({ kind: 'actor', id: 'sonata-coulter' }, worldOn('2025-02-28'))).toContain('US and Russian diplomats hold embassy talks in Istanbul')
  })

  test('at the latest date a page is what was written when the site was built', () => {
    const page = { kind: 'actor', id: 'sergei-lavrov' } as const
    const latest = worldAt({ dataset, facts }, null)
    if (latest === null) throw new Error('no world')
    expect(textOf(page, worldOn(facts.info.updated))).toBe(textOf(page, latest))
    expect(asOfMs(facts.info.updated)).not.toBeNull()
  })
})
