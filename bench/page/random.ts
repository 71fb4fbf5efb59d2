export interface Random {
  /** From 0 up to but not including 1. */
  readonly unit: () => number
  /** Normally distributed, mean 0, deviation 1. */
  readonly normal: () => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** mulberry32: the same numbers for the same seed, everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    unit,
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    pick: (list) => {
      const found = list[Math.floor(unit() * list.length)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
  }
}
