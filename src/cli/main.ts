import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { check, type Output } from './check'
import { writeSchemas } from './schemaFiles'

const HELP = `For authors of data.

  npm run data -- check [folder] [--json]   validate a dataset (all of data/ if no folder is given)
  npm run data -- schema                    write data/schema/, from which editors complete and underline
  npm run data -- help                      this text

How to write an event: data/README.md`

const DATA = 'data'
const USAGE = 2

/** Runs one command for authors of data; the value is the exit code: 0 fine, 1 errors in the data, 2 wrong usage. */
export async function main(argv: readonly string[], output: Output = { write: (line) => process.stdout.write(`${line}\n`) }): Promise<number> {
  const [command = 'help', ...rest] = argv
  const words = rest.filter((word) => !word.startsWith('--'))
  const unknown = rest.find((word) => word.startsWith('--') && !(word === '--json' && command === 'check'))
  if (unknown !== undefined) return wrong(`unknown option ${unknown}`, output)
  if (command === 'help' || command === '--help' || command === '-h') {
    output.write(HELP)
    return 0
  }
  if (command === 'schema' && words.length === 0) {
    for (const file of await writeSchemas(join(DATA, 'schema'))) output.write(`wrote ${file}`)
    return 0
  }
  if (command === 'check' && words.length <= 1) return checkFolders(words[0], rest.includes('--json'), output)
  return wrong(command === 'check' || command === 'schema' ? `too many words after ${command}` : `unknown command ${command}`, output)
}

function wrong(message: string, { write }: Output): number {
  write(`${message}\n\n${HELP}`)
  return USAGE
}

async function checkFolders(folder: string | undefined, json: boolean, output: Output): Promise<number> {
  try {
    const folders = folder === undefined ? await datasetFolders() : [folder]
    let code = 0
    for (const each of folders) code = Math.max(code, await check(each, json, output))
    return code
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')) throw error
    return wrong(`there is no folder ${folder ?? DATA}`, output)
  }
}

/** Every folder of data/ that has a dataset.json. */
async function datasetFolders(): Promise<readonly string[]> {
  const folders = (await readdir(DATA, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => join(DATA, name))
  const contents = await Promise.all(folders.map((folder) => readdir(folder)))
  return folders.filter((_, index) => contents[index]?.includes('dataset.json')).toSorted()
}
