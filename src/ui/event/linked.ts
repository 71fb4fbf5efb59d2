import type { EventDetail } from '../../domain/eventDetail'
import { useDetail } from '../detail'

const NONE: EventDetail['linked'] = []

/** What the open event is linked with: none while nothing is open or its claims are on their way. */
export function useLinked(id: string | null): EventDetail['linked'] {
  return useDetail(id).detail?.linked ?? NONE
}
