// Who looks back, or at a revision of the data, sees nothing of the page as written: hidden before the first paint, until the app shows what was known or released.
const page = document.documentElement
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(\W*amp;)*(asof|asknownon|rev|revision)$/i.test(name.replace(/[-_]/g, '')) && value.trim()) page.classList.add('rewound')
}

// The page as written is read first: the app comes after the first paint. Where nothing will be painted, or no browser tells, after the next frame.
const { app } = document.currentScript.dataset
if (app) addEventListener('DOMContentLoaded', page.classList.contains('rewound') || !PerformanceObserver.supportedEntryTypes?.includes('paint') ? afterFrame : afterPaint)

function afterPaint() {
  const observer = new PerformanceObserver(() => { observer.disconnect(); start() })
  observer.observe({ type: 'paint', buffered: true })
}

function afterFrame() {
  requestAnimationFrame(() => setTimeout(start))
}

function start() {
  import(new URL(app, location.href)).catch(loadAnew)
}

// Gone with a deploy: the page loaded anew, once, has the new app. Else it stays as written. (Parts: src/store/reloadOnce.ts)
function loadAnew(error) {
  const [visit] = performance.getEntriesByType('navigation')
  if (visit?.type !== 'reload' && navigator.onLine) fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => { if (ok) location.reload() }, () => undefined)
  throw error
}
