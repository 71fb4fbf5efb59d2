const FAMILIES: ReadonlySet<string> = new Set(['Parley Sans', 'Parley Serif', 'Parley Sans Arabic', 'Parley Serif Arabic'])

/** The page's own font faces that hold letters of `text`, as rules whose files stand inside them; empty where fonts cannot be had. */
export async function embeddedFonts(text: string): Promise<string> {
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))]
  const faces = pageFaces().filter(({ ranges }) => codes.some((code) => ranges.some(([from, to]) => code >= from && code <= to)))
  const rules = await Promise.all(faces.map(ruleOf))
  return rules.join('\n')
}

interface Face { readonly family: string; readonly weight: string; readonly url: string; readonly range: string; readonly ranges: readonly (readonly [number, number])[] }

function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? faceOf(rule.style, sheet.href) : []))
    } catch {
      // A sheet of another origin, of an extension for one, cannot be read.
      return []
    }
  })
}

function faceOf(style: CSSStyleDeclaration, sheet: string | null): Face[] {
  const value = (name: string) => style.getPropertyValue(name)
  const family = value('font-family').replaceAll(/["']/g, '')
  const url = /url\(["']?([^"')]+)["']?\)/.exec(value('src'))?.[1]
  const range = value('unicode-range')
  if (!FAMILIES.has(family) || url === undefined || value('font-style') === 'italic') return []
  return [{ family, weight: value('font-weight') || 'normal', url: new URL(url, sheet ?? location.href).href, range, ranges: rangesOf(range) }]
}

const rangesOf = (text: string): (readonly [number, number])[] =>
  text.split(',').map((part) => /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(part.trim())).flatMap((match) => {
    const from = match?.[1]
    if (from === undefined) return []
    return [[Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(match?.[2] ?? from.replaceAll('?', 'f'), 16)] as const]
  })

async function ruleOf({ family, weight, url, range }: Face): Promise<string> {
  try {
    const answer = await fetch(url)
    if (!answer.ok) return ''
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${await dataAddress(await answer.blob())}) format('woff2');unicode-range:${range}}`
  } catch {
    return ''
  }
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => fail(new Error('not read'))
    reader.readAsDataURL(blob)
  })
