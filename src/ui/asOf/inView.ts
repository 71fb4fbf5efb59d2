import { useMemo } from 'react'
import { selectLatestSelection } from '../../store/selectors'
import type { Selection } from '../../store/selectors'
import type { TimeWindow } from '../../url/view'
import { useParleyState, useSelection } from '../parley'

/** Events of the window under the present filter: those known by the date, and all. null where they cannot be counted. */
export function useInView(window: TimeWindow): { readonly known: number; readonly all: number } | null {
  const known = useSelection()
  const latest = useParleyState(selectLatestSelection)
  return useMemo(() => {
    const [few, all] = [countIn(known, window), countIn(latest, window)]
    return few === null || all === null ? null : { known: few, all }
  }, [known, latest, window])
}

function countIn(selection: Selection | null, { startMs, endMs }: TimeWindow): number | null {
  const times = selection?.index ?? selection?.facts.events.columns
  if (!selection || !times) return null
  const { rows } = selection
  let count = 0
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    const [begins, ends] = [times.startMs[row] ?? NaN, times.endMs[row] ?? NaN]
    // As the heading counts: what ends where the window starts is over, unless it is an instant.
    if (begins < endMs && (ends > startMs || (ends === startMs && begins === startMs))) count += 1
  }
  return count
}
