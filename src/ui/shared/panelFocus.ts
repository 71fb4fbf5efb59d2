const WAIT_MS = 3_000

/** Moves the focus to the title of the panel, as soon as it is there. */
export function focusPanelTitle(): void {
  const found = () => document.querySelector<HTMLElement>('#details :is(h1, h2)')
  const give = () => {
    const title = found()
    if (!title) return false
    title.tabIndex = -1
    title.focus()
    return true
  }
  const panel = document.body
  const observer = new MutationObserver(() => { if (give()) observer.disconnect() })
  // The panel may still show the event before: it is drawn anew within a frame or two.
  requestAnimationFrame(() => {
    if (give()) return
    observer.observe(panel, { childList: true, subtree: true })
    setTimeout(() => observer.disconnect(), WAIT_MS)
  })
}
