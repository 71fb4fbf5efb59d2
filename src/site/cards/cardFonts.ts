import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFontFile, type FontFile } from './fontFile'

/** The two voices of a card: what is said, and what the tool says. */
export type Face = 'serif' | 'sans'
export type Weight = 400 | 600

interface Cut { readonly family: string; readonly path: string }

const FOLDER = '@expo-google-fonts'
const cut = (family: string, folder: string, name: string) => ({
  400: { family, path: `${FOLDER}/${folder}/400Regular/${name}_400Regular.ttf` },
  600: { family, path: `${FOLDER}/${folder}/600SemiBold/${name}_600SemiBold.ttf` },
})
const CUTS: Readonly<Record<Face | 'arabic', Readonly<Record<Weight, Cut>>>> = {
  serif: cut('Source Serif 4', 'source-serif-4', 'SourceSerif4'),
  sans: cut('Libre Franklin', 'libre-franklin', 'LibreFranklin'),
  arabic: cut('Noto Naskh Arabic', 'noto-naskh-arabic', 'NotoNaskhArabic'),
}

/** Right-to-left letters; the reader of text direction takes the first strong one. */
const ARABIC = /[\p{Script=Arabic}]/u
const RIGHT_TO_LEFT = /^[^\p{Letter}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Set by no font: they only steer direction and joining. */
const UNSEEN = /[\p{Cf}\p{Mn}\p{Variation_Selector}]/u

export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/**
 * Which family a line is set in. One with Arabic letters is set in the Arabic face throughout, which has Latin letters
 * too: a line in two families would lose its order of reading or its weight.
 */
export const isArabic = (text: string): boolean => ARABIC.test(text)
export const familyOf = (text: string, face: Face): string => CUTS[isArabic(text) ? 'arabic' : face][400].family

const resolve = createRequire(import.meta.url).resolve
const kept = new Map<string, FontFile>()

function fileOf({ path }: Cut): FontFile {
  const known = kept.get(path) ?? readFontFile(readFileSync(resolve(path)))
  kept.set(path, known)
  return known
}

/** Files for the renderer, in a fixed order. */
export const fontPaths = (): string[] => Object.values(CUTS).flatMap((weights) => [resolve(weights[400].path), resolve(weights[600].path)])

/** A character's advance; one that the first font lacks is looked for in the others, as the renderer does. */
function advanceOf(character: string, fonts: readonly FontFile[]): number | null {
  const code = character.codePointAt(0) ?? 0
  for (const font of fonts) {
    const advance = font.advance(code)
    if (advance !== null) return advance
  }
  return UNSEEN.test(character) ? 0 : null
}

const fontsFor = (text: string, face: Face, weight: Weight): FontFile[] =>
  (isArabic(text) ? (['arabic', face] as const) : ([face, 'serif', 'sans', 'arabic'] as const)).map((name) => fileOf(CUTS[name][weight]))

/** Width in px without kerning; Arabic letters count as standing alone. */
export function textWidthPx(text: string, face: Face, weight: Weight, sizePx: number): number {
  const fonts = fontsFor(text, face, weight)
  let width = 0
  for (const character of text) width += advanceOf(character, fonts) ?? 1
  return width * sizePx
}

/** Whether every character of a text can be drawn: Latin, Greek, Cyrillic and Arabic can, the rest would be boxes. */
export function canDraw(text: string): boolean {
  const fonts = fontsFor(text, 'serif', 400)
  return Array.from(text).every((character) => /\s/.test(character) || advanceOf(character, fonts) !== null)
}
