// Who looks back, or at a revision of the data, sees nothing of the page as written: hidden before the first paint, until the app shows what was known or released.
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(\W*amp;)*(asof|asknownon|rev|revision)$/i.test(name.replace(/[-_]/g, '')) && value.trim()) document.documentElement.classList.add('rewound')
}

// The page as written is read first: the app comes after the first paint.
const { app } = document.currentScript.dataset
if (app) addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => void import(new URL(app, location.href)).catch(loadAnew))))

// A page opened before a deploy asks for an app that is gone: loaded anew, once, it has the new one. Else the page as written stays.
function loadAnew() {
  const [visit] = performance.getEntriesByType('navigation')
  if (visit.type === 'reload' || !navigator.onLine) return
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => { if (ok) location.reload() }, () => undefined)
}
