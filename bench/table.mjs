// Medians of readings, as tables for people.

/** @typedef {import('./measure.mjs').Reading} Reading */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** One reading of the medians of several runs; what was not measured is not there. @param {readonly Reading[]} runs @returns {Reading} */
export function medians(runs) {
  /** @type {Reading} */
  const all = { runs: runs.length }
  for (const key of new Set(runs.flatMap((run) => Object.keys(run)))) {
    const values = runs.map((run) => run[key])
    const middle = median(values.filter((value) => typeof value === 'number'))
    const word = values.find((value) => typeof value === 'string')
    if (middle !== undefined) all[key] = middle
    else if (word !== undefined) all[key] = word
  }
  return all
}

/** @param {Reading} reading @param {string} key @param {number} [digits] */
const shown = (reading, key, digits = 0) => (typeof reading[key] === 'number' ? reading[key].toFixed(digits) : '–')
/** @param {Reading} reading @param {readonly string[]} keys @param {number} [digits] */
const several = (reading, keys, digits = 0) => keys.map((key) => shown(reading, key, digits)).join(' / ')

/** @type {readonly (readonly [string, (reading: Reading) => string])[]} */
const COLUMNS = [
  ['N', (r) => Number(r['n']).toLocaleString('en')],
  ['contender', (r) => String(r['contender'])],
  ['runs', (r) => shown(r, 'runs')],
  ['first ms', (r) => shown(r, 'first')],
  ['CPU', (r) => shown(r, 'firstTask')],
  ['layouts', (r) => shown(r, 'firstLayouts')],
  ['pan p50/p95/max ms', (r) => several(r, ['panP50', 'panP95', 'panMax'])],
  ['CPU/step', (r) => shown(r, 'panTask', 1)],
  ['layouts', (r) => shown(r, 'panLayouts', 1)],
  ['zoom p50/p95/max ms', (r) => several(r, ['zoomP50', 'zoomP95', 'zoomMax'])],
  ['CPU/step', (r) => shown(r, 'zoomTask', 1)],
  ['layouts', (r) => shown(r, 'zoomLayouts', 1)],
  ['filter on/off ms', (r) => several(r, ['filterOn', 'filterOff'])],
  ['CPU', (r) => several(r, ['filterOnTask', 'filterOffTask'])],
  ['elements', (r) => shown(r, 'elements')],
  ['heap MB', (r) => shown(r, 'heapOverMb', 1)],
  ['calib', (r) => shown(r, 'calib')],
  ['', (r) => String(r['unfinished'] ?? r['errors'] ?? '')],
]

