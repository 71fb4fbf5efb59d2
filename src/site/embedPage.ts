import { encodePercent } from '../url/percent'
import { encodedPath, rootOf } from './page'

/** Files of the build that frames load, below the site's folder. */
export type EmbedAssets = Readonly<Record<'card' | 'strip', { readonly script: string; readonly style: string }>>

export interface EmbedPage {
  /** Below the site's folder, ending in "/". */
  readonly path: string
  readonly title: string
  /** The page it is the frame of. */
  readonly canonical: string
  readonly lang: string
  readonly kind: keyof EmbedAssets
  /** Markup made by React or by `dataBlock`. */
  readonly body: string
  readonly datasets: readonly string[]
}

export const embedHomePath = (dataset: string): string => `${dataset}/embed/`
export const embedEventPath = (dataset: string, id: string): string => `${dataset}/embed/events/${id}/`

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
export const withLinksOut = (html: string, page: string): string =>
  html.replace(/<a ([^>]*)>/g, (_, attributes: string) => {
    const out = attributes.replace(/href="#/, `href="${escaped(page)}#`)
    return `<a ${out.includes(' rel="') || out.startsWith('rel="') ? out : `${out} rel="noopener"`} target="_blank">`
  })

/** One frame as an HTML file: one style sheet, one classic script, neither asked for with CORS. */
export function embedHtml(page: EmbedPage, assets: EmbedAssets, siteUrl: string | null): string {
  const root = rootOf(page.path)
  const canonical = siteUrl === null ? '' : `<link rel="canonical" href="${escaped(siteUrl + encodedPath(page.canonical))}">\n`
  return `<!doctype html>
<html lang="${escaped(page.lang)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(siteUrl)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="parley-datasets" content="${escaped(page.datasets.map((id) => encodePercent(id)).join(' '))}">
<meta name="parley-page" content="${escaped(page.path)}">
<title>${escaped(page.title)}</title>
<link rel="icon" href="data:,">
${canonical}<link rel="stylesheet" href="${root}${assets[page.kind].style}">
<script src="${root}${assets[page.kind].script}"></script>
</head>
<body>
${page.body}
</body>
</html>
`
}
