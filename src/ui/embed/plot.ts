import { dateWords } from '../../i18n/dateWords'
import type { ClusterMark, Mark } from '../../timeline/engine'
import { drawFrame } from '../../timeline/frame'
import { layRows, markMiddlePx, type Geometry } from '../../timeline/geometry'
import { createLayer } from '../../timeline/layer'
import { markElement } from '../../timeline/markElement'
import { textMeasure } from '../../timeline/textMeasure'
import type { TimeWindow } from '../../url/view'
import { ticksOf } from './axis'
import { element } from './dom'
import { isFitted } from './host'
import { linesIn, stripMarks, type StripMarks } from './stripMarks'
import type { Strip } from './stripModel'
import { LOCALE, terms, words } from './speech'

/** As low as lines of words can be. */
const LOW_PX = 0

interface Hands {
  readonly onPick: (eventId: string) => void
  readonly onZoom: (cluster: ClusterMark) => void
}

export interface Plot {
  readonly element: HTMLElement
  show(strip: Strip, window: TimeWindow, selected: number | null): void
}

/** The picture: the app's own level of detail, lanes, stems, bars and words, without its library; it neither pans nor zooms by wheel. */
export function createPlot({ onPick, onZoom }: Hands): Plot {
  const axis = element('div', 'embed-axis')
  axis.setAttribute('aria-hidden', 'true')
  const lines = element('div', 'embed-lines')
  const marks = element('div', 'embed-marks')
  const rows = element('div', 'embed-rows', lines, marks)
  const root = element('div', 'tl-plot embed-plot', axis, rows)
  root.dataset['testid'] = 'timeline'
  root.setAttribute('role', 'group')
  const figures = new Intl.NumberFormat(LOCALE)
  const layer = createLayer(rows, document.documentElement.dir === 'rtl', figures, null)
  const text = textMeasure(root)
  let shown: { readonly strip: Strip; readonly window: TimeWindow; readonly selected: number | null } | null = null
  let laidOut = ''

  const draw = () => {
    const widthPx = rows.clientWidth
    if (!shown || widthPx === 0) return
    const { strip, window, selected } = shown
    const { lanes, placesOf } = strip.lanesOf(window)
    const { set, geometry } = fitting(linesIn(lanes.length), roomPx(rows), (lines) => stripMarks({ events: strip.events, lanes, placesOf, window, widthPx, selected, lines }))
    const layout = JSON.stringify([lanes, set.lineCounts])
    if (laidOut !== layout) { layer.setLanes(lanes, geometry, (lane) => lane.title); laidOut = layout }
    rows.style.height = `${geometry.heightPx}px`
    layer.setCounts(set.laneCounts, [])
    const scene = { lanes, selected, label: strip.label }
    layer.draw(drawFrame({ marks: set, window, widthPx, geometry, scene, measure: text.measure, headerWidthsPx: layer.headerWidths() }), widthPx)
    const x = (ms: number) => ((ms - window.startMs) / (window.endMs - window.startMs)) * widthPx
    const ticks = ticksOf(window, widthPx, LOCALE)
    axis.replaceChildren(...ticks.map(({ atMs, words: label, isMajor }) => placed(element('span', isMajor ? 'is-major' : '', label), x(atMs))))
    lines.replaceChildren(...ticks.map(({ atMs, isMajor }) => placed(element('i', isMajor ? 'is-major' : ''), x(atMs))))
    marks.replaceChildren(...set.items.filter(({ atMs }) => atMs >= window.startMs && atMs <= window.endMs).map((mark) => {
      const made = markElement(mark, lanes[mark.lane], markMiddlePx(geometry, mark.lane, mark.line), spoken(strip, mark, lanes[mark.lane]?.title ?? ''), (n) => figures.format(n))
      made.setAttribute('role', 'button')
      made.title = made.getAttribute('aria-label') ?? ''
      // Two buttons below go from event to event; a stop for each mark would be many on somebody else's page.
      made.tabIndex = -1
      if (mark.kind === 'event' && mark.row === selected) { made.classList.add('is-selected'); made.setAttribute('aria-pressed', 'true') }
      made.addEventListener('click', () => (mark.kind === 'event' ? onPick(mark.eventId) : onZoom(mark)))
      return placed(made, x(mark.atMs))
    }))
  }
  rows.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest<SVGElement>('[data-pick-id]')?.dataset['pickId'] : undefined
    if (id !== undefined) onPick(id)
  })
  new ResizeObserver(draw).observe(rows)
  addEventListener('resize', draw)
  return {
    element: root,
    show(strip, window, selected) {
      shown = { strip, window, selected }
      root.setAttribute('aria-label', words.strip(strip.events.length))
      draw()
    },
  }
}

/** Height that a frame of fixed height leaves for the lanes; one that our loader makes as high as its content leaves any. */
function roomPx(rows: HTMLElement): number {
  const all = rows.closest('.embed')
  return isFitted() || !all ? Infinity : innerHeight - (all.getBoundingClientRect().height - rows.getBoundingClientRect().height)
}

/** As many lines of marks as fit with all lanes in sight, and one at least. */
function fitting(most: number, roomPx: number, marksOf: (lines: number) => StripMarks): { readonly set: StripMarks; readonly geometry: Geometry } {
  for (let lines = most; ; lines--) {
    const set = marksOf(lines)
    const geometry = layRows(set.lineCounts, LOW_PX)
    if (lines <= 1 || geometry.heightPx <= roomPx) return { set, geometry }
  }
}

function placed<T extends HTMLElement>(made: T, xPx: number): T {
  made.style.insetInlineStart = `${xPx}px`
  return made
}

function spoken({ events }: Strip, mark: Mark, lane: string): string {
  if (mark.kind === 'cluster') return `${words.events(mark.count)}, ${lane}`
  const event = events[mark.row]
  if (!event) return ''
  return [event.title, terms.kinds[event.kind], dateWords(event.when, LOCALE, 'long'), terms.support[event.support], event.differ === 'none' ? '' : terms.differ[event.differ], lane].filter(Boolean).join(', ')
}
