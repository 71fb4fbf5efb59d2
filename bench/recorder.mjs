// Runs in the page under test before anything else; nothing outside of the function may be used in it.

/** Adds `recorder` to the page: what the harness asks from inside. */
export function installRecorder() {
  let isOn = false
  let longMs = 0
  /** @type {number[]} */
  let frames = []
  /** @type {number[]} */
  const shifts = []
  const note = (/** @type {PerformanceObserverEntryList} */ list) => { if (isOn) for (const entry of list.getEntries()) longMs += entry.duration }
  new PerformanceObserver(note).observe({ type: 'longtask' })
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!(/** @type {any} */ (entry)).hadRecentInput) shifts.push((/** @type {any} */ (entry)).value) }).observe({ type: 'layout-shift', buffered: true })
  let readyMs = Number.NaN
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset['ready'] !== 'true') return
    readyMs = performance.now()
    observer.disconnect()
  }).observe(document, { subtree: true, attributeFilter: ['data-ready'] })
  const recorder = {
    /** When the app said that it is ready. */
    readyMs: () => readyMs,
    /** Layout shift so far. */
    shift: () => shifts.reduce((sum, value) => sum + value, 0),
    start() {
      frames = []
      longMs = 0
      isOn = true
      /** @type {number | undefined} */
      let last
      const frame = (/** @type {number} */ at) => {
        if (last !== undefined) frames.push(at - last)
        last = at
        if (isOn) requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    },
    /** Two frames after the last step. */
    async stop() {
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) })
      isOn = false
      return { frames, longMs }
    },
    /** Milliseconds until what an act set off is drawn, and two frames on. @param {() => void} act */
    async drawnAfter(act) {
      const startMs = performance.now()
      act()
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) })
      return performance.now() - startMs
    },
    /** Time of the frame after the last change below an element, once nothing changed for `quietMs`. @param {string} selector @param {number} quietMs */
    quiet: (selector, quietMs) => new Promise((done) => {
      let changedMs = performance.now()
      let frameMs = changedMs
      const observer = new MutationObserver(() => { changedMs = performance.now() })
      observer.observe(document.querySelector(selector) ?? document.documentElement, { subtree: true, childList: true, attributes: true })
      const look = () => {
        const nowMs = performance.now()
        if (frameMs < changedMs) frameMs = nowMs
        if (nowMs - changedMs < quietMs) { requestAnimationFrame(look); return }
        observer.disconnect()
        done(frameMs)
      }
      requestAnimationFrame(look)
    }),
  }
  Object.assign(globalThis, { recorder })
}
