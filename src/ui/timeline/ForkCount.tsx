import { useExplorerLanguage } from '../explorerLanguage'
import { useParley } from '../parley'
import { stepsOnScreen, stepTo, withId } from '../shared/eventSteps'

interface Props {
  /** Of the events in view, those on which sources differ. */
  readonly events: number
  /** Where the view begins. */
  readonly startMs: number
}

/** In how many events sources differ; a press opens the next of them, after the last the first one in view again. */
export function ForkCount({ events, startMs }: Props) {
  const { messages: { timeline } } = useExplorerLanguage()
  const { actions, store } = useParley()
  const next = () => {
    const from = stepsOnScreen(store.getState(), null)
    if (!from) return
    const row = stepTo(from.open === null ? { ...from, startMs } : from, 'nextFork') ?? stepTo({ ...from, open: null, startMs }, 'nextFork') ?? stepTo({ ...from, open: null }, 'nextFork')
    if (row !== null) withId(from.facts.events, row, actions.openEvent)
  }
  const words = timeline.differing(events)
  return <button type="button" className="fork-count" title={timeline.nextDiffering} aria-label={`${words}. ${timeline.nextDiffering}`} onClick={next}>{words}</button>
}
