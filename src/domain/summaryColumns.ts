import type { Differ, Presence, Role, Support } from './model'

/** Version of data/summaries.json; a reader refuses a newer one. */
export const SUMMARIES_VERSION = 1

/** Lists that columns point into by number. Append only: files already published hold these numbers. */
export const SUPPORTS: readonly Support[] = ['several', 'one-source', 'one-side']
export const DIFFERS: readonly Differ[] = ['none', 'vary', 'differ', 'denied']
export const ROLES: readonly Role[] = ['host', 'delegate', 'mediator', 'speaker', 'signatory', 'observer', 'addressee', 'subject', 'target']
export const PRESENCES: readonly Presence[] = ['in-person', 'by-phone', 'by-video', 'separate', 'absent']
/** Numbers a participant takes in its event's list: actor, role, presence, side (-1: none). */
export const PARTICIPANT_WIDTH = 4
