import fc from 'fast-check'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { fileOf, linksFrom, rootOf } from './page'
import type { Page } from './page'
import { dataBlock, fillTemplate, isTemplate } from './template'

const TEMPLATE =
  '<!doctype html><html lang="en"><head><title>Parley</title><link rel="icon" href="./favicon.svg"><!--head-->\n<script type="module" crossorigin src="./assets/index-1.js"></script></head><body><div id="app"></div><!--page--></body></html>'

const aPage = (over: Partial<Page> = {}): Page => ({ path: 'us/events/x/', title: 'Talks | Parley', description: 'What happened.', layout: 'event-page', openGraph: 'article', body: () => createElement('p'), ...over })
const SITE = { siteUrl: null, datasets: ['us'], pageStyle: 'assets/pages-1.css' }

describe('fillTemplate', () => {
  test('links of the template lead to the root of the site from any depth', () => {
    const html = fillTemplate(TEMPLATE, aPage(), '<p></p>', SITE)
    expect(html).toContain('src="../../../assets/index-1.js"')
    expect(html).toContain('href="../../../favicon.svg"')
    expect(fillTemplate(TEMPLATE, aPage({ path: '' }), '', SITE)).toContain('src="./assets/index-1.js"')
  })
  test('the first script asks for the app, whose parts are not asked for before', () => {
    const template = TEMPLATE.replace('<head>', '<head><script src="./as-known-on.js"></script>').replace('</head>', '<link rel="modulepreload" crossorigin href="./assets/part-1.js">\n</head>')
    const html = fillTemplate(template, aPage(), '', SITE)
    expect(html).toContain('<script src="../../../as-known-on.js" data-app="../../../assets/index-1.js"></script>')
    expect(html).not.toMatch(/type="module"|modulepreload/)
  })
  test('without an address of the site nothing is said that needs one', () => {
    const html = fillTemplate(TEMPLATE, aPage(), '', SITE)
    expect(html).not.toMatch(/canonical|og:url|og:image/)
    expect(html).toContain('<meta property="og:title" content="Talks">')
  })
  test('with one, a page says where it stands for good', () => {
    const html = fillTemplate(TEMPLATE, aPage({ path: 'us/events/old/', canonical: 'us/events/x/' }), '', { ...SITE, siteUrl: 'https://example.org/p/' })
    expect(html).toContain('<link rel="canonical" href="https://example.org/p/us/events/x/">')
    expect(html).toContain('<meta property="og:url" content="https://example.org/p/us/events/x/">')
  })
  test('what is of no use to search engines has neither', () =>
    expect(fillTemplate(TEMPLATE, aPage({ noIndex: true }), '', { ...SITE, siteUrl: 'https://example.org/' })).not.toContain('canonical'))
  test('texts are escaped, and "$&" stays as it is', () => {
    const html = fillTemplate(TEMPLATE, aPage({ title: '</title><b>$& "x"', description: '"><script>$1' }), '<p>$&</p>', SITE)
    expect(html).toContain('<title>&lt;/title&gt;&lt;b&gt;$&amp; &quot;x&quot;</title>')
    expect(html).not.toContain('<script>$1')
    expect(html).toContain('<p>$&</p>')
  })
  test('a filled page is no template any more', () => {
    expect(isTemplate(TEMPLATE)).toBe(true)
    expect(isTemplate(fillTemplate(TEMPLATE, aPage(), '', SITE))).toBe(false)
  })
})

describe('dataBlock', () => {
  test('no text in it can end it, and it reads back the same', () =>
    fc.assert(
      fc.property(fc.anything({ maxDepth: 2 }).filter((value) => JSON.stringify(value) !== undefined), fc.string(), (value, text) => {
        const json = { value, text, bad: '</script><!--<script>' }
        const block = dataBlock('event-data', json)
        const inner = block.slice(block.indexOf('>') + 1, block.lastIndexOf('</script>'))
        expect(inner).not.toContain('<')
        expect(JSON.parse(inner)).toEqual(JSON.parse(JSON.stringify(json)))
      }),
    ))
})

describe('links', () => {
  test.each([
    ['', './', 'index.html'],
    ['us/', '../', 'us/index.html'],
    ['us/events/x/', '../../../', 'us/events/x/index.html'],
    ['404.html', './', '404.html'],
  ])('%j lies below %s and is written to %s', (path, root, file) => {
    expect(rootOf(path)).toBe(root)
    expect(fileOf(path)).toBe(file)
  })
  test('a link from any page to any page resolves to it, in any folder', () =>
    fc.assert(
      fc.property(fc.constantFrom('', 'us/', 'us/events/a/', '404.html'), fc.constantFrom('', 'us/', 'us/events/b-ü/', 'us/data/us.json'), fc.constantFrom('/', '/deep/er/'), (from, to, base) => {
        const resolved = new URL(linksFrom(from).to(to), `https://example.org${base}${from}`)
        expect(decodeURI(resolved.pathname)).toBe(`${base}${to}`)
      }),
    ))
})