/** @param {readonly (readonly string[])[]} rows the first is the heading @returns {string} */
export function align(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => row.map((cell, column) => (column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(column === row.length - 1 ? 0 : widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

/** @param {readonly Reading[]} readings */
export const table = (readings) => align([COLUMNS.map(([name]) => name), ...readings.map((reading) => COLUMNS.map(([, cell]) => cell(reading)))])

/** @param {readonly Reading[]} readings @param {string} contender @param {unknown} n */
const find = (readings, contender, n) => readings.find((reading) => reading['contender'] === contender && reading['n'] === n)

/** Ours over raw, and ours over ours with the fewest events. @param {readonly Reading[]} readings */
export function ratios(readings) {
  const ours = readings.filter((reading) => reading['contender'] === 'ours')
  const least = ours[0]
  const keys = ['first', 'firstTask', 'panTask', 'zoomTask', 'filterOnTask', 'filterOffTask']
  const times = (/** @type {unknown} */ a, /** @type {unknown} */ b) => (typeof a === 'number' && typeof b === 'number' && b > 0 ? `${(a / b).toFixed(2)}x` : '–')
  const row = (/** @type {Reading} */ reading, /** @type {string} */ name, /** @type {Reading | undefined} */ other) =>
    [Number(reading['n']).toLocaleString('en'), `ours / ${name}`, ...keys.map((key) => times(reading[key], other?.[key]))]
  const rows = ours.flatMap((reading) => [row(reading, 'raw', find(readings, 'raw', reading['n'])), row(reading, `ours, N = ${least?.['n']}`, least)])
  return align([['N', '', 'first', 'first CPU', 'pan CPU', 'zoom CPU', 'filter on CPU', 'filter off CPU'], ...rows])
}

const FRAME_MS = 17.5
const num = (/** @type {Reading | undefined} */ reading, /** @type {string} */ key) => (typeof reading?.[key] === 'number' ? reading[key] : Number.NaN)
/** @param {Reading} reading @param {string} what @param {number} value @param {number} most @param {string} [unit] */
const bar = (reading, what, value, most, unit = '') =>
  ({ name: `N = ${Number(reading['n']).toLocaleString('en')}: ${what}, at most ${most}${unit}`, measured: Number.isNaN(value) ? '–' : `${value.toFixed(most < 10 ? 2 : 0)}${unit}`, holds: Number.isNaN(value) ? null : value <= most })

/** Bars of the issue and of the design, by ratio or by count where that says the same on any machine. @param {readonly Reading[]} readings @returns {readonly { name: string, measured: string, holds: boolean | null }[]} */
export function bars(readings) {
  const ours = readings.filter((reading) => reading['contender'] === 'ours')
  const least = ours[0]
  if (!least) return []
  const tenThousand = find(readings, 'ours', 10_000)
  return ours.flatMap((reading) => {
    const n = Number(reading['n'])
    const over = (/** @type {string} */ key) => num(reading, key) / num(least, key)
    // Where even the bare canvas misses it, the machine is too busy to tell.
    const clock = (/** @type {string} */ what, /** @type {string} */ key, /** @type {number} */ most) => {
      const judged = bar(reading, what, num(reading, key), most, ' ms')
      const busy = num(find(readings, 'floor', reading['n']), key) > most
      return busy ? { ...judged, measured: `${judged.measured}, but the bare canvas misses it too`, holds: null } : judged
    }
    const raw = find(readings, 'raw', reading['n'])
    return [
      ...(n === 1000 && raw ? [bar(reading, 'first render over raw vis-timeline', num(reading, 'first') / num(raw, 'first'), 0.125, 'x')] : []),
      ...(reading === least ? [] : [
        ...(n >= 10_000 ? [bar(reading, 'first render over the fewest events', over('first'), 1.5, 'x')] : []),
        bar(reading, 'CPU of the first render over the fewest events', over('firstTask'), 1.5, 'x'), bar(reading, 'CPU of a pan step over the fewest events', over('panTask'), 2, 'x'), bar(reading, 'CPU of a zoom step over the fewest events', over('zoomTask'), 3, 'x'),
      ]),
      clock('pan p95', 'panP95', FRAME_MS), clock('zoom p95', 'zoomP95', 2 * FRAME_MS), clock('zoom p80', 'zoomP80', FRAME_MS),
      ...(n <= 100_000 ? [clock('filter on', 'filterOn', 2 * FRAME_MS), clock('filter off', 'filterOff', 2 * FRAME_MS)] : []),
      bar(reading, 'elements', num(reading, 'elements'), 1800),
      ...(n === 1_000_000 ? [
        bar(reading, 'heap over data a posting', (num(reading, 'heapOverMb') * 1e6) / num(reading, 'postings'), 50, ' B'),
        ...(tenThousand ? [bar(reading, 'elements over those of 10,000', Math.abs(num(reading, 'elements') / num(tenThousand, 'elements') - 1), 0.05)] : []),
      ] : []),
    ]
  })
}

/** @type {readonly (readonly [string, (reading: Reading) => string])[]} */
const HELD_COLUMNS = [
  ['N', (r) => Number(r['n']).toLocaleString('en')],
  ['', () => 'app'],
  ['runs', (r) => shown(r, 'runs')],
  ['overview/marks/filters there, ms', (r) => several(r, ['overview', 'first', 'filters'])],
  ...['load', 'filterOn', 'filterOff', 'lanes'].map((name) => /** @type {const} */ ([`${name}: longest task ms/CPU`, (/** @type {Reading} */ r) => several(r, [`${name}LongestMs`, `${name}LongestCpu`])])),
  ['tasks over 50 ms CPU', (r) => several(r, ['loadLong', 'filterOnLong', 'filterOffLong', 'lanesLong'])],
  ['marks after filter on/off ms', (r) => several(r, ['filterOn', 'filterOff'])],
  ['heap MB', (r) => shown(r, 'heapOverMb', 1)],
  ['calib', (r) => shown(r, 'calib')],
  ['', (r) => String(r['unfinished'] ?? r['errors'] ?? '')],
]

/** What the page was held up for. @param {readonly Reading[]} readings */
export const heldTable = (readings) => align([HELD_COLUMNS.map(([name]) => name), ...readings.map((reading) => HELD_COLUMNS.map(([, cell]) => cell(reading)))])

const HELD_PARTS = /** @type {const} */ ({ load: 'loading', filterOn: 'filter on', filterOff: 'filter off', lanes: 'other lanes' })
/** @param {readonly Reading[]} readings */
export const heldBars = (readings) => readings.flatMap((reading) => [
  ...Object.entries(HELD_PARTS).map(([name, words]) => bar(reading, `${words}: longest task of the page, CPU`, num(reading, `${name}LongestCpu`), 50, ' ms')),
  bar(reading, 'marks after a filter', Math.max(num(reading, 'filterOn'), num(reading, 'filterOff')), 250, ' ms'),
])

/** @param {Reading} page */
export function eventPageWords(page) {
  const ms = (/** @type {string} */ key) => `${shown(page, key)} ms`
  return `Event page (${page['event']}), opened cold from this machine: first paint ${ms('firstPaint')}, largest ${ms('largestPaint')}, app ready ${ms('ready')}, ${shown(page, 'requests')} requests, ${shown(page, 'kB')} kB in all, layout shift ${shown(page, 'shift', 3)}${page['errors'] === undefined ? '' : `, ERRORS: ${page['errors']}`}`
}
