/**
 * On pages of actors, places and tracks, which stand without the app: for who looks back, or chooses who stands in the
 * matrix, the page is drawn again from the data. Everybody else gets these few lines and no more.
 */
const root = document.getElementById('record')
const html = document.documentElement
const isRewound = html.classList.contains('rewound')

/** What was written into the page may say what was published later: out with it before anything is loaded. */
function hideLatest(holder: HTMLElement): void {
  holder.replaceChildren()
  document.title = 'Parley'
  for (const meta of document.querySelectorAll('meta[name="description"], meta[property="og:title"], meta[property="og:description"]')) meta.setAttribute('content', '')
  for (const told of document.querySelectorAll('script[type="application/ld+json"], meta[property^="og:image"]')) told.remove()
  html.classList.remove('rewound')
}

if (root) {
  if (isRewound) hideLatest(root)
  const show = () => import('./ui/records/showRecord').then(({ showRecord }) => showRecord(root, import.meta.url), () => root.append('This part of the page could not be loaded.'))
  const choose = root.querySelector<HTMLButtonElement>('button[data-choose]')
  if (isRewound || (choose && /[?&](amp;)*actors?=/i.test(location.search))) void show()
  choose?.addEventListener('click', () => void show().then(() => root.querySelector('input')?.focus()))
}
