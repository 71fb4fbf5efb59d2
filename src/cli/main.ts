import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { check, type Output } from './check'
import { fake } from './fake'
import { release } from './release'
import { writeSchemas } from './schemaFiles'

const HELP = `For authors of data.

  npm run data -- check [folder] [--json]   validate a dataset (all of data/ if no folder is given)
  npm run data -- schema                    write data/schema/, from which editors complete and underline
  npm run data -- release [dataset]         keep the data under the name of its revision: from then on it is served for ever
  npm run data -- fake <n> --out <folder> [--seed <number>] [--details <n>]
                                            write n made-up events to try out large datasets with; each title says so
  npm run data -- help                      this text

How to write an event: data/README.md`

const DATA = 'data'
const USAGE = 2
/** Files with claims that made-up events get unless asked otherwise. */
const MOST_DETAILS = 1000

/** Runs one command for authors of data; the value is the exit code: 0 fine, 1 errors in the data, 2 wrong usage. */
export async function main(argv: readonly string[], output: Output = { write: (line) => process.stdout.write(`${line}\n`) }): Promise<number> {
  const [command = 'help', ...rest] = argv
  if (command === 'fake') return fakeFrom(rest, output)
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
  if (command === 'release' && words.length <= 1) {
    let code = 0
    for (const folder of words[0] === undefined ? await datasetFolders() : [join(DATA, words[0])]) code = Math.max(code, await release(DATA, basename(folder), output))
    return code
  }
  return wrong(command === 'check' || command === 'schema' || command === 'release' ? `too many words after ${command}` : `unknown command ${command}`, output)
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

const MOST_FAKE = 5_000_000

async function fakeFrom(words: readonly string[], output: Output): Promise<number> {
  const [amount, ...options] = words
  const given = new Map<string, string>()
  for (let i = 0; i < options.length; i += 2) given.set(options[i] ?? '', options[i + 1] ?? '')
  const stranger = [...given.keys()].find((name) => !['--out', '--seed', '--details'].includes(name))
  if (stranger !== undefined) return wrong(`unknown option ${stranger}`, output)
  const whole = (text: string | undefined, most: number): number | null => (text !== undefined && /^\d+$/.test(text) && Number(text) <= most ? Number(text) : null)
  const [count, out] = [whole(amount, MOST_FAKE), given.get('--out')]
  const [seed, details] = [whole(given.get('--seed') ?? '1', 2 ** 32 - 1), whole(given.get('--details') ?? String(MOST_DETAILS), MOST_FAKE)]
  if (count === null || count === 0) return wrong(`how many events? A whole number up to ${MOST_FAKE}`, output)
  if (!out) return wrong('where to? --out <folder>', output)
  if (seed === null || details === null) return wrong('--seed and --details want a whole number', output)
  return fake({ count, out, seed, details }, output)
}

/** Every folder of data/ that has a dataset.json. */
async function datasetFolders(): Promise<readonly string[]> {
  const folders = (await readdir(DATA, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => join(DATA, name))
  const contents = await Promise.all(folders.map((folder) => readdir(folder)))
  return folders.filter((_, index) => contents[index]?.includes('dataset.json')).toSorted()
}
