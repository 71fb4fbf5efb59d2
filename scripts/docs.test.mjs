import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** @param {string} folder @returns {string[]} */
const pages = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? (['node_modules', 'dist', '.git', '.test', 'golden', 'test-results'].includes(entry.name) ? [] : pages(join(folder, entry.name))) : entry.name.endsWith('.md') ? [join(folder, entry.name)] : [])

/** Anchors as they are commonly made from headings. @param {string} file */
const anchors = (file) => [...readFileSync(file, 'utf8').matchAll(/^#+ +(.+)$/gm)].map((m) => (m[1] ?? '').toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'))

test.each(pages('.'))('every link in %s leads somewhere', (page) => {
  const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '')
  const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1] ?? '').filter((link) => !/^(https?:|mailto:)/.test(link)).filter((link) => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? resolve(page) : resolve(dirname(page), path)
    if (!existsSync(target)) return true
    return anchor !== undefined && statSync(target).isFile() && !anchors(target).includes(anchor)
  })
  expect(dead).toEqual([])
})
