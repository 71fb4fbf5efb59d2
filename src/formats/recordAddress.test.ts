import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as links from '../url/links'
import * as ours from './recordAddress'

test('addresses are those of the app', () => {
  const id = fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/), fc.stringMatching(/^[a-zäяع=&+,.]{1,20}$/))
  fc.assert(fc.property(id, id, id, (dataset, record, claim) => {
    expect([ours.eventAddress, ours.actorAddress, ours.articleAddress, ours.publisherAddress, ours.placeAddress].map((write) => write(dataset, record))).toEqual(
      [links.eventAddress, links.actorAddress, links.articleAddress, links.publisherAddress, links.placeAddress].map((write) => write(dataset, record)),
    )
    expect(ours.claimAddress(dataset, record, claim)).toBe(links.claimAddress(dataset, record, claim))
    if (claim !== '.' && claim !== '..') expect(ours.claimPageAddress(dataset, record, claim)).toBe(links.claimPageAddress(dataset, record, claim))
  }), { numRuns: 50 })
})
