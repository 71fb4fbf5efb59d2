/**
 * <parley-timeline>: a frame that is as high as its content. The one script of ours on other people's pages, so it is
 * small (2 kB at most), asks for nothing and leaves one name behind. Attributes and messages: docs/embedding.md.
 */
const QUERY = ['theme', 'lang', 'as-of', 'rev', 'time']
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'
const MARK = 'parley-embed'
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href

class ParleyTimeline extends HTMLElement {
  static observedAttributes = ['src', 'dataset', 'event', 'filter', ...QUERY]
  #frame: HTMLIFrameElement | null = null

  connectedCallback(): void {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', SANDBOX)
    frame.setAttribute('loading', this.getAttribute('loading') ?? 'lazy')
    frame.title = this.title || 'Parley'
    // Tells the frame that it will be as high as its content.
    frame.name = MARK
    frame.style.cssText = 'display:block;width:100%;border:0'
    frame.height = this.getAttribute('height') ?? '420'
    frame.src = this.#address()
    this.#frame = frame
    this.style.display = 'block'
    this.replaceChildren(frame)
    addEventListener('message', this.#hear)
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    this.#frame = null
  }

  attributeChangedCallback(): void {
    if (this.#frame) this.#frame.src = this.#address()
  }

  /** Choose an event, as its id; filter, as a query: the frame stays as it is otherwise. */
  select(event: string): void { this.#say({ type: 'select', event }) }
  filter(query: string): void { this.#say({ type: 'filter', query }) }

  #say(message: object): void {
    this.#frame?.contentWindow?.postMessage({ parley: MARK, version: 1, ...message }, '*')
  }

  #address(): string {
    const text = (name: string) => this.getAttribute(name) ?? ''
    const event = text('event')
    const url = new URL(text('src') || `${text('dataset')}/embed/${event && `events/${encodeURIComponent(event)}/`}`, here)
    for (const [name, value] of new URLSearchParams(text('filter'))) url.searchParams.append(name, value)
    for (const name of QUERY) if (text(name)) url.searchParams.set(name.replace('-', ''), text(name))
    return /^https?:$/.test(url.protocol) ? url.href : 'about:blank'
  }

  #hear = ({ source, data }: MessageEvent): void => {
    const frame = this.#frame
    if (!frame || !source || source !== frame.contentWindow || data?.parley !== MARK || data.version !== 1) return
    const { type, heightPx, event } = data
    if (type === 'height' && heightPx > 0 && heightPx < 20000) frame.height = String(Math.ceil(heightPx))
    else if (type === 'select' && typeof event === 'string') this.dispatchEvent(new CustomEvent('parley-select', { bubbles: true, detail: { event } }))
    else if (type === 'ready') this.dispatchEvent(new CustomEvent('parley-ready', { bubbles: true }))
  }
}

if (!customElements.get('parley-timeline')) customElements.define('parley-timeline', ParleyTimeline)
