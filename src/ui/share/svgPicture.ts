/** Finer than any screen it will be shown on needs, and small enough for a mail. */
const SCALE = 2
/** Canvases beyond this are refused by some browsers. */
const MOST_PX = 8192

interface Drawn { readonly text: string; readonly widthPx: number; readonly heightPx: number }

/** Draws an SVG that needs nothing from outside; throws where the browser cannot. */
export async function pngOf({ text, widthPx, heightPx }: Drawn): Promise<Blob> {
  const scale = Math.min(SCALE, MOST_PX / widthPx, MOST_PX / heightPx)
  const image = new Image()
  // As data, because the page's policy lets pictures come from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(widthPx * scale)
  canvas.height = Math.round(heightPx * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) => { canvas.toBlob((png) => (png ? done(png) : fail(new Error('no picture'))), 'image/png') })
}
