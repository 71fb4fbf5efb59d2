import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { devPages } from './scripts/dev-pages.mjs'

export default defineConfig({
  // Relative, so that the built site works in any folder of any host.
  base: './',
  plugins: [react(), devPages()],
  build: {
    manifest: true,
    // Pages without the app have styles of their own (src/site/build.ts).
    rolldownOptions: { input: ['index.html', 'src/site/pages.css'] },
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
