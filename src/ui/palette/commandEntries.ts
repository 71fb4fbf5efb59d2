import type { EntryIconName } from './EntryIcon'
import type { StepName } from '../shared/eventSteps'
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
  readonly isEventOpen: boolean
  /** The open event is one that the filter leaves. */
  readonly isOpenInFilter: boolean
  /** Steps from event to event that lead somewhere. */
  readonly steps: ReadonlySet<StepName>
  /** Title of the side that steps along a side keep to. */
  readonly side: string
  /** Lanes of the timeline are sides. */
  readonly hasLanesBySide: boolean
  /** The pane on screen can go to a date. */
  readonly canGoToDate: boolean
}

interface Command {
  readonly id: CommandId
  readonly icon: EntryIconName
  readonly key: string
  /** Where the key does something else than the command. */
  readonly isKeyOff?: (state: CommandState) => boolean
  readonly when?: (state: CommandState) => boolean
  /** What it is about now. */
  readonly of?: (state: CommandState) => string
}

const step = (id: StepName, key: string): Command => ({ id, icon: id.startsWith('next') ? 'right' : 'left', key, when: ({ steps }) => steps.has(id) })
const alongSide = (id: StepName, key: string): Command => ({ ...step(id, key), of: ({ side }) => side, isKeyOff: ({ mode, hasLanesBySide }) => mode === 'timeline' && !hasLanesBySide })

const COMMANDS: readonly Command[] = [
  { id: 'toList', icon: 'list', key: 'V', when: ({ mode, hasTimeline }) => hasTimeline && mode === 'timeline' },
  { id: 'toTimeline', icon: 'timeline', key: 'V', when: ({ mode, hasTimeline }) => hasTimeline && mode === 'list' },
  { id: 'fitAll', icon: 'timeline', key: '0', when: ({ hasTimeline }) => hasTimeline },
  { id: 'centre', icon: 'timeline', key: 'F', isKeyOff: ({ mode }) => mode === 'list', when: ({ hasTimeline, isOpenInFilter }) => hasTimeline && isOpenInFilter },
  { id: 'goToDate', icon: 'timeline', key: 'G', when: (state) => state.canGoToDate },
  step('nextFork', 'N'),
  step('previousFork', 'Shift N'),
  alongSide('nextOfSide', '.'),
  alongSide('previousOfSide', ','),
  { id: 'resetFilter', icon: 'filter', key: '', when: ({ isFiltered }) => isFiltered },
  { id: 'lookBack', icon: 'clock', key: '' },
  { id: 'toLatest', icon: 'clock', key: '\\', when: ({ isLookingBack }) => isLookingBack },
  { id: 'compare', icon: 'list', key: '' },
  { id: 'copyLink', icon: 'link', key: 'L' },
  { id: 'copyCitation', icon: 'quote', key: 'C', when: ({ isEventOpen }) => isEventOpen },
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
  const entryOf = ({ id, icon, key, of, isKeyOff }: Command) =>
    anEntry({ key: `command ${id}`, title: words.commands[id] + (of ? ` (${of(state)})` : ''), icon, aside: state.areLettersOff || isKeyOff?.(state) ? '' : key, action: { does: 'command', id } })
  if (text.trim() === '') return all.map(entryOf)
  // Of equally good ones the order stays that of the list.
  const named = all.map((command, i) => ({ id: command.id, names: [words.commands[command.id]], weight: all.length - i, command }))
  return rankNames(named, text).map(({ found }) => entryOf(found.command))
}
