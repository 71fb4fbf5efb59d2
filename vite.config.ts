import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { devPages } from './scripts/dev-pages.mjs'

/** Other sites whose datasets may be opened by `?data=`, by origin, with spaces between: DATA_ORIGINS="https://a.example https://b.example". */
const DATA_ORIGINS = (process.env['DATA_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean).map((origin) => {
  const url = URL.canParse(origin) ? new URL(origin) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`DATA_ORIGINS: "${origin}" is no origin such as https://data.example.org`)
  return url.origin
})

/** Lets the page fetch from them. */
const dataOrigins = () => ({
  name: 'data-origins',
  transformIndexHtml: (html: string) => html.replace("connect-src 'self'", ["connect-src 'self'", ...DATA_ORIGINS].join(' ')),
})

export default defineConfig({
  // Relative, so that the built site works in any folder of any host.
  base: './',
  plugins: [react(), devPages(), dataOrigins()],
  define: { __DATA_ORIGINS__: JSON.stringify(DATA_ORIGINS), __OFFLINE_OFF__: String(process.env['OFFLINE'] === 'off') },
  build: {
    manifest: true,
    // Pages without the app have styles of their own (src/site/build.ts).
    rolldownOptions: {
      input: ['index.html', 'src/site/pages.css'],
      // What the first load needs stands in one file. With each further part that comes later, the bundler would cut it into
      // more pieces, which together compress worse: 95.4 kB in place of 92.4.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: (id: string) => !id.endsWith('pages.css') }] } },
    },
    // A polyfill would be an inline script, which the Content Security Policy forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
    testTimeout: 30_000,
  },
})
