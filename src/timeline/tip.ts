import type { TipWords } from './engine'

/** A small card beside a mark; the pointer may go onto it. */
export interface Tip {
  /** Shows the words beside a box after a moment; at once where another was shown. */
  offer(key: string, box: () => DOMRect | null, words: () => TipWords): void
  /** The pointer has left: it stays a moment, for the pointer to reach it. */
  leave(): void
  /** False if there was none. */
  close(): boolean
  remove(): void
}

const WAIT_MS = 200
const STAY_MS = 160
const GAP_PX = 8
const EDGE_PX = 6

export function createTip(): Tip {
  const card = document.createElement('div')
  card.className = 'tl-tip'
  card.setAttribute('role', 'tooltip')
  card.hidden = true
  document.body.append(card)
  let shown: string | null = null
  let wanted: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (ms: number, act: () => void) => { clearTimeout(timer); timer = setTimeout(act, ms) }
  const close = () => { clearTimeout(timer); const was = shown !== null; shown = wanted = null; card.hidden = true; return was }
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', () => after(STAY_MS, close))
  return {
    offer(key, box, words) {
      if (key === shown) { clearTimeout(timer); wanted = key; return }
      if (key === wanted) return
      wanted = key
      after(shown === null ? WAIT_MS : STAY_MS, () => {
        const at = box()
        if (!at) { close(); return }
        shown = key
        fill(card, words())
        place(card, at)
      })
    },
    leave: () => { wanted = shown; after(STAY_MS, close) },
    close,
    remove: () => { close(); card.remove() },
  }
}

function fill(card: HTMLElement, { title, lines }: TipWords): void {
  const head = document.createElement('b')
  head.dir = 'auto'
  head.textContent = title
  card.replaceChildren(head, ...lines.map((line) => { const row = document.createElement('span'); row.textContent = line; return row }))
  card.hidden = false
}

/** Above the mark, else below it, inside the screen. */
function place(card: HTMLElement, at: DOMRect): void {
  const { width, height } = card.getBoundingClientRect()
  const left = Math.max(EDGE_PX, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - EDGE_PX))
  const above = at.top - height - GAP_PX
  card.style.left = `${Math.round(left)}px`
  card.style.top = `${Math.round(above >= EDGE_PX ? above : at.bottom + GAP_PX)}px`
}
