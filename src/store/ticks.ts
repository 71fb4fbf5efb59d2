/** Whether `child` stands somewhere below `parent`; never of a record itself. */
export type IsBelow = (child: string, parent: string) => boolean

/**
 * `chosen` after a tick or untick of `id`. A tick covers what is below it: ticking a covered child narrows the choice to the
 * child, and ticking a parent takes the place of what was ticked below it.
 */
export function toggleTick<T extends string>(chosen: readonly T[], id: T, isBelow: IsBelow): readonly T[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id)
  return [...chosen.filter((other) => !isBelow(id, other) && !isBelow(other, id)), id].toSorted()
}

/** For lists without a hierarchy, and for actors when only they themselves count. */
export const flat: IsBelow = () => false
