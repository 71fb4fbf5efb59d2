/** A mark needs this much room of its own in its line. */
export const MARK_PX = 20
/** Width of a pill, with its outline. */
export const PILL_PX = 60
/** Width of a cell: a lane has at most one pill in it. */
export const CELL_PX = 96
/** Finest scale: one hour over 1,500 px. */
const FINEST_MS_PER_PX = 2_400
/** Two levels double the scale. */
const STEP = Math.SQRT2
/** Beyond it nothing is joined any more: a cell holds 10,000 million years. */
export const COARSEST = 120

/** The finest level at which marks closer than 20 px are joined, for a scale; at most 1.42 times coarser than it. */
export const levelFor = (msPerPx: number): number => Math.min(COARSEST, Math.max(0, Math.ceil(Math.log(msPerPx / FINEST_MS_PER_PX) / Math.log(STEP) - 1e-9)))
/** Whole numbers at every other level. */
export const scaleOfLevel = (level: number): number => FINEST_MS_PER_PX * 2 ** Math.floor(level / 2) * (level % 2 === 0 ? 1 : STEP)
