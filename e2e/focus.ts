import type { Locator, Page } from '@playwright/test'
import { expect } from './reader'

/**
 * What is wrong with where the focus is now: nowhere (on the body), out of view, under something else, or not to be
 * seen. Of a plot it is the active cell that has to be seen, of a box without looks of its own its label.
 */
const wrongWithFocus = (page: Page): Promise<string | null> => page.evaluate(() => {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'on the body'
  const name = `${focused.tagName.toLowerCase()} "${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 50)}"`
  const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
  const own = focused.getBoundingClientRect()
  const isBare = own.width < 6 || own.height < 6 || getComputedStyle(focused).opacity === '0'
  const seen = active ?? (isBare ? focused.closest('label') ?? focused.parentElement : null) ?? focused
  const box = seen.getBoundingClientRect()
  const [left, right, top, bottom] = [Math.max(0, box.left), Math.min(innerWidth, box.right), Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  if (right - left < 4 || bottom - top < 4) return `${name} is out of view (${Math.round(box.left)}, ${Math.round(box.top)})`
  // What lets the pointer through is hit all the same.
  const { pointerEvents } = seen.style
  seen.style.pointerEvents = 'auto'
  // A tall one may run beneath a bar with its end; its beginning may not.
  const isTall = box.height > innerHeight / 3
  const points: readonly (readonly [number, number])[] = isTall ? [[0.5, 0.04]] : [[0.5, 0.5], [0.5, 0.15], [0.5, 0.85]]
  const over = points.map(([x, y]) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)).find((at) => !at || !(seen.contains(at) || at.contains(seen)))
  seen.style.pointerEvents = pointerEvents
  if (over !== undefined) return `${name} lies under ${over?.tagName.toLowerCase()}.${over?.getAttribute('class')}`
  const ringed = [seen, focused, focused.closest('label'), focused.parentElement, focused.nextElementSibling, ...seen.children, focused.closest('.search-box, [class*=field]'), focused.closest('tr')]
  const hasRing = ringed.some((e) => {
    if (!e) return false
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(e)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && outlineColor !== 'rgba(0, 0, 0, 0)') || boxShadow.includes('inset')
  })
  // What merely holds the place of the focus (the main part, a title) needs no ring; what one can act on does.
  return hasRing || focused.tabIndex < 0 ? null : `${name} shows no focus`
})

/** The focus is on something, in view, uncovered and to be seen. */
export async function expectFocusInView(page: Page, after: string): Promise<void> {
  await expect.poll(() => wrongWithFocus(page), { message: `focus after ${after}`, timeout: 5000 }).toBeNull()
}

/** Keys only. Counts them, and looks after each at where the focus is. */
export interface Hands { readonly press: (...keys: string[]) => Promise<void>; readonly type: (text: string) => Promise<void>; readonly tabTo: (target: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>; readonly count: () => number }

const MOST_TABS = 160

export function hands(page: Page): Hands {
  let count = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      count++
      await expectFocusInView(page, key)
    }
  }
  return {
    press,
    type: async (text) => { await page.keyboard.type(text); count += text.length; await expectFocusInView(page, `"${text}"`) },
    tabTo: async (target, key = 'Tab') => {
      const isThere = () => target.first().evaluate((e) => e === document.activeElement)
      for (let i = 0; i < MOST_TABS; i++) {
        if (await isThere()) return
        await press(key)
      }
      throw new Error(`${String(target)} was not reached in ${MOST_TABS} stops`)
    },
    count: () => count,
  }
}
