import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import { claimTopics } from '../domain/claimGroups'
import type { EventDetail } from '../domain/eventDetail'
import type { Dataset } from '../domain/model'
import { enPages } from '../i18n/enPages'
import { detailsOf } from './dataFiles'
import { eventPage } from './eventPage'
import { readDataset } from './readData'
import { renderPage } from './render'

/* The dataset of this repository: whoever contradicts whom, both stand on the event's page, side by side, without scripts. */

const language = { locale: 'en-GB', messages: enPages }
const TEMPLATE = '<html><head><title>Parley</title><!--head--></head><body><!--page--></body></html>'
let dataset: Dataset
let details: ReadonlyMap<string, EventDetail>

beforeAll(async () => {
  ;({ dataset } = await readDataset('data/us-russia'))
  details = detailsOf(dataset, buildFacts(dataset))
})

const pageOf = (detail: EventDetail) => renderPage(eventPage(detail, dataset.info, language), TEMPLATE, { siteUrl: null, datasets: ['us-russia'], pageStyle: 'x.css' }, language)

/** The ids of the claims in each group of a page, read from its markup. */
function groupsIn(html: string): readonly (readonly string[])[] {
  const groups: string[][] = []
  let depth = 0
  let groupDepth = -1
  for (const [tag] of html.matchAll(/<li\b[^>]*>|<\/li>/g)) {
    if (tag === '</li>') {
      if (depth === groupDepth) groupDepth = -1
      depth--
      continue
    }
    depth++
    if (tag.includes('class="claim-group ')) {
      groups.push([])
      groupDepth = depth
    }
    const id = /class="claim[ "][^>]* id="([^"]+)"/.exec(tag)?.[1]
    if (id !== undefined && groupDepth !== -1) groups.at(-1)?.push(id)
  }
  return groups
}

const pairs = () => [...details.values()].flatMap((detail) => detail.event.claims.flatMap((claim) => (claim.contradicts ?? []).map((other) => ({ detail, pair: [claim.id, other] as const }))))

describe('contradicting claims of data/us-russia', () => {
  test('there are some', () => expect(pairs().length).toBeGreaterThan(80))

  test('each pair stands in one group of the static page', () => {
    const groups = new Map([...details.values()].map((detail) => [detail, groupsIn(pageOf(detail))]))
    const apart = pairs().filter(({ detail, pair: [a, b] }) => !groups.get(detail)?.some((group) => group.includes(a) && group.includes(b)))
    expect(apart.map(({ detail, pair }) => `${detail.event.id}: ${pair.join(', ')}`)).toEqual([])
  })

  test('only claims that contradict something stand in groups', () => {
    for (const detail of details.values()) {
      const linked = new Set(detail.event.claims.flatMap((claim) => (claim.contradicts ?? []).flatMap((other) => [claim.id, other])))
      for (const id of groupsIn(pageOf(detail)).flat()) expect(linked, `${detail.event.id}#${id}`).toContain(id)
    }
  })

  test('an event is marked as its groups are', () => {
    const strength = ['none', 'vary', 'differ', 'denied']
    const wrong = [...details.values()].flatMap((detail) => {
      const tones = claimTopics(detail).flatMap((topic) => topic.blocks.map((block) => block.tone))
      const raisesFork = tones.some((tone) => tone === 'differ' || tone === 'denied')
      const expected = raisesFork ? 'a fork' : tones.includes('vary') ? 'a tilde' : 'nothing'
      const found = strength.indexOf(detail.differ) >= 2 ? 'a fork' : detail.differ === 'vary' ? 'a tilde' : 'nothing'
      return expected === found ? [] : [`${detail.event.id} has ${found}, its groups ${expected}`]
    })
    expect(wrong).toEqual([])
  })
})
