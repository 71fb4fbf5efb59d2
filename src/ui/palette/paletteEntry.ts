import type { Translation } from '../../i18n/translation'
import type { EntryIconName } from './EntryIcon'

export type PaletteWords = Translation['palette']
export type CommandId = keyof PaletteWords['commands']
export type GroupId = keyof PaletteWords['groups']
export const RECENT_KINDS = ['event', 'actor', 'place', 'article'] as const
export type RecordKind = (typeof RECENT_KINDS)[number]

/** What a chosen entry does. */
export type EntryAction =
  | { readonly does: 'open'; readonly kind: RecordKind; readonly id: string }
  | { readonly does: 'open-claim'; readonly event: string; readonly claim: string }
  | { readonly does: 'command'; readonly id: CommandId }
  | { readonly does: 'go-to'; readonly edtf: string }
  | { readonly does: 'only-span'; readonly edtf: string }
  | { readonly does: 'look-back'; readonly asOf: string }
  | { readonly does: 'only-words'; readonly words: string }
  | { readonly does: 'only-actor'; readonly id: string }
  | { readonly does: 'only-place'; readonly id: string }
  /** Puts other words into the box. */
  | { readonly does: 'type'; readonly words: string }

export interface PaletteEntry {
  readonly key: string
  readonly title: string
  /** Second line. */
  readonly note: string
  /** At the end of the row: a count, keys. */
  readonly aside: string
  readonly isOutside: boolean
  readonly icon: EntryIconName
  /** Title in the language of the data, where the interface speaks another. */
  readonly isContent: boolean
  readonly action: EntryAction
  /** What Tab does: shows only the events with it. null: nothing. */
  readonly narrow: EntryAction | null
}

export interface PaletteGroup {
  readonly id: GroupId
  readonly entries: readonly PaletteEntry[]
  /** How many there are, of which the first are listed. */
  readonly total: number
}

export const anEntry = (entry: Pick<PaletteEntry, 'key' | 'title' | 'icon' | 'action'> & Partial<PaletteEntry>): PaletteEntry => ({ note: '', aside: '', isOutside: false, isContent: false, narrow: null, ...entry })

export const recentKey = (dataset: string, kind: RecordKind, id: string): string => `${dataset} ${kind} ${id}`
