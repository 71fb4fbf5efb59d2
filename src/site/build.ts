import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Dataset } from '../domain/model'
import type { Problem } from '../domain/result'
import { enPages } from '../i18n/enPages'
import { drawCards, loadRenderer } from './cards/drawCards'
import type { DrawPng } from './cards/drawCards'
import type { SiteFile } from './dataFiles'
import type { EmbedAssets } from './embedPage'
import { frameLanguages } from './frameLanguages'
import { readDataset } from './readData'
import { formerRevisions, revisionFiles } from './revisions'
import { siteFiles } from './siteFiles'
import { isTemplate } from './template'

interface Options {
  /** Holds one folder a dataset. */
  readonly dataFolder: string
  /** Where Vite put the app. */
  readonly outDir: string
  /** Where the site will stand; null: nothing that needs a full address is written. */
  readonly siteUrl: string | null
}

/** Names of folders that hold a dataset, in alphabetical order; the first is the default. */
async function datasetFolders(dataFolder: string): Promise<string[]> {
  const names = (await readdir(dataFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const isDataset = await Promise.all(names.map((name) => stat(join(dataFolder, name, 'dataset.json')).then(() => true, () => false)))
  return names.filter((_, index) => isDataset[index]).toSorted()
}

const told = ({ file, line, column, path, message, hint }: Problem): string =>
  `  ${[file, line, column].filter((part) => part !== undefined).join(':')} ${path}: ${message}. ${hint}`

/** A dataset without errors; with errors, the build stops and says where they are. */
async function readClean(folder: string): Promise<Dataset> {
  const { dataset, problems } = await readDataset(folder)
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw new Error(`${folder}: ${errors.length} errors in the data.\n${errors.map(told).join('\n')}\nRun: npm run data -- check`)
  return dataset
}

/**
 * The index.html that Vite wrote. It is kept aside, because the root's own page takes its place; so pages can be
 * written again without building the app anew.
 */
async function readTemplate(outDir: string): Promise<string> {
  const kept = join(outDir, '.vite', 'template.html')
  const built = await readFile(join(outDir, 'index.html'), 'utf8')
  if (!isTemplate(built)) return readFile(kept, 'utf8')
  await mkdir(dirname(kept), { recursive: true })
  await writeFile(kept, built)
  return built
}

/** Where Vite put what the pages need that stand without the app: their styles, or the script that draws some of them again. */
async function builtFile(outDir: string, entry: string, list: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(outDir, '.vite', list), 'utf8')) as Readonly<Record<string, { readonly file: string }>>
  const file = manifest[entry]?.file
  if (file === undefined) throw new Error(`${outDir} holds no ${entry}. Run: npm run build`)
  return file
}

/** Drawn once and kept for later builds, by what they show. */
const CARD_CACHE = join('node_modules', '.cache', 'parley-cards')

async function writePictures(files: readonly SiteFile[], outDir: string, draw: DrawPng): Promise<void> {
  const cards = files.filter(({ isPicture }) => isPicture).map(({ path, text }) => ({ path, svg: text }))
  const startMs = performance.now()
  const drawn = await drawCards(cards, outDir, CARD_CACHE, draw)
  console.log(`${cards.length} preview pictures, ${drawn} of them new, in ${((performance.now() - startMs) / 1000).toFixed(1)} s`)
}

/** Files of frames within other sites' pages, as scripts/embed-scripts.mjs wrote them. */
const readEmbedAssets = async (outDir: string): Promise<EmbedAssets> => JSON.parse(await readFile(join(outDir, '.vite', 'embed.json'), 'utf8')) as EmbedAssets

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`)

/** Writes pages and data of every dataset beside the built app. Throws where the data has errors. */
export async function buildSite({ dataFolder, outDir, siteUrl }: Options): Promise<void> {
  const folders = await datasetFolders(dataFolder)
  const datasets = await Promise.all(folders.map((name) => readClean(join(dataFolder, name))))
  const template = await readTemplate(outDir)
  const [pageStyle, recordScript] = [await builtFile(outDir, 'src/site/pages.css', 'manifest.json'), await builtFile(outDir, 'src/records.ts', 'records.json')]
  // Only a full address leads to a picture, so none is drawn for a site that has none.
  const draw = siteUrl === null ? null : loadRenderer()
  const revisions = await revisionFiles(dataFolder, datasets)
  const former = new Map(await Promise.all(datasets.map(async ({ info }) => [info.id, await formerRevisions(dataFolder, info)] as const)))
  const files = [...revisions.files, ...siteFiles({ datasets, former, frameLanguages: frameLanguages(), template, pageStyle, recordScript, siteUrl: siteUrl === null ? null : withSlash(siteUrl), hasCards: draw !== null, embeds: await readEmbedAssets(outDir), language: { locale: 'en-GB', messages: enPages } })]
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(outDir, folder), { recursive: true })
  for (const { path, text } of files.filter(({ isPicture }) => !isPicture)) await writeFile(join(outDir, path), text())
  if (draw !== null) await writePictures(files, outDir, draw)
  for (const { info, events } of datasets) console.log(`${info.id}: ${events.size} events`)
  for (const { id, revision } of revisions.changed) console.log(`${id}: not the data that was released as revision ${revision}. Raise "revision" in dataset.json before you publish it: npm run data -- release ${id}`)
  console.log(`${files.length} files written to ${outDir}`)
  if (siteUrl !== null && draw === null) console.log('No pictures for link previews: @resvg/resvg-js does not run on this machine.')
  if (siteUrl === null) console.log('SITE_URL is not set: no canonical, og:url, og:image, sitemap or feeds.')
}
