/**
 * What is wrong with how a page is laid out, in words; runs in the page, so it holds everything it needs. Ported from the
 * measurements of the design study: text over text, targets under 24 px, text cut off, a page that scrolls sideways.
 * Labels of the plot have a check of their own (plot-labels.spec.ts).
 */
export function layoutFaults(): string[] {
  // What is not laid out yet is looked at, too.
  const all = new CSSStyleSheet()
  all.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, all]
  const TARGETS = 'button, a[href], input:not([type=hidden]), select, summary, textarea, [role=button], [role=slider], [role=option]'
  const words = (element: Element) => `${element.tagName.toLowerCase()}${typeof element.className === 'string' && element.className ? `.${element.className.split(' ')[0]}` : ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`
  const styleOf = (element: Element) => getComputedStyle(element)
  const cut = (a: DOMRect, b: DOMRect) => { const left = Math.max(a.left, b.left); const top = Math.max(a.top, b.top); return new DOMRect(left, top, Math.max(0, Math.min(a.right, b.right) - left), Math.max(0, Math.min(a.bottom, b.bottom) - top)) }
  const chain = (element: Element) => { const all: Element[] = []; for (let at: Element | null = element; at; at = at.parentElement) all.push(at); return all }

  /** What of a box is left after everything around it has cut it. */
  const shown = (element: Element, box: DOMRect, from = 1): DOMRect => {
    let rest = box
    for (const around of chain(element).slice(from)) {
      if (around === document.body || around === document.documentElement) break
      const style = styleOf(around)
      if (style.clipPath !== 'none' || style.opacity === '0') return new DOMRect()
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') rest = cut(rest, around.getBoundingClientRect())
    }
    return rest
  }
  const isShown = (element: Element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const rest = shown(element, element.getBoundingClientRect())
    return rest.width > 2 && rest.height > 2 && styleOf(element).clipPath === 'none'
  }
  /** What floats above the page is no neighbour of what lies below it. */
  const layerOf = (element: Element) => chain(element).find((around) => around.matches('dialog, [popover], details[open] > :not(summary)') || /fixed|sticky/.test(styleOf(around).position)) ?? document.body

  const found: string[] = []
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page scrolls sideways by ${document.documentElement.scrollWidth - innerWidth} px`)

  // Parts that scroll down are not meant to scroll sideways; the plot and tables are.
  for (const pane of document.querySelectorAll('.main-pane, .filters-pane, .filters-body, .panel-body')) if (pane.scrollWidth > pane.clientWidth + 1) found.push(`${pane.className} scrolls sideways by ${pane.scrollWidth - pane.clientWidth} px`)

  const lines: { element: Element; box: DOMRect; layer: Element; text: string }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || element.closest('.tl-plot, script, style, noscript, option, select') || !isShown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const sizePx = Number.parseFloat(styleOf(element).fontSize)
    for (const around of range.getClientRects()) {
      // The box that a font asks for is higher than its letters.
      const spare = Math.max(0, around.height - sizePx) / 2
      const box = new DOMRect(around.x, around.y + spare, around.width, around.height - spare * 2)
      const rest = shown(element, box, 0)
      if (rest.width < 3 || rest.height < 6) continue
      lines.push({ element, box: rest, layer: layerOf(element), text: node.textContent.trim().slice(0, 30) })
      if (layerOf(element) === document.body && (rest.right > innerWidth + 1 || rest.left < -1) && !chain(element).some((around) => around !== document.body && /auto|scroll/.test(styleOf(around).overflowX))) found.push(`"${node.textContent.trim().slice(0, 30)}" leaves the screen`)
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top)
  lines.forEach((one, i) => {
    for (const other of lines.slice(i + 1)) {
      if (other.box.top >= one.box.bottom - 4) break
      const over = cut(one.box, other.box)
      if (one.element !== other.element && one.layer === other.layer && over.width > 2 && over.height > Math.min(one.box.height, other.box.height) * 0.25) found.push(`"${one.text}" x "${other.text}"`)
    }
  })

  for (const element of document.body.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || element.closest('.tl-plot') || !isShown(element)) continue
    const style = styleOf(element)
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    // A menu's own name may end in three dots: the open menu says it whole.
    if (!/\S/.test(element.innerText) || element.clientWidth < 3 || (style.textOverflow === 'ellipsis' && element.closest('summary, [title]'))) continue
    if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut sideways: ${words(element)} by ${element.scrollWidth - element.clientWidth} px`)
    if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 3) found.push(`cut below: ${words(element)} by ${element.scrollHeight - element.clientHeight} px`)
  }

  /** A link in running text takes the height of its line (WCAG 2.2, 2.5.8, inline). */
  const isInText = (element: Element) => {
    const block = chain(element).slice(1).find((around) => styleOf(around).display !== 'inline')
    return styleOf(element).display === 'inline' && block !== undefined && (block.textContent ?? '').replaceAll(/\s/g, '').length > (element.textContent ?? '').replaceAll(/\s/g, '').length
  }
  const targets = [...document.querySelectorAll(TARGETS)].filter((element) => isShown(element) && !element.closest('svg, .tl-plot') && !element.matches(':disabled')).map((element) => {
    const label = element.closest('label') ?? (element instanceof HTMLInputElement ? element.labels?.[0] : null)
    const boxes = [element, label].flatMap((one) => (one ? [one.getBoundingClientRect()] : []))
    const box = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? new DOMRect()
    return { element, box, isSmall: box.width < 23.9 || box.height < 23.9, x: box.x + box.width / 2, y: box.y + box.height / 2, layer: layerOf(element) }
  })
  /** A link may be small where a circle of 24 px around its middle touches neither another target nor such a circle of another (2.5.8, spacing). */
  const isSpaced = (one: (typeof targets)[number]) => targets.every((other) => {
    if (other === one || other.layer !== one.layer || other.element.contains(one.element) || one.element.contains(other.element)) return true
    const [dx, dy] = [Math.max(other.box.left - one.x, 0, one.x - other.box.right), Math.max(other.box.top - one.y, 0, one.y - other.box.bottom)]
    return Math.hypot(dx, dy) >= 11.9 && (!other.isSmall || Math.hypot(other.x - one.x, other.y - one.y) >= 23.9)
  })
  for (const one of targets) {
    if (one.isSmall && !isInText(one.element) && !(one.element.matches('a') && isSpaced(one))) found.push(`small target: ${words(one.element)} ${one.box.width.toFixed(0)} x ${one.box.height.toFixed(0)}`)
  }
  return [...new Set(found)]
}
