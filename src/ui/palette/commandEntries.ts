import type { EntryIconName } from './EntryIcon'
import { rankNames } from './nameRank'
import { anEntry, type CommandId, type PaletteEntry, type PaletteWords } from './paletteEntry'

/** What decides which commands make sense. */
export interface CommandState {
  readonly mode: 'timeline' | 'list'
  /** On phones the list is the only view. */
  readonly hasTimeline: boolean
  readonly isLookingBack: boolean
  readonly isFiltered: boolean
  readonly areLettersOff: boolean
}

interface Command { readonly id: CommandId; readonly icon: EntryIconName; readonly key: string; readonly when?: (state: CommandState) => boolean }

const COMMANDS: readonly Command[] = [
  { id: 'toList', icon: 'list', key: 'V', when: ({ mode, hasTimeline }) => hasTimeline && mode === 'timeline' },
  { id: 'toTimeline', icon: 'timeline', key: 'V', when: ({ mode, hasTimeline }) => hasTimeline && mode === 'list' },
  { id: 'fitAll', icon: 'timeline', key: '0', when: ({ hasTimeline }) => hasTimeline },
  { id: 'resetFilter', icon: 'filter', key: '', when: ({ isFiltered }) => isFiltered },
  { id: 'lookBack', icon: 'clock', key: '' },
  { id: 'toLatest', icon: 'clock', key: '\\', when: ({ isLookingBack }) => isLookingBack },
  { id: 'compare', icon: 'list', key: '' },
  { id: 'share', icon: 'share', key: '' },
  { id: 'darkTheme', icon: 'theme', key: '' },
  { id: 'lightTheme', icon: 'theme', key: '' },
  { id: 'systemTheme', icon: 'theme', key: '' },
  { id: 'language', icon: 'settings', key: '' },
  { id: 'settings', icon: 'settings', key: '' },
  { id: 'keys', icon: 'commands', key: '?' },
]

/** Commands that make sense now; with words, those whose name answers them, best first. */
export function commandEntries(text: string, words: PaletteWords, state: CommandState): readonly PaletteEntry[] {
  const all = COMMANDS.filter(({ when }) => when?.(state) ?? true)
  const entryOf = ({ id, icon, key }: Command) => anEntry({ key: `command ${id}`, title: words.commands[id], icon, aside: state.areLettersOff ? '' : key, action: { does: 'command', id } })
  if (text.trim() === '') return all.map(entryOf)
  // Of equally good ones the order stays that of the list.
  const named = all.map((command, i) => ({ id: command.id, names: [words.commands[command.id]], weight: all.length - i, command }))
  return rankNames(named, text).map(({ found }) => entryOf(found.command))
}
