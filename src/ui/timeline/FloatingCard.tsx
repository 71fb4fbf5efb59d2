import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

interface Props {
  /** What it stands beside. */
  readonly box: DOMRect
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

const GAP_PX = 8
const EDGE_PX = 8

/** A small layer beside a mark or span: takes the focus, and closes by Escape or a click elsewhere. */
export function FloatingCard({ box, label, onClose, children }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => { close.current = onClose })
  useLayoutEffect(() => {
    const element = card.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    const left = Math.max(EDGE_PX, Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - EDGE_PX))
    const below = box.bottom + GAP_PX
    const top = below + height <= innerHeight - EDGE_PX ? below : Math.max(EDGE_PX, box.top - height - GAP_PX)
    element.style.left = `${left}px`
    element.style.top = `${Math.min(top, innerHeight - height - EDGE_PX)}px`
    element.querySelector<HTMLElement>('a[href], button')?.focus()
  }, [box])
  useEffect(() => {
    const elsewhere = (e: Event) => { if (e.target instanceof Node && !card.current?.contains(e.target)) close.current() }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => { document.removeEventListener('pointerdown', elsewhere); document.removeEventListener('focusin', elsewhere) }
  }, [])
  return (
    // Not modal: the page goes on behind it, so it is no <dialog> that would have to be opened and closed by hand.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions
    <div className="floating-card" role="dialog" aria-label={label} ref={card} onKeyDown={(e) => { if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); onClose() } }}>
      {children}
    </div>
  )
}
