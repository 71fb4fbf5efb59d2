import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { actorSchema, articleSchema, datasetSchema, eventSchema, placeSchema, publisherSchema, tombstoneSchema } from '../domain/schema'

const listOf = (name: string, item: z.ZodType): z.ZodType =>
  z.strictObject({ $schema: z.string().exactOptional(), [name]: z.array(item) })

/** JSON Schema of every kind of file in a dataset, by file name, as text. */
export function schemaTexts(): ReadonlyMap<string, string> {
  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ['dataset', datasetSchema],
    ['actors', listOf('actors', actorSchema)],
    ['places', listOf('places', placeSchema)],
    ['publishers', listOf('publishers', publisherSchema)],
    ['article', articleSchema],
    ['event', z.union([eventSchema, tombstoneSchema])],
  ]
  return new Map(schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify({ title: `Parley: ${name}.json`, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`]))
}

/** Writes them into a folder; the paths written. */
export async function writeSchemas(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const files = [...schemaTexts()]
  await Promise.all(files.map(([name, text]) => writeFile(join(folder, name), text)))
  return files.map(([name]) => join(folder, name))
}
