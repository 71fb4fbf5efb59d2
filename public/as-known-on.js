// Who looks back, or at a revision of the data, sees nothing of the page as written: hidden before the first paint, until the app shows what was known or released.
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(\W*amp;)*(asof|asknownon|rev|revision)$/i.test(name.replace(/[-_]/g, '')) && value.trim()) document.documentElement.classList.add('rewound')
}

// The page as written is read first: the app comes after the first paint.
const { app } = document.currentScript.dataset
if (app) addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => void import(new URL(app, location.href)))))
