import type { ClaimStatus } from './model'

/** Version of data/evidence.json. Version 1 had no reports, names, sentences and participants. */
export const EVIDENCE_VERSION = 2

/** Append only: published files hold these numbers. */
export const STATUSES: readonly ClaimStatus[] = ['reported', 'stated', 'confirmed', 'disputed', 'denied', 'undisclosed']
