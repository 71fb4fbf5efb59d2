import { useMemo } from 'react'
import type { LaneSpec } from '../../timeline/engine'
import { changeLane, NO_LANE_PREFERENCE, type LaneChange, type LanePreference } from '../../timeline/laneOrder'
import { laneOrderIn } from '../../store/keptLanes'
import type { View } from '../../url/view'
import { usePreferences } from '../preferences'

/** What this reader has made of the lanes of a dataset, kept on this device for each kind of lanes. */
export function useLaneOrder(dataset: string, mode: View['lanes']) {
  const [preferences, setPreferences] = usePreferences()
  const key = `${dataset}/${mode}`
  const order: LanePreference = useMemo(() => laneOrderIn(preferences, key) ?? NO_LANE_PREFERENCE, [preferences, key])
  const change = (lanes: readonly LaneSpec[], id: string, what: LaneChange) => {
    setPreferences({ ...preferences, lanes: { ...preferences.lanes, [key]: changeLane(order, lanes, id, what) } })
  }
  return { order, change }
}
