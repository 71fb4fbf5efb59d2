import { describe, expect, test } from 'vitest'
import { laneOrderIn } from './keptLanes'
import { preferenceFate } from './preferenceFate'
import { createPreferences, type Preferences, type PreferenceStorage } from './preferences'

const KEY = 'parley.preferences'
const DEFAULTS: Preferences = { theme: null, areLettersOff: false, lanes: {} }

function aStorage(first?: string): { -readonly [Key in keyof PreferenceStorage]: PreferenceStorage[Key] } & { readonly kept: Map<string, string> } {
  const kept = new Map(first === undefined ? [] : [[KEY, first]])
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}
const json = (storage: { kept: Map<string, string> }): unknown => JSON.parse(storage.kept.get(KEY) ?? 'null')

describe('preferences', () => {
  test('are kept for the next visit', () => {
    const storage = aStorage()
    expect(createPreferences(() => storage).get()).toEqual({ theme: null, areLettersOff: false, lanes: {} })
    createPreferences(() => storage).set({ theme: 'dark', areLettersOff: false, lanes: {} })
    expect(createPreferences(() => storage).get()).toEqual({ theme: 'dark', areLettersOff: false, lanes: {} })
    createPreferences(() => storage).set({ theme: null, areLettersOff: false, lanes: {} })
    expect(createPreferences(() => storage).get()).toEqual({ theme: null, areLettersOff: false, lanes: {} })
  })

  test('the lanes of each dataset are kept; what is no list of ids is left out', () => {
    const lanes = { 'us-russia/side': { order: ['b', 'a'], folded: [], pinned: ['b'], open: ['c'] } }
    const storage = aStorage()
    createPreferences(() => storage).set({ theme: null, areLettersOff: false, lanes })
    expect(laneOrderIn(createPreferences(() => storage).get(), 'us-russia/side')).toEqual(lanes['us-russia/side'])
    const junk = aStorage('{"version":1,"lanes":{"x/side":{"order":["a",7,null],"folded":"a"},"y":[],"z":null}}')
    expect(laneOrderIn(createPreferences(() => junk).get(), 'x/side')).toEqual({ order: ['a'], folded: [], pinned: [], open: [] })
    for (const key of ['y', 'z', 'w', 'constructor', '__proto__']) expect(laneOrderIn(createPreferences(() => junk).get(), key)).toBeNull()
    expect(createPreferences(() => aStorage('{"lanes":["a"]}')).get().lanes).toEqual({})
  })

  test('letters as keys can be switched off; anything but yes is no', () => {
    const storage = aStorage()
    createPreferences(() => storage).set({ theme: null, areLettersOff: true, lanes: {} })
    expect(createPreferences(() => storage).get().areLettersOff).toBe(true)
    expect(createPreferences(() => aStorage('{"areLettersOff":"yes"}')).get().areLettersOff).toBe(false)
  })

  test('tell who listens, and give the same object until they change', () => {
    const preferences = createPreferences(() => aStorage())
    expect(preferences.get()).toBe(preferences.get())
    let calls = 0
    const stop = preferences.subscribe(() => calls++)
    preferences.set({ theme: 'light', areLettersOff: false, lanes: {} })
    stop()
    preferences.set({ theme: 'dark', areLettersOff: false, lanes: {} })
    expect(calls).toBe(1)
  })

  test.each(['', '{', 'null', '[]', '"dark"', '7', '{"theme":"pink"}', '{"theme":{"a":1}}', '{"__proto__":{"theme":"dark"}}'])('%j in storage is read as nothing, and written over', (junk) => {
    const storage = aStorage(junk)
    const preferences = createPreferences(() => storage)
    expect(preferences.get()).toEqual({ theme: null, areLettersOff: false, lanes: {} })
    preferences.set({ theme: 'dark', areLettersOff: false, lanes: {} })
    expect(json(storage)).toMatchObject({ theme: 'dark', version: 1 })
  })

  test('of a newer version are read as far as understood and never overwritten', () => {
    const newer = '{"version":2,"theme":"dark","motion":"less"}'
    const storage = aStorage(newer)
    const preferences = createPreferences(() => storage)
    expect(preferences.get()).toEqual({ theme: 'dark', areLettersOff: false, lanes: {} })
    preferences.set({ theme: 'light', areLettersOff: false, lanes: {} })
    expect(preferences.get()).toEqual({ theme: 'light', areLettersOff: false, lanes: {} })
    expect(storage.kept.get(KEY)).toBe(newer)
  })

  test('a newer version that arrives while the page is open is not overwritten either', () => {
    const storage = aStorage()
    const preferences = createPreferences(() => storage)
    storage.kept.set(KEY, '{"version":9}')
    preferences.set({ theme: 'light', areLettersOff: false, lanes: {} })
    expect(storage.kept.get(KEY)).toBe('{"version":9}')
  })

  test('keep fields they do not know', () => {
    const storage = aStorage('{"version":1,"later":["a"]}')
    createPreferences(() => storage).set({ theme: 'dark', areLettersOff: false, lanes: {} })
    expect(json(storage)).toEqual({ version: 1, later: ['a'], theme: 'dark', areLettersOff: false, lanes: {} })
  })

  test.each<[string, () => PreferenceStorage]>([
    ['blocked', () => { throw new DOMException('denied', 'SecurityError') }],
    ['full', () => ({ getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError') } })],
    ['broken', () => ({ getItem: () => { throw new Error('broken') }, setItem: () => { throw new Error('broken') } })],
  ])('last as long as the page where storage is %s', (_, storage) => {
    const preferences = createPreferences(storage)
    expect(preferences.get()).toEqual({ theme: null, areLettersOff: false, lanes: {} })
    preferences.set({ theme: 'dark', areLettersOff: false, lanes: {} })
    expect(preferences.get()).toEqual({ theme: 'dark', areLettersOff: false, lanes: {} })
  })

  test('of choices only those that there are; recent things are texts, and few', () => {
    const given = { textSize: 150, motion: 'none', contrast: 'more', zone: 'reader', axis: 'ltr', recent: Array.from({ length: 20 }, (_, n) => `x ${n}`) }
    const read = createPreferences(() => aStorage(JSON.stringify(given))).get()
    expect(read).toMatchObject({ ...given, recent: given.recent.slice(0, 8) })
    for (const junk of [{ textSize: 175 }, { textSize: '150' }, { motion: 'slow' }, { contrast: true }, { zone: 'Asia/Tokyo' }, { axis: null }, { recent: 'a' }, { recent: { a: 1 } }]) {
      expect(createPreferences(() => aStorage(JSON.stringify(junk))).get()).toEqual(DEFAULTS)
    }
    expect(createPreferences(() => aStorage('{"recent":["a",7,null,"b"]}')).get().recent).toEqual(['a', 'b'])
  })

  test('what is not set any more is not kept either; fields of a later version are', () => {
    const storage = aStorage('{"version":1,"textSize":200,"language":"ru","recent":["x"],"zone":"event","later":1}')
    createPreferences(() => storage).set(DEFAULTS)
    expect(json(storage)).toEqual({ ...DEFAULTS, version: 1, later: 1 })
  })

  test('what another tab writes is shown here, told to who listens, and never written again', () => {
    const storage = aStorage()
    let tell: (key: string | null) => void = () => {}
    const preferences = createPreferences(() => storage, (changed) => { tell = changed })
    let calls = 0
    preferences.subscribe(() => calls++)
    storage.kept.set(KEY, '{"version":1,"theme":"dark","textSize":125}')
    let writes = 0
    storage.setItem = () => writes++
    tell('something else')
    expect([preferences.get().theme, calls]).toEqual([null, 0])
    tell(KEY)
    expect(preferences.get()).toMatchObject({ theme: 'dark', textSize: 125 })
    storage.kept.clear()
    tell(null)
    expect(preferences.get()).toEqual(DEFAULTS)
    expect([calls, writes]).toEqual([2, 0])
  })

  test('say whether they are kept', () => {
    const kept = aStorage('{"version":1,"theme":"dark"}')
    expect(preferenceFate(() => kept)).toBe('kept')
    expect(json(kept)).toEqual({ version: 1, theme: 'dark' })
    expect(preferenceFate(() => aStorage())).toBe('kept')
    expect(preferenceFate(() => ({ getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError') } }))).toBe('not-kept')
    expect(preferenceFate(() => { throw new DOMException('denied', 'SecurityError') })).toBe('not-kept')
    expect(preferenceFate(() => aStorage('{"version":2}'))).toBe('newer')
  })
})
