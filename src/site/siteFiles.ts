import { articleRecords } from '../domain/articleRecords'
import { buildFacts } from '../domain/buildFacts'
import type { EventDetail } from '../domain/eventDetail'
import type { PlainFacts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import type { PageLanguage } from './language'
import { cardSvg } from './cards/cardSvg'
import { articlePage } from './articlePage'
import { catalogueFile } from './catalogue'
import { claimPage } from './claimPage'
import { comparePages } from './comparePage'
import { dataFiles, detailsOf } from './dataFiles'
import type { SiteFile } from './dataFiles'
import type { EmbedAssets } from './embedPage'
import { embedFiles } from './embeds'
import { eventPage } from './eventPage'
import type { FrameLanguage } from './frameLanguages'
import { homePage } from './homePage'
import { headersFile } from './hostFiles'
import { methodPage } from './methodPage'
import { notFoundPage } from './notFound'
import { formatFiles } from './formatFiles'
import { claimPath, encodedPath, fileOf } from './page'
import type { Page } from './page'
import { publisherPage } from './publisherPage'
import { recordPages } from './recordPages'
import { renderPage } from './render'
import { datasetsPage, withdrawnPage } from './textPages'

export interface SiteInput {
  /** The default dataset first. */
  readonly datasets: readonly Dataset[]
  /** The built index.html, not yet filled. */
  readonly template: string
  /** Styles of pages without the app, below the site's folder. */
  readonly pageStyle: string
  /** Script of pages of actors, places and tracks, which they need to look back. */
  readonly recordScript?: string
  /** Ends in "/"; null: nothing that needs a full address is written. */
  readonly siteUrl: string | null
  /** Whether pictures for previews can be drawn; they are named by their full address only. */
  readonly hasCards?: boolean
  /** Files that frames load; without them there are no frames. */
  readonly embeds?: EmbedAssets
  /** By dataset: its released revisions but the present one, for frames that are pinned to them. */
  readonly former?: ReadonlyMap<string, readonly Dataset[]>
  /** Languages of frames beside `language`. */
  readonly frameLanguages?: readonly FrameLanguage[]
  readonly language: PageLanguage
}

/** Events under their own ids and their old ones, then what is left of withdrawn ones. */
function datasetPages(dataset: Dataset, facts: PlainFacts, details: ReadonlyMap<string, EventDetail>, former: readonly Dataset[], language: PageLanguage): Page[] {
  const { info } = dataset
  const events = [...details.values()].flatMap((detail) => {
    const old = detail.event.aliases.filter((id) => !dataset.events.has(id))
    const claims = [detail.event.id, ...old].flatMap((id) => detail.event.claims.map((claim) => claimPage(claim, detail, info, language, id)))
    return [eventPage(detail, info, language), ...old.map((id) => eventPage(detail, info, language, id)), ...claims]
  })
  const withdrawn = [...dataset.tombstones.values()].filter(({ id }) => !dataset.events.has(id)).flatMap((tombstone) => {
    // Its claims had pages too, as far as a released revision knows.
    const claims = new Set(former.flatMap(({ events: then }) => then.get(tombstone.id)?.claims ?? []).map(({ id }) => claimPath(info.id, tombstone.id, id)))
    return [withdrawnPage(tombstone, info, language), ...[...claims].map((path) => withdrawnPage(tombstone, info, language, path))]
  })
  return [homePage(facts, language), ...events, ...withdrawn, ...sourcePages(dataset, details, language), ...recordPages(facts, details, language), ...comparePages(facts, details, language), methodPage(dataset, language)]
}

/** A page for each article, under the id of each of its versions, and for each publisher. */
function sourcePages(dataset: Dataset, details: ReadonlyMap<string, EventDetail>, language: PageLanguage): Page[] {
  const records = articleRecords(dataset, [...details.values()].map((detail) => detail.event))
  const articles = [...records].map(([id, record]) => articlePage(record, dataset, language, id))
  return [...articles, ...[...dataset.publishers.values()].map((publisher) => publisherPage(publisher, dataset, records, language))]
}

/** Each picture once, whichever pages share it. */
function pictureFiles(pages: readonly Page[]): SiteFile[] {
  const cards = new Map(pages.flatMap(({ picture }) => (picture === undefined ? [] : [[picture.path, picture.card] as const])))
  return [...cards].map(([path, card]) => ({ path, text: () => cardSvg(card), isPicture: true }))
}

const isListed = (page: Page) => !page.noIndex && (page.canonical === undefined || page.canonical === page.path)

function sitemap(pages: readonly Page[], siteUrl: string): string {
  const rows = pages.filter(isListed).map((page) => `<url><loc>${(siteUrl + encodedPath(page.path)).replace(/&/g, '&amp;')}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`
}

/** Every file of the site beside what Vite bundled. Pure: the same input gives the same files. */
export function siteFiles({ datasets, template, pageStyle, recordScript, siteUrl, hasCards = false, embeds, former, frameLanguages = [], language }: SiteInput): SiteFile[] {
  const site = { siteUrl, datasets: datasets.map(({ info }) => info.id), pageStyle, ...(recordScript === undefined ? {} : { recordScript }), hasCards: hasCards && siteUrl !== null, hasFrames: embeds !== undefined }
  const known = datasets.map((dataset) => {
    const facts = buildFacts(dataset)
    return { dataset, facts, details: detailsOf(dataset, facts) }
  })
  const pages = known.flatMap(({ dataset, facts, details }) => datasetPages(dataset, facts, details, former?.get(dataset.info.id) ?? [], language))
  const [first] = known
  const root = first !== undefined && known.length === 1 ? homePage(first.facts, language, '') : datasetsPage(datasets.map(({ info }) => info), language)
  return [
    ...[root, ...pages].map((page) => ({ path: fileOf(page.path), text: () => renderPage(page, template, site, language) })),
    ...(site.hasCards ? pictureFiles(pages) : []),
    ...known.flatMap(({ dataset, facts, details }) => dataFiles(dataset, facts, details)),
    ...known.flatMap((one) => formatFiles({ ...one, siteUrl, language })),
    ...(embeds ? known.flatMap((one) => embedFiles({ ...one, languages: frameLanguages, former: former?.get(one.dataset.info.id) ?? [], datasets: site.datasets, assets: embeds, siteUrl, language })) : []),
    headersFile(site.datasets),
    catalogueFile(known.map(({ dataset: { info }, facts }) => ({ info, eventCount: facts.events.length, articleCount: facts.articleCount })), siteUrl),
    { path: '404.html', text: () => notFoundPage(template, site.datasets, language) },
    { path: 'robots.txt', text: () => `User-agent: *\nAllow: /\n${siteUrl === null ? '' : `Sitemap: ${siteUrl}sitemap.xml\n`}` },
    ...(siteUrl === null ? [] : [{ path: 'sitemap.xml', text: () => sitemap([...pages], siteUrl) }]),
  ]
}
