import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'parley-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

const config = join(folder, 'oxlintrc.json')
writeFileSync(config, JSON.stringify({ jsPlugins: [resolve('scripts/lint-plugin.mjs')], categories: { correctness: 'off' }, rules: { 'house/no-unsafe': 'error' } }))

/** @param {string} code */
function refused(code) {
  const file = join(folder, 'probe.tsx')
  writeFileSync(file, code)
  const { stdout, status } = spawnSync(resolve('node_modules/.bin/oxlint'), ['-c', config, file], { encoding: 'utf8', cwd: folder })
  return status !== 0 && stdout.includes('house')
}

test.each([
  'el.innerHTML = s', 'el["outerHTML"] = s', 'el.insertAdjacentHTML("beforeend", s)', 'document.write(s)', 'new Date(text)',
  'new Date(event.when)', 'new Date("2025-02-27")', 'Date.parse(s)', 'const a = <p dangerouslySetInnerHTML={x} />', 'f({ xss: { disabled: true } })',
])('%s is refused', (code) => expect(refused(code)).toBe(true))

test.each(['el.textContent = s', 'new Date(startMs)', 'new Date()', 'new Date(Date.now() - 5)', 'stream.write(s)', 'new Date(2025, 1, 27)'])(
  '%s is allowed', (code) => expect(refused(code)).toBe(false))
