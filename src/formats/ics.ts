import { printable } from './plainText'

/** Lines of iCalendar (RFC 5545): escaping, folding, and nothing of what they mean. */

/** Octets of a line without its end. */
const LINE_OCTETS = 75

const octets = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4)

/** A value of type TEXT. */
export const icsText = (text: string): string => printable(text).replace(/\t/g, ' ').replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')

/** One content line with its end, folded at 75 octets and never inside a character. */
export function icsLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let length = 0
  for (const character of `${name}:${value}`) {
    const size = octets(character.codePointAt(0) ?? 0)
    if (length + size > LINE_OCTETS) {
      lines.push(line)
      line = ' '
      length = 1
    }
    line += character
    length += size
  }
  return `${[...lines, line].join('\r\n')}\r\n`
}

export const icsBlock = (name: string, lines: readonly string[]): string => `BEGIN:${name}\r\n${lines.join('')}END:${name}\r\n`
