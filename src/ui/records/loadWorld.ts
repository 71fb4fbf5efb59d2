import { factsAsKnownOn } from '../../domain/asKnownOn'
import { asOfMs } from '../../domain/asOfMs'
import { buildDetail } from '../../domain/detail'
import { detailAsKnownOn } from '../../domain/detailAsKnownOn'
import type { EventDetail } from '../../domain/eventDetail'
import { encodeEvidence } from '../../domain/evidence'
import { readEvidence } from '../../domain/evidenceRead'
import type { PlainFacts } from '../../domain/facts'
import { recordWorld, type RecordWorld } from '../../domain/recordWorld'
import { openBundle, type OpenBundle } from '../../load/bundle'
import { fetchJson, type Loaded } from '../../load/json'

/** A dataset as of a date, or the latest, from its bundle; whatever is shown is worked out from nothing else. */
export async function loadWorld(base: string, dataset: string, asOf: string | null): Promise<Loaded<RecordWorld>> {
  const file = `${dataset}.json`
  const json = await fetchJson(`${base}${dataset}/data/${file}`, file)
  if (!json.ok) return json
  const bundle = openBundle(json.value)
  const world = bundle.ok ? worldAt(bundle.value, asOf) : null
  return world === null ? { ok: false, failure: { kind: 'other-format', file, detail: '' } } : { ok: true, value: world }
}

/** null where the date cannot be read. */
export function worldAt({ dataset, facts }: OpenBundle, asOf: string | null): RecordWorld | null {
  const details = (of: Iterable<string>, as: (detail: EventDetail) => EventDetail | null) =>
    new Map([...of].flatMap((id) => { const latest = buildDetail(dataset, facts, id); const detail = latest && as(latest); return detail ? [[id, detail] as const] : [] }))
  const ids = Array.from(facts.events, ({ id }) => id)
  if (asOf === null) return recordWorld(plain(facts), details(ids, (detail) => detail))
  const atMs = asOfMs(asOf)
  const evidence = readEvidence(encodeEvidence(dataset))
  if (atMs === null || !evidence.ok) return null
  const rewound = factsAsKnownOn(facts, evidence.value, atMs)
  return recordWorld(plain(rewound.facts), details(ids, (detail) => detailAsKnownOn(detail, rewound)))
}

const plain = (facts: OpenBundle['facts']): PlainFacts => ({ ...facts, events: [...facts.events] })
