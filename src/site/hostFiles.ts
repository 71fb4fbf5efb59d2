import type { SiteFile } from './dataFiles'

/** Pages of a dataset that no other site may frame: all folders but that of embeds. */
const FOLDERS = ['actors', 'articles', 'compare', 'events', 'method', 'places', 'publishers', 'tracks']
const FRAMES = "  Content-Security-Policy: frame-ancestors 'self'\n  X-Content-Type-Options: nosniff\n"

/**
 * Headers for hosts that read a file of them (Netlify, Cloudflare Pages): what has its hash in its name is kept for ever,
 * everything else is asked for anew; only embeds may stand in the pages of others. Rules add up there and none can be
 * taken back, so each folder is named instead of all but one.
 */
export function headersFile(datasets: readonly string[]): SiteFile {
  const framed = ['/', ...datasets.flatMap((dataset) => [`/${dataset}/`, ...FOLDERS.map((folder) => `/${dataset}/${folder}/*`)])]
  return {
    path: '_headers',
    text: () => [
      '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n',
      '/sw.js\n  Cache-Control: no-cache\n',
      ...framed.map((path) => `${path}\n${FRAMES}`),
    ].join('\n'),
  }
}
