import type { Facts } from '../../domain/facts'
import { sidesOf } from '../../domain/sides'

const COLOURS = 6

export interface SideName {
  readonly title: string
  /** 1 to 6: colour of the lane. */
  readonly lane: number
}

/** Titles and colours of the sides, in the order of lanes; colours repeat after six. */
export const sideNames = ({ info }: Facts): ReadonlyMap<string, SideName> =>
  new Map(sidesOf(info).map((side, i) => [side.id, { title: side.title, lane: (i % COLOURS) + 1 }]))
