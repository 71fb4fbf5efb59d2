/** What CSS says of a drawn element, as attributes that stand in any SVG reader: no variables, no colours of the newest kind. */

const PROPERTIES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order',
  'stop-color', 'stop-opacity', 'font-size', 'font-weight', 'font-style', 'text-anchor',
] as const
const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color'])
/** What a reader takes where nothing is written. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'fill-opacity': '1', 'stroke-opacity': '1', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', stroke: 'none', opacity: '1',
  'paint-order': 'normal', 'stop-opacity': '1', 'font-style': 'normal', 'text-anchor': 'start',
}

let paint: CanvasRenderingContext2D | null = null
const known = new Map<string, string>()

/** Any CSS colour as "#rrggbb" or "rgba(…)", by painting it; "none" where nothing is to be seen. */
export function plainColour(colour: string): string {
  if (colour === 'none' || colour === '' || colour.startsWith('url(')) return colour === '' ? 'none' : colour
  const old = known.get(colour)
  if (old !== undefined) return old
  paint ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!paint) return colour
  paint.clearRect(0, 0, 1, 1)
  paint.fillStyle = colour
  paint.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data
  const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  const plain = alpha === 0 ? 'none' : alpha === 255 ? hex : `rgba(${red},${green},${blue},${Math.round((alpha / 255) * 1000) / 1000})`
  known.set(colour, plain)
  return plain
}

/** A local reference as it is written inside a file: browsers give it back as a full address. */
const localUrl = (value: string): string => value.replace(/url\(["']?[^"')#]*(#[^"')]+)["']?\)/, 'url($1)')

/** A copy of a drawn element with its styles written out; null where it is not shown. Classes and data stay behind. */
export function styledCopy(element: Element): Element | null {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return null
  const copy = document.createElementNS('http://www.w3.org/2000/svg', element.localName)
  for (const { name, value } of element.attributes) if (!/^(class|style|data-|aria-|focusable|role|xmlns)/.test(name)) copy.setAttribute(name, localUrl(value))
  const isInside = element.closest('defs') !== null
  for (const property of PROPERTIES) {
    if (isInside && !/^(stop-|fill$)/.test(property)) continue
    const value = style.getPropertyValue(property).trim()
    const plain = COLOURS.has(property) ? plainColour(localUrl(value)) : value.replace(/(?<=\d)px/g, '')
    if (plain !== '' && value !== DEFAULTS[property]) copy.setAttribute(property, plain)
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) { const drawn = styledCopy(child); if (drawn) copy.append(drawn) }
    else if (child.nodeType === Node.TEXT_NODE) copy.append(xmlText(child.textContent ?? ''))
  }
  return copy
}

/** Characters that XML does not have are left out. */
// oxlint-disable-next-line no-control-regex
export const xmlText = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
