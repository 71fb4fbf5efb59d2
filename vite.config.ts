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

/**
 * What is needed at one time stands in one file, with all that it imports: first what the first load needs, then what
 * reads the data, then filters and views. Left alone the bundler would cut it into ever more pieces with each further
 * part that shares something: they compress worse (95.4 kB in place of 92.4 for the first load), and each is a request
 * of its own (docs/decisions/0026).
 */
const GROUPS = [
  { name: 'first', tags: ['$initial' as const], test: (id: string) => !id.endsWith('pages.css'), priority: 4 },
  { name: 'facts', test: /src\/(domain\/summaries|store\/selection)\.ts$/, priority: 3 },
  { name: 'explorer', test: /src\/ui\/app\/Explorer\.tsx$/, priority: 2 },
  { name: 'phone', test: /src\/ui\/(app\/PhoneFrame|timeline\/TurnedPane)\.tsx$/, priority: 1 },
]

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
      output: { codeSplitting: { groups: GROUPS } },
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
