import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CARD } from './cardSvg'
import { fontPaths } from './cardFonts'

/** Part of each key of the cache: raised when the same SVG would be drawn differently (other fonts, other renderer). */
const RENDERER = 'resvg-js 2.6.2, fonts 0.4'
const AT_ONCE = 4

export interface CardFile {
  readonly path: string
  readonly svg: () => string
}

/** Draws an SVG as PNG; null where this machine has no renderer (it is native code, made for the usual systems). */
export type DrawPng = (svg: string) => Promise<Uint8Array>

/** Asked for at run time, so that a machine for which it was not made still builds everything else. */
export function loadRenderer(): DrawPng | null {
  try {
    const { renderAsync } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js')
    const font = { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: 'Libre Franklin' }
    return async (svg) => (await renderAsync(svg, { font, fitTo: { mode: 'width', value: CARD.widthPx } })).asPng()
  } catch {
    return null
  }
}

const keyOf = (svg: string): string => createHash('sha256').update(RENDERER).update('\0').update(svg).digest('hex').slice(0, 32)

/** Writes every card, drawing only those that the cache does not hold. Gives back how many were drawn. */
export async function drawCards(cards: readonly CardFile[], outDir: string, cacheDir: string, draw: DrawPng): Promise<number> {
  await mkdir(cacheDir, { recursive: true })
  for (const folder of new Set(cards.map(({ path }) => dirname(path)))) await mkdir(join(outDir, folder), { recursive: true })
  const queue = cards[Symbol.iterator]()
  let drawn = 0
  const work = async () => {
    for (const { path, svg } of queue) {
      const text = svg()
      const kept = join(cacheDir, `${keyOf(text)}.png`)
      let png = await readFile(kept).catch(() => null)
      if (png === null) {
        png = Buffer.from(await draw(text))
        drawn += 1
        await keep(kept, png)
      }
      await writeFile(join(outDir, path), png)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return drawn
}

/** Moved into place, so that a build that is stopped leaves no half picture behind. */
async function keep(path: string, png: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, png)
  await rename(draft, path)
}
