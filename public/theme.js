// Pages without the app follow the theme of the address, or the reader's own as src/store/preferences.ts keeps it.
try {
  const kept = JSON.parse(localStorage.getItem('parley.preferences') ?? 'null')
  const theme = new URLSearchParams(location.search).get('theme') ?? kept?.theme
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Blocked or unreadable: as the system has it.
}
