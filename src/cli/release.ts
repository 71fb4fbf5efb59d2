import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDataset } from '../site/readData'
import { addressesOf, RELEASED_ADDRESSES } from '../site/releasedAddresses'
import { readReleased, RELEASED, releasedFile, releasedText } from '../site/revisions'
import type { Output } from './check'

/**
 * Keeps the data as it stands under the name of its revision, and the addresses of its pages, frames and feeds: from then on both are
 * served for ever. 1 where the data has errors or the revision was released with other data.
 */
export async function release(dataFolder: string, name: string, { write }: Output): Promise<number> {
  const { dataset, problems } = await readDataset(join(dataFolder, name))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    write(`${name}: ${errors.length} errors in the data, nothing released. Run: npm run data -- check`)
    return 1
  }
  const { info } = dataset
  const text = releasedText(dataset)
  const before = (await readReleased(dataFolder, info)).find(({ revision }) => revision === info.revision)
  if (before && before.text !== text) {
    write(`${name}: revision ${info.revision} was released with other data. Raise "revision" and "updated" in ${join(dataFolder, name, 'dataset.json')}, then release again.`)
    return 1
  }
  await mkdir(join(dataFolder, RELEASED), { recursive: true })
  await writeFile(join(dataFolder, RELEASED, releasedFile(info)), text)
  const known = new Set((await readFile(join(dataFolder, RELEASED_ADDRESSES), 'utf8').catch(() => '')).split('\n'))
  const fresh = addressesOf(dataset).filter((address) => !known.has(address))
  if (fresh.length > 0) await appendFile(join(dataFolder, RELEASED_ADDRESSES), `${fresh.join('\n')}\n`)
  write(`${name}: revision ${info.revision} released as ${join(dataFolder, RELEASED, releasedFile(info))}, with ${fresh.length} new addresses`)
  return 0
}
