/** In the state of the page's entry: once it was loaded anew in another language, the settings are open again at that choice. */
const AT_LANGUAGE = 'language'

/** Called before the page is loaded anew. A sheet of a phone has an entry of its own, which would stay behind as a step. */
export function comeBackToLanguage(): void {
  if (history.state === null) history.replaceState(AT_LANGUAGE, '')
}

/** Whether the page was loaded anew for its language; true once. */
export function hasComeBackToLanguage(): boolean {
  const isSo = history.state === AT_LANGUAGE
  if (isSo) history.replaceState(null, '')
  return isSo
}
