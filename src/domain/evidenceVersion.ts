import type { ClaimStatus } from './model'

/** Version of data/evidence.json. Version 1 had no reports, names, sentences and participants. */
export const EVIDENCE_VERSION = 2
/** Of a large dataset it holds the head only: readers of the one file cannot read it. */
export const SPLIT_EVIDENCE_VERSION = 3

/** Append only: published files hold these numbers. */
export const STATUSES: readonly ClaimStatus[] = ['reported', 'stated', 'confirmed', 'disputed', 'denied', 'undisclosed']
