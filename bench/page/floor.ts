import { enExplorer } from '../../src/i18n/enExplorer'
import type { MarkSet } from '../../src/timeline/engine'
import { layRows, markMiddlePx } from '../../src/timeline/geometry'
import { buildMarks } from '../../src/timeline/timelineModel'
import { boundsOf, panWindow, zoomWindow } from '../../src/timeline/window'
import type { TimeWindow } from '../../src/url/view'
import { layoutOf } from '../../src/ui/timeline/scene'
import { dataSpan, startWindow } from '../../src/ui/timeline/startWindow'
import { everyRow, type Contender } from './contender'

const MARK_PX = 16
const PILL_PX = 60
const NOTCH = 1.2

/** No product: the same marks as rectangles and words on one canvas. What is left without elements and without vis-timeline. */
export const contender: Contender = async (element, facts) => {
  const span = dataSpan(facts.events)
  let window = startWindow(facts, null, span)
  const bounds = boundsOf(span, window)
  const layout = layoutOf(facts, 'side', window, { locale: 'en-GB', messages: enExplorer })
  const all = everyRow(facts.events.length)
  let marks = buildMarks(layout, all)
  const canvas = document.createElement('canvas')
  canvas.width = element.clientWidth
  canvas.height = element.clientHeight
  element.append(canvas)
  const geometry = layRows(marks.lineCounts, canvas.height)
  let isDue = false
  const draw = () => {
    isDue = false
    const found = marks.marks(window, canvas.width)
    paint(canvas, window, found, (lane, line) => markMiddlePx(geometry, lane, line), (row) => facts.events.at(row)?.short ?? '')
  }
  const ask = () => {
    if (!isDue) requestAnimationFrame(draw)
    isDue = true
  }
  listen(canvas, (change) => { window = change(window, bounds); ask() })
  draw()
  return { filter: (rows) => { marks = buildMarks(layout, rows ?? all); ask() } }
}

function paint(canvas: HTMLCanvasElement, window: TimeWindow, { items }: MarkSet, yOf: (lane: number, line: number) => number, titleOf: (row: number) => string): void {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas here')
  const scale = canvas.width / (window.endMs - window.startMs)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.font = '12px sans-serif'
  for (const mark of items) {
    const x = (mark.atMs - window.startMs) * scale
    const y = yOf(mark.lane, mark.line)
    const width = mark.kind === 'event' ? MARK_PX : PILL_PX
    context.fillStyle = mark.kind === 'event' ? '#3b6ea5' : '#c9b27c'
    context.fillRect(x - width / 2, y - MARK_PX / 2, width, MARK_PX)
    context.fillStyle = '#222'
    context.fillText(mark.kind === 'event' ? titleOf(mark.row) : String(mark.count), x + MARK_PX, y + 4)
  }
}

function listen(canvas: HTMLCanvasElement, move: (change: (window: TimeWindow, bounds: TimeWindow) => TimeWindow) => void): void {
  let heldPx: number | null = null
  canvas.addEventListener('pointerdown', (event) => { heldPx = event.clientX; canvas.setPointerCapture(event.pointerId) })
  canvas.addEventListener('pointerup', () => { heldPx = null })
  canvas.addEventListener('pointermove', (event) => {
    if (heldPx === null) return
    const byPx = heldPx - event.clientX
    heldPx = event.clientX
    move((window, bounds) => panWindow(window, byPx / canvas.width, bounds))
  })
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault()
    const part = event.offsetX / canvas.width
    move((window, bounds) => zoomWindow(window, event.deltaY < 0 ? NOTCH : 1 / NOTCH, bounds, window.startMs + (window.endMs - window.startMs) * part))
  }, { passive: false })
}
