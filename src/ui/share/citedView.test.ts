import { expect, test } from 'vitest'
import type { DatasetInfo } from '../../domain/model'
import type { Edition } from '../../formats/edition'
import { citedView, TEXT_FORMS, textOf } from './citedView'

const info: DatasetInfo = { id: 'made-up', title: 'Made-up process', language: 'en', updated: '2031-04-01', revision: '7', coverage: '2031', selection: '', tracks: [], sides: [], schemaVersion: 1 }
const edition: Edition = { info, asOf: '2031-03-12T10:00Z', filters: '', address: (path) => `https://parley.example/${path}` }

test('a view is cited with its revision, the day looked back to and its full link', () => {
  const work = citedView(edition, 'https://parley.example/made-up/?time=2031')
  for (const form of TEXT_FORMS.filter((name) => name !== 'markdown')) {
    const text = textOf(work, form)
    expect(text, form).toContain('Made-up process')
    expect(text, form).toMatch(/revision 7/i)
    expect(text, form).toMatch(/2031/)
    expect(text, form).toContain('https://parley.example/made-up/?time=2031&rev=7')
  }
  expect(textOf(work, 'markdown')).toMatch(/^\[Made-up process\]\(<?https:\/\/parley\.example\/made-up\/\?time=2031>?\)$/)
})
