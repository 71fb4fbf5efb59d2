import type { Obstacle } from './labels'

/** What stands where, by columns: a box is held against what stands near it only. */
export interface TakenRoom {
  readonly take: (obstacle: Obstacle) => void
  /** Whether nothing but the owner's own stands in the box. */
  readonly isFree: (box: Omit<Obstacle, 'owner'>, owner: string) => boolean
}

const COLUMN_PX = 96

export function takenRoom(obstacles: readonly Obstacle[]): TakenRoom {
  const columns = new Map<number, Obstacle[]>()
  const take = (obstacle: Obstacle) => {
    for (let column = columnAt(obstacle.left); column <= columnAt(obstacle.right); column++) {
      const known = columns.get(column)
      if (known) known.push(obstacle)
      else columns.set(column, [obstacle])
    }
  }
  for (const obstacle of obstacles) take(obstacle)
  return {
    take,
    isFree: (box, owner) => {
      for (let column = columnAt(box.left); column <= columnAt(box.right); column++) {
        for (const o of columns.get(column) ?? []) if (o.left < box.right && box.left < o.right && o.top < box.bottom && box.top < o.bottom && (o.owner === null || o.owner !== owner)) return false
      }
      return true
    },
  }
}

const columnAt = (px: number) => Math.floor(px / COLUMN_PX)
