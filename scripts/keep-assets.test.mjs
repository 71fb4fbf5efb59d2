import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formerBuilds, keepBuilds } from './keep-assets.mjs'

test('the files of three builds stay, those of the fourth go; a build without changes pushes none out', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'parley-builds-'))
  const build = (/** @type {string[]} */ ...names) => {
    const former = formerBuilds(outDir)
    rmSync(join(outDir, 'assets'), { recursive: true, force: true })
    rmSync(join(outDir, '.vite'), { recursive: true, force: true })
    mkdirSync(join(outDir, 'assets'), { recursive: true })
    for (const name of names) writeFileSync(join(outDir, 'assets', name), name)
    return keepBuilds(outDir, former)
  }
  const there = (/** @type {string} */ name) => existsSync(join(outDir, 'assets', name))
  build('a.js', 'shared.js')
  build('b.js', 'shared.js')
  build('b.js', 'shared.js')
  const third = build('c.js', 'shared.js')
  expect([third.own, third.all]).toEqual([['assets/c.js', 'assets/shared.js'], ['assets/c.js', 'assets/shared.js', 'assets/b.js', 'assets/a.js']])
  expect(['a.js', 'b.js', 'c.js', 'shared.js'].map(there)).toEqual([true, true, true, true])
  build('d.js')
  expect(['a.js', 'b.js', 'c.js', 'd.js', 'shared.js'].map(there)).toEqual([false, true, true, true, true])
  rmSync(outDir, { recursive: true })
})
