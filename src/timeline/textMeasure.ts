import type { MeasureText } from './labels'

const FONTS = { title: ['--w-reg', 12], bold: ['--w-semi', 12], selected: ['--w-bold', 13], slot: ['--w-reg', 11], detail: ['--w-reg', 11] } as const
/** Forgotten beyond this many texts. */
const MOST_TEXTS = 5_000

export interface TextMeasure { readonly measure: MeasureText; /** How much larger than usual text is. */ readonly scale: () => number; /** When fonts have arrived, or text may be of another size. */ readonly forget: () => void }

/** Widths of words in the plot's own fonts, on a canvas: no layout is asked for. */
export function textMeasure(element: HTMLElement): TextMeasure {
  const context = document.createElement('canvas').getContext('2d')
  let known = new Map<string, number>()
  let fonts: Readonly<Record<string, string>> | null = null
  let knownScale: number | null = null
  const scaleOf = () => (knownScale ??= Math.round((Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1) * 100) / 100)
  const fontsOf = () => {
    const style = getComputedStyle(element)
    const rem = scaleOf()
    return Object.fromEntries(Object.entries(FONTS).map(([name, [weight, px]]) => [name, `${style.getPropertyValue(weight).trim() || '400'} ${px * rem}px ${style.fontFamily}`]))
  }
  return {
    measure: (text, font) => {
      const key = `${font} ${text}`
      const old = known.get(key)
      if (old !== undefined) return old
      if (known.size > MOST_TEXTS) known = new Map()
      fonts ??= fontsOf()
      if (!context) return text.length * 7
      context.font = fonts[font] ?? ''
      const width = Math.ceil(context.measureText(text).width) + 1
      known.set(key, width)
      return width
    },
    scale: scaleOf,
    forget: () => { known = new Map(); fonts = null; knownScale = null },
  }
}
