import type { Page } from '@playwright/test'

/** What is wrong with the headings on a screen, read one after another as by a screen reader: no first, an empty one, a level left out. */
export const outline = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const isRead = (e: Element) => e.checkVisibility() && !e.closest('[aria-hidden="true"], [inert], dialog:not([open])')
  const top = document.querySelector('dialog:modal, [role="dialog"][aria-modal="true"]')
  const all = [...(top ?? document).querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isRead)
  const wrong: string[] = []
  const words = (e: Element) => (e.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60)
  const firsts = all.filter((e) => e.tagName === 'H1')
  if (!top && firsts.length !== 1) wrong.push(`${firsts.length} first headings: ${firsts.map(words).join(', ')}`)
  let before = 0
  for (const e of all) {
    const level = Number(e.tagName[1])
    if (words(e) === '') wrong.push(`an empty ${e.tagName}`)
    // What stands in another landmark begins anew.
    if (before > 0 && level > before + 1) wrong.push(`${e.tagName} "${words(e)}" follows level ${before}`)
    before = level
  }
  return wrong
})

/** What is wrong with the landmarks: no main part or two, or two of one kind that have the same name. */
export const landmarks = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  if (document.querySelector('dialog:modal, [role="dialog"][aria-modal="true"]')) return []
  const isRead = (e: Element) => e.checkVisibility() && !e.closest('[aria-hidden="true"], [inert], dialog:not([open])')
  const named = (e: Element) => e.getAttribute('aria-label') ?? (e.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ')
  const of = (selector: string) => [...document.querySelectorAll(selector)].filter(isRead)
  const wrong: string[] = []
  const mains = of('main')
  if (mains.length !== 1) wrong.push(`${mains.length} main parts`)
  for (const kind of ['nav', 'aside', 'section[aria-label], section[aria-labelledby]']) {
    const names = of(kind).map(named)
    const nameless = names.filter((name) => name === '').length
    if (nameless > (kind === 'aside' ? 1 : 0)) wrong.push(`${nameless} ${kind} without a name`)
    for (const name of new Set(names)) if (name !== '' && names.filter((other) => other === name).length > 1) wrong.push(`two ${kind} named "${name}"`)
  }
  return wrong
})
