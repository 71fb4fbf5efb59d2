/** Width of a text in px. */
export type Measure = (text: string) => number

const ELLIPSIS = '…'

/**
 * Breaks a text into lines no wider than `widthPx`, at spaces and behind hyphens and slashes; a word that is wider is
 * broken between letters. The lines are made about as long as one another, so that none ends in a word alone.
 */
export function wrapText(text: string, widthPx: number, measure: Measure): string[] {
  const greedy = fill(text, widthPx, measure)
  if (greedy.length < 2) return greedy
  let [low, high] = [widthPx / 2, widthPx]
  while (high - low > widthPx / 64) {
    const middle = (low + high) / 2
    if (fill(text, middle, measure).length === greedy.length) high = middle
    else low = middle
  }
  return fill(text, high, measure)
}

function fill(text: string, widthPx: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (measure((line + piece).trimEnd()) <= widthPx) { line += piece; continue }
    if (line !== '') lines.push(line.trimEnd())
    const broken = breakWord(piece, widthPx, measure)
    lines.push(...broken.slice(0, -1))
    line = broken.at(-1) ?? ''
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return lines
}

/** A space that does not break stays within its line. */
const pieces = (text: string): string[] => text.replaceAll(/[^\S\u00a0\u202f]+/g, ' ').trim().match(/[^ /-]*[/-]+|[^ /-]+ ?| /g) ?? []

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function breakWord(word: string, widthPx: number, measure: Measure): string[] {
  if (measure(word.trimEnd()) <= widthPx) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of letters.segment(word)) {
    if (part !== '' && measure(part + segment) > widthPx) { parts.push(part); part = '' }
    part += segment
  }
  return [...parts, part]
}

/** At most so many lines; what is cut says so. */
export function cutLines(lines: readonly string[], most: number, widthPx: number, measure: Measure): string[] {
  if (lines.length <= most) return [...lines]
  let last = lines[most - 1] ?? ''
  while (last !== '' && measure(last + ELLIPSIS) > widthPx) last = Array.from(letters.segment(last), ({ segment }) => segment).slice(0, -1).join('').trimEnd()
  return [...lines.slice(0, most - 1), last + ELLIPSIS]
}

/** The largest of the sizes at which the text fits the height, with its lines; at the smallest it is cut if it must be. */
export function fitText(text: string, widthPx: number, heightPx: number, sizesPx: readonly number[], leading: number, measureAt: (sizePx: number) => Measure): { readonly sizePx: number; readonly lines: readonly string[] } {
  for (const sizePx of sizesPx) {
    const lines = wrapText(text, widthPx, measureAt(sizePx))
    if (lines.length * sizePx * leading <= heightPx) return { sizePx, lines }
  }
  const sizePx = sizesPx.at(-1) ?? 30
  const measure = measureAt(sizePx)
  return { sizePx, lines: cutLines(fill(text, widthPx, measure), Math.max(1, Math.floor(heightPx / (sizePx * leading))), widthPx, measure) }
}
