// Pages without the app follow the theme of the address, or the reader's own as src/store/preferences.ts keeps it; and text size, motion and contrast.
try {
  const kept = JSON.parse(localStorage.getItem('parley.preferences') ?? 'null')
  const html = document.documentElement
  const theme = new URLSearchParams(location.search).get('theme') ?? kept?.theme
  if (theme === 'light' || theme === 'dark') html.dataset.theme = theme
  if (kept?.motion === 'none') html.dataset.motion = 'none'
  if (kept?.contrast === 'more') html.dataset.contrast = 'more'
  if ([125, 150, 200].includes(kept?.textSize)) html.style.fontSize = `${kept.textSize}%`
} catch {
  // Blocked or unreadable: as the system has it.
}
