import { factsAsKnownOn, type Rewound } from '../domain/asKnownOn'
import { asOfMs } from '../domain/asOfMs'
import { isRecord } from '../domain/columns'
import { detailAsKnownOn } from '../domain/detailAsKnownOn'
import type { EventDetail } from '../domain/eventDetail'
import { daysOf, isSplitEvidence } from '../domain/evidenceHead'
import { readEvidence } from '../domain/evidenceRead'
import type { Facts } from '../domain/facts'
import type { KnownRows } from '../domain/largeRewind'
import { PublicationDays } from '../domain/publicationDays'
import { documentsAsKnownOn } from '../domain/searchAsKnownOn'
import type { SearchDocument } from '../domain/searchDocuments'
import { ok, type Result } from '../domain/result'
import { isLatestAt, latestRewound, ofDetail, rewoundFrom } from './largeRewind'

/** The dataset as known on a date, and the days on which something was published. */
export interface Rewind {
  readonly days: PublicationDays
  /** The instant that a date of the address stands for; null: it is none. */
  readonly atMs: (asOf: string) => number | null
  /** null where the text is no date. Kept, so that the same date gives the same objects. */
  readonly at: (facts: Facts, asOf: string) => Rewound | null
  readonly detail: (detail: EventDetail, rewound: Rewound) => EventDetail | null
  readonly documents: (documents: readonly SearchDocument[], rewound: Rewound) => readonly SearchDocument[]
  /** Only of a large dataset, which cannot be taken back at once: from what its source answered; null: at that instant everything is known. */
  readonly fromAnswer?: (latest: Facts, atMs: number, known: KnownRows | null) => Rewound
  /** Only of a large dataset: at that instant everything is known, and its source need not be asked. */
  readonly isLatest?: (latest: Facts, atMs: number) => boolean
}

/** From data/evidence.json, or the head of it that a large dataset has. In a chunk of its own: who looks at the latest needs none of it. */
export function createRewind(json: unknown): Result<Rewind> {
  if (isSplitEvidence(json) && isRecord(json)) return ok(largeRewind(json))
  const evidence = readEvidence(json)
  if (!evidence.ok) return evidence
  const details = new WeakMap<EventDetail, WeakMap<Rewound, { readonly detail: EventDetail | null }>>()
  const detailOf = (detail: EventDetail, rewound: Rewound): EventDetail | null => {
    const ofDetail = details.get(detail) ?? new WeakMap<Rewound, { readonly detail: EventDetail | null }>()
    details.set(detail, ofDetail)
    const known = ofDetail.get(rewound) ?? { detail: detailAsKnownOn(detail, rewound) }
    ofDetail.set(rewound, known)
    return known.detail
  }
  return ok({
    days: new PublicationDays(evidence.value),
    atMs: asOfMs,
    at: (facts, asOf) => {
      const atMs = asOfMs(asOf)
      return atMs === null ? null : factsAsKnownOn(facts, evidence.value, atMs)
    },
    detail: detailOf,
    documents: documentsAsKnownOn,
  })
}

/** An event is worked out anew when words have come: what it is linked with is found only little by little. */
function largeRewind(json: object): Rewind {
  const kept = new WeakMap<EventDetail, { readonly rewound: Rewound; readonly version: number; readonly known: EventDetail | null }>()
  return {
    days: daysOf(json),
    atMs: asOfMs,
    at: () => null,
    detail: (detail, rewound) => {
      const version = rewound.facts.events.words?.version ?? 0
      const last = kept.get(detail)
      if (last?.rewound === rewound && last.version === version) return last.known
      const known = detailAsKnownOn(detail, ofDetail(rewound, detail))
      kept.set(detail, { rewound, version, known })
      return known
    },
    documents: () => [],
    isLatest: isLatestAt,
    fromAnswer: (latest, atMs, known) => (known ? rewoundFrom(latest, json, known) : latestRewound(latest, atMs)),
  }
}
