import type { Scene } from './engine'

/** The lanes as rows of the grid: those with marks in view; one without would be a row without cells. */
export function nameRows(grid: HTMLElement, { lanes, name }: Scene): void {
  set(grid, 'aria-label', name)
  for (const group of grid.children) {
    const cell = group.querySelector<HTMLElement>('[role="gridcell"]:not([hidden])')
    const lane = cell ? lanes[Number(cell.dataset['lane'])] : undefined
    set(group, 'role', lane ? 'row' : null)
    set(group, 'aria-label', lane?.title ?? null)
  }
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
