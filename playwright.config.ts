import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/browser.mjs'

const FOLDER = '/some/sub/folder/'
const WITHOUT_ADDRESSES = /(accessible|layout|phone|playground|palette|keyboard.*|plot-.*|as-known-on-instants|.*-scale|settings|tree-tasks|timeline-counts|odd-data|screens|fonts|touch|print|site-links)\.spec\.ts$/
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: !!process.env['CI'],
  // A slow machine is no broken promise: time is generous, and CI tells a flaky test apart from a failed one.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  reporter: [['list']],
  use: {
    // Tests route requests, which those of a service worker escape; e2e/offline.spec.ts lets it work.
    serviceWorkers: 'block',
    // Recording each test costs a fifth of the time: `npx playwright test --trace on` for one that fails.
    trace: process.env['CI'] ? 'on-first-retry' : 'off',
    launchOptions: launchOptions(),
  },
  // The same tests at the root of a host and below a folder it knows nothing about. There, looks, keys and counts, which no
  // address changes, are left out for time's sake: E2E=whole npm run e2e runs them too.
  projects: [
    { name: 'root', use: { ...desktop, baseURL: `http://localhost:${process.env['E2E_ROOT_PORT'] ?? '4173'}/` } },
    { name: 'folder', use: { ...desktop, baseURL: `http://localhost:${process.env['E2E_FOLDER_PORT'] ?? '4174'}${FOLDER}` }, testIgnore: process.env['E2E'] === 'whole' ? [] : WITHOUT_ADDRESSES },
  ],
  webServer: [
    { command: 'node scripts/serve.mjs --port 0', stdout: 'ignore', wait: { stdout: /http:\/\/localhost:(?<e2e_root_port>\d+)/ } },
    { command: `node scripts/serve.mjs --port 0 --base ${FOLDER}`, stdout: 'ignore', wait: { stdout: /http:\/\/localhost:(?<e2e_folder_port>\d+)/ } },
  ],
})
