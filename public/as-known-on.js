// Who looks back, or at a revision of the data, sees nothing of the page as written: hidden before the first paint, until the app shows what was known or released.
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(\W*amp;)*(asof|asknownon|rev|revision)$/i.test(name.replace(/[-_]/g, '')) && value.trim()) document.documentElement.classList.add('rewound')
}

// The app comes after the first paint; on a small screen, or where data is saved, an event's page waits for a touch or key.
const { app } = document.currentScript.dataset
if (app) {
  const steps = ['pointerdown', 'keydown', 'focusin', 'hashchange']
  const start = () => {
    for (const step of steps) removeEventListener(step, start)
    void import(new URL(app, location.href))
  }
  const begin = () => {
    const { classList } = document.documentElement
    const isSmall = matchMedia('(max-width: 639px)').matches || navigator.connection?.saveData
    if (!isSmall || classList.contains('rewound') || !document.querySelector('#static article')) requestAnimationFrame(() => setTimeout(start))
    else for (const step of steps) addEventListener(step, start)
  }
  addEventListener('DOMContentLoaded', begin)
}
