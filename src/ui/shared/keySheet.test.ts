import { expect, test } from 'vitest'
import { readExtent } from '../../domain/extent'
import { PublicationDays } from '../../domain/publicationDays'
import { keys as words } from '../../i18n/en/keys'
import { commandOf, moveOf } from '../../timeline/plotKeys'
import { copiedBy } from '../app/useCopying'
import { keyTarget } from '../asOf/asOfKeys'
import { stepOfKey, type RelationStep } from '../event/relationSteps'
import { listCommand } from './rowKeys'
import { withTwins } from '../parts/keyTwins'

/* Nothing that the sheet lists may be untrue, and no key may be missing: it is held against the tables that obey keys. */

interface Press { readonly key: string; readonly shiftKey: boolean }
const NAMES: Readonly<Record<string, string>> = { '→': 'ArrowRight', '←': 'ArrowLeft', '↓': 'ArrowDown', '↑': 'ArrowUp', '−': '-', 'Page Down': 'PageDown', 'Page Up': 'PageUp' }

function pressOf(name: string): Press {
  const shiftKey = name.startsWith('Shift ')
  const key = shiftKey ? name.slice(6) : name
  return { key: NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key), shiftKey }
}

const DAYS = new PublicationDays({ reports: ['2025-01-10', '2025-03-02'].map((id) => ({ id, ms: readExtent(id)?.startMs ?? NaN, hasHour: false, publisher: null, agency: null, origin: null })) })
const STEPS = (['before', 'after', 'responds-to', 'answered-by'] as const).map((as) => ({ as }) as RelationStep)

const inPlot = (press: Press): unknown => moveOf(press) ?? commandOf(press)
/** Enter opens the link of the row: the browser's own doing. */
const inList = ({ key, shiftKey }: Press): unknown => listCommand(key, shiftKey, false) ?? (key === 'Enter' ? 'link' : null)
const inBoth = (press: Press): unknown => keyTarget(press, DAYS, null) ?? stepOfKey(press, STEPS) ?? copiedBy(press.key) ?? (inPlot(press) && inList(press) ? [inPlot(press), inList(press)] : null)

const [, both = [], timeline = [], list = []] = words.groups.map(([, rows]) => rows)

test.each([['timeline and list', both, inBoth], ['timeline', timeline, inPlot], ['list', list, inList]] as const)('each key of the %s does something, and its letter the same', (_, rows, obeys) => {
  for (const [names] of rows) {
    for (const name of names) {
      expect(obeys(pressOf(name)), name).not.toBeNull()
      for (const twin of withTwins([name])) expect(obeys(pressOf(twin)), twin).toEqual(obeys(pressOf(name)))
    }
  }
})

/** Every letter, figure and sign, and the keys with a name; "=" is "+" without Shift, the space bar is Enter. */
const PRESSES = [...Array.from('abcdefghijklmnopqrstuvwxyz0123456789.,+-[]\\/?'), ...Object.values(NAMES), 'Home', 'End', 'Enter'].map((key) => ({ key, shiftKey: false }))

test('each key that does something is listed', () => {
  const listed = (rows: typeof both) => new Set([...both, ...rows].flatMap(([names]) => withTwins(names).map((name) => pressOf(name).key)))
  const missing = (rows: typeof both, obeys: (press: Press) => unknown) => PRESSES.filter((press) => (obeys(press) ?? inBoth(press)) !== null && !listed(rows).has(press.key)).map(({ key }) => key)
  expect(missing(timeline, inPlot)).toEqual([])
  expect(missing(list, inList)).toEqual([])
})

test('no letter stands for two signs', () => {
  const twins = new Map(words.groups.flatMap(([, rows]) => rows.flatMap(([names]) => names.flatMap((name) => withTwins([name]).slice(1).map((twin) => [name, twin] as const)))))
  expect(new Set(twins.values()).size).toBe(twins.size)
  expect([...twins.keys()].join('')).toBe('/?[]\\.,+−0')
})
