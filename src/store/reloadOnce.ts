/**
 * A page opened before a deploy may ask for a part that is no longer served: it is loaded anew, once, which gets the new
 * build with the same address. A page that came by a reload is not reloaded again, and none without a network: there the
 * reader is told instead.
 */
export function reloadOnceWhenPartsAreGone(beforeReload: () => void, scope: Window & typeof globalThis = window): void {
  let isAsked = false
  // Vite's own event for a chunk that did not come.
  scope.addEventListener('vite:preloadError', () => {
    const [navigation] = scope.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (isAsked || navigation?.type === 'reload' || scope.navigator.onLine === false) return
    isAsked = true
    void scope.fetch(scope.location.href, { method: 'HEAD', cache: 'no-store' }).then((response) => {
      if (!response.ok) return
      beforeReload()
      scope.location.reload()
    }, () => undefined)
  })
}
