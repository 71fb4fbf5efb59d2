import type { LaneSpec } from '../../timeline/engine'
import { canMove, type LaneChange } from '../../timeline/laneOrder'
import { useExplorerLanguage } from '../explorerLanguage'
import { FloatingCard } from './FloatingCard'

interface Props {
  readonly lane: LaneSpec
  readonly lanes: readonly LaneSpec[]
  readonly box: DOMRect
  /** `id`: of a lane that is folded in this one. */
  readonly onChange: (change: LaneChange, id?: string) => void
  readonly onClose: () => void
}

/** What can be done with a lane. */
export function LaneMenu({ lane, lanes, box, onChange, onClose }: Props) {
  const { timeline } = useExplorerLanguage().messages
  const entry = (label: string, change: LaneChange, isPossible = true) => (
    <button type="button" className="button" disabled={!isPossible} onClick={() => { onChange(change); onClose() }}>{label}</button>
  )
  return (
    <FloatingCard box={box} label={timeline.laneMenu(lane.title)} onClose={onClose}>
      <div className="lane-menu">
        {entry(lane.isFolded ? timeline.unfold : timeline.fold, 'fold')}
        {entry(lane.isPinned ? timeline.unpin : timeline.pin, 'pin')}
        {entry(timeline.moveUp, 'up', canMove(lanes, lane.id, 'up'))}
        {entry(timeline.moveDown, 'down', canMove(lanes, lane.id, 'down'))}
        {lane.parent && entry(timeline.foldUnder(lane.parent.title), 'close')}
        {lane.members && entry(timeline.unfoldLanes(lane.members.length), 'open')}
      </div>
      {lane.members && (
        <ul className="lane-members">
          {lane.members.map(({ id, title }) => (
            <li key={id}><button type="button" className="button" aria-label={timeline.unfoldLane(title)} onClick={() => { onChange('open', id); onClose() }}><bdi>{title}</bdi></button></li>
          ))}
        </ul>
      )}
    </FloatingCard>
  )
}
