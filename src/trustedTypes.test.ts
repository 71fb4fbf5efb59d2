import { expect, test } from 'vitest'
import { installTrustedTypes } from './trustedTypes'

function installed() {
  let rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string } | undefined
  installTrustedTypes({
    trustedTypes: { createPolicy: (name, r) => void (rules = name === 'default' ? r : undefined) },
    location: { href: 'https://a.example/x/', origin: 'https://a.example' } as Location,
  })
  if (!rules) throw new Error('no policy named default')
  return rules
}

test('HTML from strings comes out as text', () => expect(installed().createHTML('<img src=x onerror="a()">')).toBe('&lt;img src=x onerror=&quot;a()&quot;&gt;'))
test('scripts of this site pass', () => expect(installed().createScriptURL('assets/worker.js')).toBe('assets/worker.js'))
test('scripts of others do not', () => {
  for (const bad of ['https://evil.example/a.js', '//evil.example/a.js', 'data:text/javascript,1', 'blob:https://evil.example/1']) expect(() => installed().createScriptURL(bad)).toThrow()
})
test('a browser without Trusted Types is left alone', () => expect(() => installTrustedTypes({ location: {} as Location })).not.toThrow())
