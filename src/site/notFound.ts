import { createHash } from 'node:crypto'
import type { PageLanguage } from './language'

interface Entry {
  /** Below the site's folder, without "./". */
  readonly script: string
  readonly style: string
}

/** The entry script and the style sheet that the built index.html names. */
export function entryOf(template: string): Entry {
  const script = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(template)?.[1]
  const style = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/.exec(template)?.[1]
  if (script === undefined || style === undefined) throw new Error('The built index.html names no entry script or no style sheet.')
  return { script, style }
}

/**
 * Answers at any depth, so it cannot know where the site begins: what precedes the first segment the site knows; failing
 * that, it tries each folder from the top. The style sheet tells whether a guess was right; then the app itself starts
 * and explains the address. A module loaded by import() needs no Trusted Types policy.
 */
const BOOT = `(async () => {
  const parts = location.pathname.split('/')
  const at = parts.findIndex((part) => KNOWN.includes(part.toLowerCase()))
  const folders = at > 0 ? [at] : parts.slice(1).map((_, index) => index + 1)
  for (const count of folders) {
    const root = parts.slice(0, count).join('/') + '/'
    const found = await new Promise((done) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = root + STYLE
      link.onload = () => done(true)
      link.onerror = () => { link.remove(); done(false) }
      document.head.append(link)
    })
    if (!found) continue
    for (const home of document.querySelectorAll('a[data-home]')) { home.href = root; home.hidden = false }
    await import(root + SCRIPT)
    return
  }
})()`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** 404.html: plain words at once, and the app where it can be found. `policy` is that of every page. */
export function notFoundPage(template: string, datasets: readonly string[], { messages }: PageLanguage): string {
  const { script, style } = entryOf(template)
  const { site } = messages
  const boot = BOOT.replace('KNOWN', JSON.stringify([...datasets, 'assets'])).replace('STYLE', JSON.stringify(style)).replace('SCRIPT', JSON.stringify(script))
  const hash = createHash('sha256').update(boot).digest('base64')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(template)?.[1] ?? "default-src 'none'"
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<meta name="parley-datasets" content="${escaped(datasets.join(' '))}">
<title>${escaped(site.notFoundTitle)}</title>
</head>
<body>
<div id="app"></div>
<div id="static" class="static-page app-page text-page"><main class="page-main">
<h1 class="page-title">${escaped(site.notFoundHeading)}</h1>
<p class="page-text">${escaped(site.notFoundText)}</p>
<p class="page-text"><a data-home href="./" hidden>${escaped(site.notFoundAction)}</a></p>
</main></div>
<script>${boot}</script>
</body>
</html>
`
}
