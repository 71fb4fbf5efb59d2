import type { LanguageEntry } from '../i18n/languages'
import { encodePercent } from '../url/percent'
import { encodedPath, rootOf } from './page'

type EmbedKind = 'card' | 'strip'

/** Files of the build that frames load, below the site's folder; words by language, for all but English. */
export type EmbedAssets = Readonly<Record<EmbedKind, { readonly script: string; readonly style: string }>> & { readonly words?: Readonly<Record<string, string>> }

export interface EmbedPage {
  /** Below the site's folder, ending in "/". */
  readonly path: string
  /** As addresses name it, whichever revision it shows. */
  readonly address: string
  /** Where frames of other revisions stand that hold the same, below `embed/`: "rev/1/". */
  readonly elsewhere: readonly string[]
  readonly title: string
  /** The page it is the frame of. */
  readonly canonical: string
  readonly lang: string
  /** Another language than English, in which the frame speaks. */
  readonly spoken: LanguageEntry | null
  readonly kind: EmbedKind
  /** Markup made by React or by `dataBlock`. */
  readonly body: string
  readonly datasets: readonly string[]
}

/** Where a set of frames stands, and what its links say of revision and language. */
export interface EmbedPlace {
  /** Below `embed/`; empty: of the present revision. */
  readonly folder: string
  /** Query of every link to the site. */
  readonly query: string
  /** Folders of the other revisions and languages that hold an event under this id; without id, the timeline. */
  readonly elsewhere: (id?: string) => readonly string[]
  readonly spoken: LanguageEntry | null
}

export const PRESENT: EmbedPlace = { folder: '', query: '', elsewhere: () => [], spoken: null }

/** A revision that was released and is not the present one. Its name is that of a file (revisions.ts). */
export const formerPlace = (revision: string): EmbedPlace => ({ ...PRESENT, folder: `rev/${revision}/`, query: `rev=${revision}` })

/** The present revision in another language. */
export const spokenPlace = (spoken: LanguageEntry): EmbedPlace => ({ ...PRESENT, folder: `lang/${spoken.tag}/`, query: `lang=${spoken.tag}`, spoken })

export const embedHomePath = (dataset: string, folder = ''): string => `${dataset}/embed/${folder}`
export const embedEventPath = (dataset: string, id: string, folder = ''): string => `${dataset}/embed/${folder}events/${id}/`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/**
 * In a sandboxed frame the page is of no origin, and a browser may take 'self' for nothing: where the site's address is
 * known, it is named too. `frame-ancestors` cannot stand in a meta element; a frame is for everybody anyway.
 */
function policyOf(siteUrl: string | null): string {
  const from = siteUrl === null ? "'self'" : `'self' ${new URL(siteUrl).origin}`
  return `default-src 'none'; script-src ${from}; style-src ${from}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
}

/**
 * Every link leaves the frame for a tab of its own; those within the event's page lead to the page itself. The markup is
 * ours: in texts and attributes "<" is escaped, so each "<a " begins a link.
 */
export const withLinksOut = (html: string, page: string, query = ''): string =>
  html.replace(/<a ([^>]*)>/g, (_, attributes: string) => {
    const inside = attributes.replace(/href="#/, `href="${escaped(page)}#`)
    // To the site, relative; sources have full addresses.
    const out = query === '' ? inside : inside.replace(/href="(\.[^"#?]*)/, (__, path: string) => `href="${path}?${query}`)
    return `<a ${out.includes(' rel="') || out.startsWith('rel="') ? out : `${out} rel="noopener"`} target="_blank">`
  })

/** One frame as an HTML file: one style sheet, one classic script, neither asked for with CORS. */
export function embedHtml(page: EmbedPage, assets: EmbedAssets, siteUrl: string | null): string {
  const root = rootOf(page.path)
  const words = page.spoken === null ? undefined : assets.words?.[page.spoken.tag]
  const canonical = siteUrl === null ? '' : `<link rel="canonical" href="${escaped(siteUrl + encodedPath(page.canonical))}">\n`
  return `<!doctype html>
<html lang="${escaped(page.spoken?.locale ?? page.lang)}" dir="${page.spoken?.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(siteUrl)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="parley-datasets" content="${escaped(page.datasets.map((id) => encodePercent(id)).join(' '))}">
${page.spoken === null ? '' : `<meta name="parley-content" content="${escaped(page.lang)}">\n`}<meta name="parley-page" content="${escaped(page.address)}">
${page.elsewhere.length === 0 ? '' : `<meta name="parley-elsewhere" content="${page.elsewhere.join(' ')}">\n`}<title>${escaped(page.title)}</title>
<link rel="icon" href="data:,">
${canonical}<link rel="stylesheet" href="${root}${assets[page.kind].style}">
${words === undefined ? '' : `<script src="${root}${words}"></script>\n`}<script src="${root}${assets[page.kind].script}"></script>
</head>
<body>
${page.body}
</body>
</html>
`
}
