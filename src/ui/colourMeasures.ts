/** Parts from 0 to 1, as a screen takes them. */
export interface Rgb { readonly r: number; readonly g: number; readonly b: number }

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const encoded = (part: number): number => Math.min(1, Math.max(0, part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055))

/** `oklch(L C H)` in sRGB, cut at its edge. */
export function parsedOklch(text: string): Rgb {
  const [l, chroma, hue] = (/^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text)?.slice(1) ?? []).map(Number)
  if (l === undefined || chroma === undefined || hue === undefined) throw new Error(`${text} is no oklch colour`)
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const [long, middle, short] = [(l + 0.3963377774 * a + 0.2158037573 * b) ** 3, (l - 0.1055613458 * a - 0.0638541728 * b) ** 3, (l - 0.0894841775 * a - 1.291485548 * b) ** 3]
  return {
    r: encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    g: encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    b: encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  }
}

function oklabOf(colour: Rgb): readonly [number, number, number] {
  const [r, g, b] = [linear(colour.r), linear(colour.g), linear(colour.b)]
  const [long, middle, short] = [Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b), Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b), Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)]
  return [0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short, 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short, 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short]
}

/** How far apart two colours look: in OKLab, black and white are 1 apart. */
export function distanceOf(one: Rgb, other: Rgb): number {
  const [a, b] = [oklabOf(one), oklabOf(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** WCAG 2 ratio, from 1 to 21. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const luminance = ({ r, g, b }: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** `share` of one colour over another, as color-mix in srgb does. */
export const mixed = (over: Rgb, under: Rgb, share: number): Rgb => ({ r: over.r * share + under.r * (1 - share), g: over.g * share + under.g * (1 - share), b: over.b * share + under.b * (1 - share) })

/** Full strength, from Machado, Oliveira and Fernandes 2009, on linear light. */
const MACHADO = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

/** A colour as eyes see it that lack one kind of receptor. */
export function seenWith(eyes: keyof typeof MACHADO | 'normal', colour: Rgb): Rgb {
  if (eyes === 'normal') return colour
  const [r, g, b] = [linear(colour.r), linear(colour.g), linear(colour.b)]
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = MACHADO[eyes]
  return { r: encoded(rr * r + rg * g + rb * b), g: encoded(gr * r + gg * g + gb * b), b: encoded(br * r + bg * g + bb * b) }
}
