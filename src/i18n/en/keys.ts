/** A key or two, and what they do. */
export type KeyRow = readonly [keys: readonly string[], does: string]

/** Words of the sheet that lists the keys, in the app and on the page about marks. */
export const keys = {
  title: 'Keys and marks',
  keysTitle: 'Keys',
  button: 'Keys',
  close: 'Close',
  allMarks: 'All marks, and how they are derived',
  marksTitle: 'Marks',
  letters: 'Keys of a single letter or sign',
  lettersNote: 'Switched off, they do nothing anywhere. Arrows, Enter, Escape, Home, End and the page keys go on working. Kept on this device.',
  groups: [
    ['Anywhere', [
      [['/', 'Ctrl K'], 'search and commands'],
      [['?'], 'keys and marks'],
      [['Esc'], 'closes the layer on top, then the open event'],
    ]],
    ['On the timeline and in the list', [
      [['N', 'Shift N'], 'next, previous event on which sources differ'],
      [['V'], 'to the list, or back to the timeline'],
      [['G'], 'go to a date'],
      [['[', ']'], 'as known one publication day earlier, later; with Shift by a month'],
      [['\\'], 'as known at the latest date'],
      [['T', 'Shift T'], 'from the open event on in its thread; with Shift back'],
      [['R', 'Shift R'], 'to what the open event responds to or is part of; with Shift to what responds to it or is part of it'],
      [['L'], 'copy the link to this view'],
      [['C'], 'copy a citation of the open event, else of this view'],
    ]],
    ['On the timeline', [
      [['→', '←'], 'next, previous event in time'],
      [['↓', '↑'], 'the same event or the nearest in the lane below, above'],
      [['.', ','], 'next, previous event in the lane'],
      [['Home', 'End'], 'first, last event in view'],
      [['Page Down', 'Page Up'], 'on, back by a whole window'],
      [['+', '−'], 'zoom in, out'],
      [['D', 'A'], 'window on, back'],
      [['F'], 'centre the event; again: zoom to its length'],
      [['0'], 'fit all'],
      [['Enter'], 'open the event; on a pill: list its events'],
    ]],
    ['In the list', [
      [['↓', '↑'], 'next, previous event'],
      [['→', '←'], 'open, fold a month'],
      [['.', ','], 'next, previous event with the same side'],
      [['Home', 'End'], 'first, last event'],
      [['Enter'], 'open the event'],
    ]],
  ] as readonly (readonly [title: string, rows: readonly KeyRow[]])[],
  keysNote: 'Letters, and keys of the timeline and of the list, work while one of these has the focus; T and R in the open event, too. Where writing runs from right to left, so does time: the arrows go the way they point.',
  arcsTitle: 'Related events',
  arcs: {
    thread: ['Solid arc', 'before or after the open event in one thread; no cause is meant'],
    answer: ['Long dashes', 'one responds to the other'],
    part: ['Dash and dot', 'one is part of the other'],
    mention: ['Dots', 'one mentions the other'],
  } as const,
}
