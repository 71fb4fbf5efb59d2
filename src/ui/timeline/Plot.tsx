import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CreateEngine, Gestures, Scene, TimelineEngine } from '../../timeline/engine'
import type { TimeWindow } from '../../url/view'
import { useLanguage } from '../parts/language'

interface Props {
  readonly scene: Scene
  readonly onMove: (window: TimeWindow, settled: boolean) => void
  readonly onPick: (eventId: string | null) => void
  /** A cluster whose members all stand at one time cannot be opened by zooming: the list shows them. */
  readonly onList: () => void
}

let loading: Promise<CreateEngine> | undefined
/** vis-timeline is the largest thing the site ships: its chunk is asked for after the first paint, and once. */
const loadEngine = () => (loading ??= import('../../timeline/visEngine').then((module) => module.createVisEngine).catch((error: unknown) => {
  loading = undefined
  throw error
}))

export function Plot({ scene, onMove, onPick, onList }: Props) {
  const { messages } = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const engine = useRef<TimelineEngine | null>(null)
  const latest = useRef({ scene, onMove, onPick, onList })
  const [ready, setReady] = useState(false)
  const [broken, setBroken] = useState<Error | null>(null)
  useLayoutEffect(() => { latest.current = { scene, onMove, onPick, onList } })

  useEffect(() => {
    let wanted = true
    const gestures: Gestures = {
      onMove: (window, settled) => latest.current.onMove(window, settled),
      onPick: (id) => latest.current.onPick(id),
      onZoomInto: (_cluster, opens) => { if (!opens) latest.current.onList() },
      onError: (error) => setBroken(error instanceof Error ? error : new Error(String(error))),
    }
    const start = async () => {
      try {
        const create = await loadEngine()
        if (!wanted || !host.current) return
        engine.current = create(host.current, gestures)
        engine.current.show(latest.current.scene)
        setReady(true)
      } catch (error) {
        if (wanted) setBroken(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const frame = requestAnimationFrame(() => setTimeout(() => void start()))
    return () => {
      wanted = false
      cancelAnimationFrame(frame)
      engine.current?.destroy()
      engine.current = null
    }
  }, [])

  useEffect(() => { engine.current?.show(scene) }, [scene])
  useEffect(() => { if (ready) document.documentElement.dataset['ready'] = 'true' }, [ready])

  // The boundary around the timeline shows what to do; list and panel go on.
  if (broken) throw broken
  return (
    // It scrolls where the lanes are higher than the window, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <fieldset className="plot-frame" tabIndex={0} aria-label={messages.timeline.lanesScroll}>
      {!ready && <output className="plot-wait">{messages.timeline.loading}</output>}
      <div className="plot" ref={host} data-testid="timeline" />
    </fieldset>
  )
}
