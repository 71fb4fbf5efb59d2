import { useEffect, useMemo, useState } from 'react'
import { runQuery } from '../../domain/query'
import type { Source } from '../../load/source'
import type { Selection } from '../../store/selectors'
import type { Filter } from '../../url/view'
import type { Choice } from '../chosen'
import { useParley, useView } from '../parley'

/** A choice to drop, and how many events that alone brings back. */
export interface WayOut { readonly choice: Choice; readonly count: number }

const MOST_WAYS = 8
const NONE: readonly WayOut[] = []

/** What dropping each choice alone brings back, most first. A large dataset is asked once a choice; until then there is none. */
export function useWaysOut(choices: readonly Choice[], filter: Filter, { facts, index, hits }: Selection): readonly WayOut[] {
  const { source } = useParley()
  const asOf = useView((view) => view.asOf)
  const here = useMemo(() => index && waysOut(choices, ({ key, without }) => runQuery(index, { ...filter, ...without }, key === 'q' ? null : hits).length), [choices, filter, index, hits])
  const [answer, setAnswer] = useState<{ readonly choices: readonly Choice[]; readonly ways: readonly WayOut[] } | null>(null)
  useEffect(() => {
    // What was known on a date is not asked for here: the search for it is a question of its own.
    if (here || asOf !== null) return
    let isWanted = true
    const ask = async () => {
      const counts = await countsWithout(source, choices, filter, () => isWanted)
      if (isWanted) setAnswer({ choices, ways: waysOut(choices, ({ key }) => counts.get(key) ?? 0) })
    }
    void ask()
    return () => { isWanted = false }
  }, [here, asOf, source, choices, filter, facts])
  return here ?? (answer?.choices === choices ? answer.ways : NONE)
}

/** One question after the other, so that whatever else the reader asks is answered in between. */
async function countsWithout({ select }: Pick<Source, 'select'>, choices: readonly Choice[], filter: Filter, isWanted: () => boolean): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { key, without } of choices.slice(0, MOST_WAYS)) {
    if (!isWanted()) break
    const answer = await select?.({ ...filter, ...without }).catch(() => null)
    if (answer?.ok) counts.set(key, answer.value.rows.length)
  }
  return counts
}

const waysOut = (choices: readonly Choice[], countOf: (choice: Choice) => number): readonly WayOut[] =>
  choices.map((choice) => ({ choice, count: countOf(choice) })).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count).slice(0, MOST_WAYS)
