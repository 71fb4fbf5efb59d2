import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleFiles } from '../domain/bundleFiles'
import type { Dataset, DatasetInfo } from '../domain/model'
import { parseDataset } from '../domain/parse'
import { bundleOf, type SiteFile } from './dataFiles'

/** Holds every revision that was released, as one file each: append only, so that a link that names one shows the same for ever. */
export const RELEASED = 'released-data'

/** File of a revision in RELEASED. Throws where the name of the revision cannot be one of a file. */
export function releasedFile({ id, revision }: Pick<DatasetInfo, 'id' | 'revision'>): string {
  if (!/^[\w.-]{1,100}$/.test(revision) || revision.startsWith('.')) throw new Error(`"${revision}" names no file. Write the revision in dataset.json with letters, digits, dots and hyphens.`)
  return `${id}-${revision}.json`
}

/** As text of a released file. */
export const releasedText = (dataset: Dataset): string => `${JSON.stringify(bundleOf(dataset))}\n`

interface Released { readonly revision: string; readonly text: string }

/** The released revisions of a dataset. */
export async function readReleased(dataFolder: string, { id }: Pick<DatasetInfo, 'id'>): Promise<readonly Released[]> {
  const names = await readdir(join(dataFolder, RELEASED)).catch(() => [])
  const texts = await Promise.all(names.filter((name) => name.startsWith(`${id}-`) && name.endsWith('.json')).toSorted().map((name) => readFile(join(dataFolder, RELEASED, name), 'utf8')))
  return texts.flatMap((text) => {
    const { dataset } = JSON.parse(text) as { readonly dataset: DatasetInfo }
    return dataset.id === id ? [{ revision: dataset.revision, text }] : []
  })
}

/** The released revisions of a dataset that are not its present one, by name: frames pinned to them show them. */
export async function formerRevisions(dataFolder: string, { revision, id }: Pick<DatasetInfo, 'id' | 'revision'>): Promise<readonly Dataset[]> {
  const released = await readReleased(dataFolder, { id })
  return released.filter((one) => one.revision !== revision).map(({ text }) => parseDataset(bundleFiles(JSON.parse(text))).dataset)
}

/** Each revision below the dataset's data/revisions/, the present one among them. What was released comes before what stands in data/. */
export async function revisionFiles(dataFolder: string, datasets: readonly Dataset[]): Promise<{ readonly files: readonly SiteFile[]; readonly changed: readonly DatasetInfo[] }> {
  const files: SiteFile[] = []
  const changed: DatasetInfo[] = []
  for (const dataset of datasets) {
    const { info } = dataset
    const released = await readReleased(dataFolder, info)
    const texts = new Map([[info.revision, releasedText(dataset)], ...released.map(({ revision, text }) => [revision, text] as const)])
    if (texts.get(info.revision) !== releasedText(dataset)) changed.push(info)
    for (const [revision, text] of texts) files.push({ path: `${info.id}/data/revisions/${revision}.json`, text: () => text })
  }
  return { files, changed }
}
