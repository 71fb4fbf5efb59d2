// Scripts and styles of the last builds stay served, so that a page opened before a deploy finds its parts.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** This build and the two before it. */
export const BUILDS_KEPT = 3

const list = (/** @type {string} */ outDir) => join(outDir, '.vite', 'builds.json')

/** @param {string} outDir */
const assetsIn = (outDir) => (existsSync(join(outDir, 'assets')) ? readdirSync(join(outDir, 'assets')).map((name) => `assets/${name}`).toSorted() : [])

/** @typedef {{ builds: string[][], bytes: Map<string, Buffer> }} Former */

/** What stands in a folder before it is emptied: the files of each build, newest first. @param {string} outDir @returns {Former} */
export function formerBuilds(outDir) {
  /** @type {string[][]} */
  let builds = []
  try { builds = JSON.parse(readFileSync(list(outDir), 'utf8')) } catch { /* The first build, or one from before this list. */ }
  const bytes = new Map()
  for (const file of new Set(builds.flat())) if (existsSync(join(outDir, file))) bytes.set(file, readFileSync(join(outDir, file)))
  return { builds, bytes }
}

/** Puts them back beside the new ones and writes the list anew. @param {string} outDir @param {Former} former @returns {{ own: string[], all: string[] }} below the folder */
export function keepBuilds(outDir, { builds, bytes }) {
  const own = assetsIn(outDir)
  // The same build twice is one.
  const others = builds.filter((files) => files.join() !== own.join()).slice(0, BUILDS_KEPT - 1)
  for (const file of others.flat()) {
    const kept = bytes.get(file)
    if (!kept || existsSync(join(outDir, file))) continue
    mkdirSync(dirname(join(outDir, file)), { recursive: true })
    writeFileSync(join(outDir, file), kept)
  }
  mkdirSync(dirname(list(outDir)), { recursive: true })
  writeFileSync(list(outDir), `${JSON.stringify([own, ...others])}\n`)
  return { own, all: [...new Set([own, ...others].flat())] }
}
