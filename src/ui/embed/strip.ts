import { extentOf } from '../../domain/extent'
import { STRIP_DATA_ID, stripFactsAt, type StripData, type StripFacts } from '../../formats/embedData'
import { reveal, zoomInto } from '../../timeline/window'
import { encodeView } from '../../url/codec'
import { NO_FILTER, type TimeWindow, type View } from '../../url/view'
import { captionOf } from './caption'
import { button, element } from './dom'
import { carryAsOf, startFrame, type EmbedFrame } from './embedFrame'
import { connectHost, isFitted, tellHeight, type Host } from './host'
import { createPlot, type Plot } from './plot'
import { eventsIn, firstChosen, stripOf, type Strip } from './stripModel'
import { words } from './speech'

/** The one script of the timeline frame: draws what the query asks of the data in its page. */

class StripFrame {
  readonly #frame: EmbedFrame
  readonly #data: StripData
  readonly #known: StripFacts
  readonly #main: HTMLElement
  readonly #title: HTMLElement
  readonly #plot: Plot
  readonly #host: Host
  #view: View
  #strip: Strip
  #window: TimeWindow
  #chosen: number | null

  constructor(frame: EmbedFrame, data: StripData, known: StripFacts, main: HTMLElement) {
    this.#frame = frame
    this.#data = data
    this.#known = known
    this.#main = main
    this.#view = frame.view
    this.#strip = stripOf(known.facts, this.#view)
    this.#window = this.#strip.start
    this.#chosen = firstChosen(this.#strip, this.#view)
    this.#title = main.querySelector('h1') ?? element('h1')
    this.#plot = createPlot({ onPick: (id) => this.#choose(id, true), onZoom: (cluster) => { this.#window = zoomInto(cluster, this.#strip.bounds); this.#draw() } })
    this.#host = connectHost((message) => { if (message.type === 'filter') this.#filter(message.query); else this.#choose(message.event, false) })
    document.documentElement.classList.toggle('is-fitted', isFitted())
    this.#draw()
    this.#host.say({ type: 'ready', dataset: this.#view.dataset, revision: known.facts.info.revision })
    const content = document.querySelector('.embed')
    if (content) tellHeight(this.#host, content)
  }

  /** The host may filter and move the window; neither date nor revision is its to change. */
  #filter(query: string): void {
    const { filter, window, highlight } = this.#frame.readQuery(query)
    this.#view = { ...this.#view, filter, window, highlight }
    this.#strip = stripOf(this.#known.facts, this.#view)
    this.#window = this.#strip.start
    this.#chosen = firstChosen(this.#strip, this.#view)
    this.#draw()
  }

  #choose(id: string, isReader: boolean): void {
    const row = this.#strip.rowOf(id)
    const event = row === null ? undefined : this.#strip.events[row]
    if (!event) return
    this.#chosen = row
    this.#window = reveal(this.#window, extentOf(event.when), this.#strip.bounds)
    this.#draw()
    if (isReader) this.#host.say({ type: 'select', event: id })
  }

  #step(by: 1 | -1): void {
    const event = this.#strip.events[(this.#chosen ?? -1) + by]
    if (!event) return
    this.#choose(event.id, true)
    // The button was made anew: who pressed it goes on pressing. The focus was in this frame already.
    const pressed = this.#main.querySelector<HTMLButtonElement>(`[data-step="${by === 1 ? 'right' : 'left'}"]`)
    pressed?.focus({ preventScroll: true })
  }

  #draw(): void {
    const { events } = this.#strip
    const event = this.#chosen === null ? undefined : events[this.#chosen]
    if (events.length === 0) {
      const isEmpty = this.#known.facts.events.length === 0
      this.#main.replaceChildren(this.#title, element('p', 'embed-empty', isEmpty ? words.noneYetKnown(this.#frame.atWords) : words.noMatch))
    } else {
      const parts: Node[] = [this.#heading(), this.#plot.element]
      if (event) parts.push(this.#caption(event.id))
      // The plot stays where it is: taking it out and in would lose its measures.
      if (this.#plot.element.isConnected) { this.#main.querySelector('.embed-caption')?.remove(); this.#main.querySelector('.embed-heading')?.replaceWith(this.#heading()); this.#main.append(...parts.slice(2)) }
      else this.#main.replaceChildren(this.#title, ...parts)
      this.#plot.show(this.#strip, this.#window, this.#chosen)
    }
    this.#link()
    carryAsOf(this.#main, this.#view.asOf)
  }

  #heading(): HTMLElement {
    const { events, start } = this.#strip
    const line = element('p', 'embed-heading', words.inWindow(eventsIn(this.#strip, this.#window), events.length))
    if (this.#view.filter.q !== '') line.append(`. ${words.searched(this.#view.filter.q)}`)
    if (this.#data.total > this.#known.facts.events.length && this.#view.asOf === null) line.append(`. ${words.heaviestOnly(this.#known.facts.events.length, this.#data.total)}`)
    if (this.#window !== start) line.append(' ', button('button line', '', () => { this.#window = start; this.#draw() }, words.wholeSpan))
    return line
  }

  #caption(id: string): HTMLElement {
    const { facts, toldOf } = this.#known
    const row = this.#strip.rowOf(id) ?? 0
    const event = this.#strip.events[row]
    if (!event) return element('div')
    return captionOf({
      event, facts, told: toldOf(id), badges: this.#data.badges, linkTo: this.#frame.linkTo,
      onStep: (by) => this.#step(by), hasPrevious: row > 0, hasNext: row + 1 < this.#strip.events.length,
    })
  }

  /** The way to the site leads to the same filter, window and date. */
  #link(): void {
    const { filter, window, asOf, dataset } = this.#view
    const query = encodeView({ ...this.#frame.readQuery(''), dataset, filter: filter ?? NO_FILTER, window, asOf, embed: false }).split('?')[1]
    document.querySelector('.embed-open')?.setAttribute('href', this.#frame.linkTo('', query))
  }
}

/** Taken out of the page once it is read: it holds all states, and a pinned page only its own. */
function takeData(): StripData | null {
  const block = document.getElementById(STRIP_DATA_ID)
  block?.remove()
  try {
    return JSON.parse(block?.textContent ?? 'null') as StripData | null
  } catch {
    return null
  }
}

startFrame((frame) => {
  const data = takeData()
  const known = data && stripFactsAt(data, frame.atMs)
  const main = document.querySelector<HTMLElement>('#state')
  // The plain list stays where the data cannot be read; a pinned frame must not show it.
  if (data && known && main) new StripFrame(frame, data, known, main)
  else if (frame.atMs !== null) main?.replaceChildren()
})
