/**
 * The one Trusted Types policy of the site. vis-timeline writes three harmless strings through innerHTML (nothing, a
 * placeholder, axis labels): escaping everything lets it work and makes HTML from data impossible. Scripts may only
 * come from this site's own address, or Worker and service worker could not start.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string }): unknown
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function installTrustedTypes(scope: { trustedTypes?: PolicyFactory; location: Location } = globalThis as never): void {
  scope.trustedTypes?.createPolicy('default', {
    createHTML: (text) => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c),
    createScriptURL: (address) => {
      const { origin } = new URL(address, scope.location.href)
      if (origin !== scope.location.origin) throw new TypeError(`Script from another origin refused: ${origin}`)
      return address
    },
  })
}
