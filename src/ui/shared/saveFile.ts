/** Long enough for the browser to have begun reading. */
const KEPT_MS = 10_000

/** Hands a file to the reader, made here: nothing is sent anywhere. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

/** The name of a file: what it holds, and the date looked back to. Only letters that every system takes. */
export const fileName = (base: string, asOf: string | null, end: string): string =>
  `${base.replaceAll(/[^a-z0-9-]+/gi, '-')}${asOf === null ? '' : `-as-known-on-${asOf.replaceAll(/[^0-9TZ-]/g, '')}`}.${end}`
