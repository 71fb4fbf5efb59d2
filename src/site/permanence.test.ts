import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { aClaim, aDataset, anEvent, anInfo } from '../domain/factories'
import { enPages } from '../i18n/enPages'
import { addressesOf } from './releasedAddresses'
import { siteFiles } from './siteFiles'

/* An event that was renamed, one that was withdrawn, one that was merged: every address they ever had goes on answering. */

const FRAME = { script: 'assets/embed-0.js', style: 'assets/embed-0.css' }
const claims = [aClaim({ id: 'c1', text: 'The talks lasted six hours.' })]
const first = aDataset({ events: [anEvent({ id: 'old-name', claims }), anEvent({ id: 'mistaken', claims }), anEvent({ id: 'twin', claims })] })
const second = aDataset({
  info: anInfo({ revision: '2' }),
  events: [anEvent({ id: 'new-name', title: 'Talks by their new name', aliases: ['old-name'], claims })],
  tombstones: [
    { id: 'mistaken', withdrawn: { on: '2026-02-03', reason: 'No report says so.' } },
    { id: 'twin', withdrawn: { on: '2026-02', reason: 'Told twice.', mergedInto: 'new-name' } },
  ],
})
const files = new Map<string, () => string>()
const text = (path: string) => files.get(`a-dataset/${path}index.html`)?.() ?? ''

beforeAll(async () => {
  const template = await readFile('src/site/golden/template.html', 'utf8')
  const input = { template, pageStyle: 'assets/pages-0.css', siteUrl: 'https://parley.example/', embeds: { card: FRAME, strip: FRAME }, language: { locale: 'en-GB', messages: enPages } }
  for (const { path, text: made } of siteFiles({ datasets: [second], former: new Map([['a-dataset', [first]]]), ...input })) files.set(path, made)
})

test('every address of the first revision is a file of the second', () => {
  const now = new Set(addressesOf(second, [first]))
  expect(addressesOf(first).filter((address) => !now.has(address))).toEqual([])
  expect(now.has('a-dataset/events/mistaken/claims/c1/')).toBe(true)
})

test('a former id shows the event, in page, claim and frame, and names its place for good', () => {
  for (const path of ['events/old-name/', 'embed/events/old-name/']) {
    expect(text(path)).toContain('Talks by their new name')
    expect(text(path)).toContain('<link rel="canonical" href="https://parley.example/a-dataset/events/new-name/">')
  }
  expect(text('events/old-name/claims/c1/')).toContain('The talks lasted six hours.')
  expect(text('events/old-name/claims/c1/')).toContain('<link rel="canonical" href="https://parley.example/a-dataset/events/new-name/">')
})

test('a withdrawn event says when and why, in page, claim and frame; one that was merged leads on', () => {
  for (const path of ['events/mistaken/', 'events/mistaken/claims/c1/', 'embed/events/mistaken/']) {
    expect(text(path), path).toContain('3 Feb 2026')
    expect(text(path), path).toContain('No report says so.')
    expect(text(path), path).not.toContain('The talks lasted')
    expect(text(path), path).toContain('noindex')
  }
  for (const path of ['events/twin/', 'events/twin/claims/c1/', 'embed/events/twin/']) {
    expect(text(path), path).toMatch(/Feb 2026/)
    expect(text(path), path).toContain('Told twice.')
    expect(text(path), path).toMatch(/<a href="(\.\.\/)+(events\/)?new-name\/"|href="[^"]*events\/new-name\/"/)
  }
})
