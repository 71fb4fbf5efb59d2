import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { screenStands } from '../documentHead'
import type { CreateEngine, Gestures, Scene, TimelineEngine } from '../../timeline/engine'
import { useExplorerLanguage } from '../explorerLanguage'
import { useAxisDirection } from '../axisDirection'
import { usePreferences } from '../preferences'

export type PlotGestures = Omit<Gestures, 'onError'>

interface Props {
  /** null while the events are being laid out; `waiting` says so. */
  readonly scene: Scene | null
  readonly waiting: string
  readonly gestures: PlotGestures
  /** The plot once it is drawn, for those who give it the focus. */
  readonly engineRef: React.RefObject<TimelineEngine | null>
  readonly onDrawn: () => void
}

let loading: Promise<CreateEngine> | undefined
/** vis-timeline is the largest thing the site ships: its chunk is asked for after the first paint, and once. */
const loadEngine = () => (loading ??= import('../../timeline/visEngine').then((module) => module.createVisEngine).catch((error: unknown) => {
  loading = undefined
  throw error
}))

export function Plot({ scene: given, waiting, gestures, engineRef, onDrawn }: Props) {
  const { messages } = useExplorerLanguage()
  const [{ areLettersOff }] = usePreferences()
  const direction = useAxisDirection()
  const scene = useMemo(() => (given && areLettersOff ? { ...given, areLettersOff } : given), [given, areLettersOff])
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef({ scene, gestures, onDrawn })
  const [ready, setReady] = useState(false)
  const [broken, setBroken] = useState<Error | null>(null)
  useLayoutEffect(() => { latest.current = { scene, gestures, onDrawn } })

  useEffect(() => {
    let wanted = true
    const start = async () => {
      try {
        const create = await loadEngine()
        if (!wanted || !host.current) return
        engineRef.current = create(host.current, {
          ...latestOf(latest),
          onError: (error) => setBroken(error instanceof Error ? error : new Error(String(error))),
        })
        if (latest.current.scene) engineRef.current.show(latest.current.scene)
        setReady(true)
      } catch (error) {
        if (wanted) setBroken(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const frame = requestAnimationFrame(() => setTimeout(() => void start()))
    return () => {
      wanted = false
      cancelAnimationFrame(frame)
      engineRef.current?.destroy()
      engineRef.current = null
    }
    // The engine reads its direction once.
  }, [engineRef, direction])

  useEffect(() => { if (scene) engineRef.current?.show(scene) }, [scene, engineRef])
  const isDrawn = ready && scene !== null
  useEffect(() => { if (isDrawn) { screenStands(); latest.current.onDrawn() } }, [isDrawn])

  // The boundary around the timeline shows what to do; list and panel go on.
  if (broken) throw broken
  return (
    // It scrolls where the lanes are higher than the window; the grid inside takes the keyboard.
    <div className="plot-frame" dir={direction}>
      {!isDrawn && <output className="plot-wait">{scene ? messages.timeline.loading : waiting}</output>}
      <div className="plot" ref={host} data-testid="timeline" />
    </div>
  )
}

/** The engine is made once and calls whatever the last drawing gave it. */
function latestOf(latest: React.RefObject<{ readonly gestures: PlotGestures }>): PlotGestures {
  return {
    onMove: (window, settled) => latest.current.gestures.onMove(window, settled),
    onPick: (id, isByKey) => latest.current.gestures.onPick(id, isByKey),
    onMembers: (cluster, box) => latest.current.gestures.onMembers(cluster, box),
    onCommand: (command, row) => latest.current.gestures.onCommand(command, row),
    onLane: (id, box) => latest.current.gestures.onLane(id, box),
    onSpan: (span, box) => latest.current.gestures.onSpan(span, box),
  }
}
