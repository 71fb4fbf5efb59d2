import { oembedOf } from './oembed'
import { addressesFrom } from './edition'
import { encodedPath, rootOf } from './page'
import type { Page } from './page'
import { CARD } from './cards/cardSvg'

export interface PageSite {
  /** Address of the site's folder ending in "/", or null: then nothing that needs a full address is written. */
  readonly siteUrl: string | null
  /** Ids of the datasets, the default first. */
  readonly datasets: readonly string[]
  /** Styles of pages without the app, below the site's folder. */
  readonly pageStyle: string
  /** Script of those among them that can be drawn again, below the site's folder. */
  readonly recordScript?: string
  /** Whether pictures of pages are drawn. */
  readonly hasCards?: boolean
  /** Whether pages have frames for other sites. */
  readonly hasFrames?: boolean
}

const HEAD = '<!--head-->'
const BODY = '<!--page-->'
const TITLE = /<title>[^<]*<\/title>/

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** JSON that cannot end the element it stands in. */
export const dataBlock = (id: string, json: unknown): string =>
  `<script type="application/json" id="${escaped(id)}">${JSON.stringify(json).replace(/</g, '\\u003c')}</script>`

/** What machines read of a page: a data block, which no browser runs. */
const linkedDataBlock = (node: object): string => `<script type="application/ld+json">${JSON.stringify(node).replace(/</g, '\\u003c')}</script>`

const alternateLinks = ({ alternates = {} }: Page): string[] => Object.entries(alternates).map(([type, href]) => `<link rel="alternate" type="${escaped(type)}" href="${escaped(href)}">`)

const meta = (name: string, content: string): string => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`

/** The picture a page is shown with where its link is: needs a full address. */
function pictureOf({ picture }: Page, siteUrl: string): string[] {
  if (picture === undefined) return [meta('twitter:card', 'summary')]
  return [
    meta('og:image', siteUrl + encodedPath(picture.path)),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(CARD.widthPx)),
    meta('og:image:height', String(CARD.heightPx)),
    meta('og:image:alt', picture.alt),
    meta('twitter:card', 'summary_large_image'),
  ]
}

/** Tells sites that ask for it how to show the page in a frame (oEmbed). */
function frameLink({ path, canonical = path, title, noIndex }: Page, siteUrl: string): string | null {
  const file = noIndex ? null : oembedOf(canonical)
  return file === null ? null : `<link rel="alternate" type="application/json+oembed" title="${escaped(title)}" href="${escaped(siteUrl + encodedPath(file))}">`
}

function headOf(page: Page, { siteUrl, datasets, hasCards = false, hasFrames = false }: PageSite): string {
  const address = siteUrl === null ? null : siteUrl + encodedPath(page.canonical ?? page.path)
  return [
    meta('description', page.description),
    meta('parley-datasets', datasets.join(' ')),
    meta('og:site_name', 'Parley'),
    meta('og:type', page.openGraph),
    meta('og:title', page.title.replace(/ \| Parley$/, '')),
    meta('og:description', page.description),
    page.noIndex ? meta('robots', 'noindex') : null,
    address !== null && !page.noIndex ? `<link rel="canonical" href="${escaped(address)}">` : null,
    address !== null && !page.noIndex ? meta('og:url', address) : null,
    // The app offers the picture for download where there is one.
    hasCards ? meta('parley-cards', 'yes') : null,
    ...(siteUrl === null ? [] : hasCards ? pictureOf(page, siteUrl) : [meta('twitter:card', 'summary')]),
    ...alternateLinks(page),
    hasFrames && siteUrl !== null ? frameLink(page, siteUrl) : null,
    page.linkedData === undefined ? null : linkedDataBlock(page.linkedData(addressesFrom(page.path, siteUrl))),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

/** The app's part of the template makes room for what a page without it needs: its styles, and the reader's theme. */
function withoutApp(template: string, { pageStyle, recordScript }: PageSite, isLive: boolean): string {
  const script = isLive && recordScript !== undefined ? `<script type="module" src="./${recordScript}"></script>\n` : ''
  return template
    .replace(/<script type="module"[^>]*><\/script>\n?/g, '')
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, '')
    .replace('<div id="app"></div>\n', '')
    .replace(HEAD, () => `<link rel="stylesheet" href="./${pageStyle}">\n<script src="./theme.js"></script>\n${script}${HEAD}`)
}

const MODULE = /<script type="module"[^>]* src="([^"]+)"><\/script>\n?/

/** The page is read before the app comes: the first script asks for it after the first paint (public/as-known-on.js). */
function withLateApp(template: string): string {
  const app = MODULE.exec(template)?.[1]
  const first = '<script src="./as-known-on.js"'
  if (app === undefined || !template.includes(first)) return template
  return template.replace(MODULE, '').replace(/<link rel="modulepreload"[^>]*>\n?/g, '').replace(first, () => `${first} data-app="${app}"`)
}

/** A page with the app that is drawn with parts of its own before the app comes. */
const withPageStyle = (template: string, { pageStyle }: PageSite): string => template.replace(HEAD, () => `<link rel="stylesheet" href="./${pageStyle}">\n${HEAD}`)

/** Whether a text is the built index.html and has not been filled yet. */
export const isTemplate = (html: string): boolean => html.includes(HEAD) && html.includes(BODY) && TITLE.test(html)

/**
 * The built index.html with one page's head and body put in. Its own links start with "./" and are rewritten to the
 * page's depth. Texts are put in by functions, so that "$&" in data stays as it is.
 */
export function fillTemplate(template: string, page: Page, body: string, site: PageSite): string {
  const root = rootOf(page.path)
  const data = page.data === undefined ? '' : `\n${dataBlock(page.data.id, page.data.json)}`
  const hasApp = page.layout !== 'record-page'
  return (hasApp ? withLateApp(page.hasPageStyle === true ? withPageStyle(template, site) : template) : withoutApp(template, site, page.isLive === true))
    .replace(/ (href|src|data-app)="\.\//g, (_, name: string) => ` ${name}="${root}`)
    .replace(TITLE, () => `<title>${escaped(page.title)}</title>`)
    .replace(HEAD, () => headOf(page, site))
    .replace(BODY, () => `<div id="static" class="static-page ${hasApp ? 'app-page ' : ''}${page.layout}">${body}</div>${data}`)
}
