import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Down and Up go from box to box, Right opens what is below a row, Left closes it or goes to the row above. */
export function facetKeys(event: KeyboardEvent<HTMLElement>): void {
  const box = event.target
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox' || event.altKey || event.ctrlKey || event.metaKey) return
  const step = STEPS[event.key]
  const rtl = getComputedStyle(box).direction === 'rtl'
  const [opens, closes] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const row = box.closest('li')
  const arrow = row?.querySelector<HTMLButtonElement>(':scope > .facet-row > button.facet-arrow')
  if (step !== undefined) {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    boxes[boxes.indexOf(box) + step]?.focus()
  } else if (event.key === opens && arrow?.getAttribute('aria-expanded') === 'false') {
    arrow.click()
  } else if (event.key === closes && arrow?.getAttribute('aria-expanded') === 'true') {
    arrow.click()
  } else if (event.key === closes) {
    row?.parentElement?.closest('li')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus()
  } else return
  event.preventDefault()
}
