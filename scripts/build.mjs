// The production build: Vite bundles the app, then src/site writes pages and data beside it.
import { fileURLToPath } from 'node:url'
import { build as viteBuild, runnerImport } from 'vite'

/** Runs TypeScript of the project in Node (Node 20 strips no types). @param {string} path such as /src/site/build.ts */
export async function runTypeScript(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error', root: fileURLToPath(new URL('..', import.meta.url)) })
  return /** @type {any} */ (module)
}

/** @param {{ outDir?: string, dataFolder?: string, siteUrl?: string }} [options] */
export async function build({ outDir = 'dist', dataFolder = 'data', siteUrl = process.env.SITE_URL } = {}) {
  await viteBuild({ logLevel: 'warn', build: { outDir } })
  const { buildSite } = await runTypeScript('/src/site/build.ts')
  await buildSite({ dataFolder, outDir, siteUrl: siteUrl || null })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try { await build() } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
