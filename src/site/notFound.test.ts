import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { enPages } from '../i18n/enPages'
import { entryOf, notFoundPage } from './notFound'

const TEMPLATE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="stylesheet" crossorigin href="./assets/index-2.css">`
const page = notFoundPage(TEMPLATE, ['us-russia'], { locale: 'en-GB', messages: enPages })

describe('404.html', () => {
  test('its one script is let in by its own hash, nothing inline beside it', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(page).toContain(`script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(page).not.toContain('unsafe-inline')
    expect(page.match(/<script/g)).toHaveLength(1)
  })
  test('it knows where the app lies and what the site holds', () => {
    expect(page).toContain('"assets/index-1.js"')
    expect(page).toContain('"assets/index-2.css"')
    expect(page).toContain('["us-russia","assets"]')
  })
  test('it says in words what happened, without scripting too', () => expect(page).toContain('<h1 class="page-title">Nothing at this address</h1>'))
  test('a template without an entry is a bug', () => expect(() => entryOf('<html>')).toThrow(/entry/))
})
