import { printable } from './plainText'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in an element or an attribute of XML 1.0; what XML cannot hold at all becomes U+FFFD. */
export const xmlText = (text: string): string => printable(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

export type Attributes = Readonly<Record<string, string | undefined>>

/** An element with text inside, or with elements that are already written. */
export function xmlElement(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(value)}"`)).join('')
  const inside = typeof content === 'string' ? xmlText(content) : content.length === 0 ? '' : `\n${content.join('\n')}\n`
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}
