import type { EventDetail } from '../domain/eventDetail'
import type { Facts } from '../domain/facts'
import { bundleFiles } from '../domain/bundleFiles'
import { isRecord, ownValue } from '../domain/columns'
import { buildDetail } from '../domain/detail'
import { buildFacts } from '../domain/buildFacts'
import { encodeEvidence } from '../domain/evidence'
import type { Dataset } from '../domain/model'
import { parseDataset } from '../domain/parse'
import { searchTexts } from '../domain/search'
import { fail, ok, type Result } from '../domain/result'

/** A whole dataset from one file, `<dataset>.json` as the build writes it. */
export interface OpenBundle {
  readonly facts: Facts
  readonly dataset: Dataset
}

const BUNDLE_VERSION = 1

export function openBundle(json: unknown): Result<OpenBundle> {
  const refuse = (message: string) => fail({ severity: 'error', path: '', message, hint: 'Check the address: it should lead to a folder or a file as the build of a site writes them.' })
  if (!isRecord(json) || ownValue(json, 'format') !== 'parley-dataset') return refuse('This file is no dataset of Parley.')
  const version = ownValue(json, 'schemaVersion')
  if (typeof version === 'number' && version > BUNDLE_VERSION) return refuse('This dataset was written for a newer version of the page.')
  const { dataset, problems } = parseDataset(bundleFiles(json))
  if (dataset.events.size === 0) return refuse('This dataset holds no events.')
  return ok({ dataset, facts: buildFacts(dataset, problems) })
}

export const detailFrom = ({ dataset, facts }: OpenBundle, id: string): EventDetail | null => buildDetail(dataset, facts, id)
export const documentsFrom = ({ dataset }: OpenBundle) => searchTexts(dataset)
/** What data/evidence.json would say of it. */
export const evidenceFrom = ({ dataset }: OpenBundle): unknown => encodeEvidence(dataset)
