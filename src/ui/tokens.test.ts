import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOf, distanceOf, mixed, parsedOklch, seenWith, type Rgb } from './colourMeasures'

/**
 * The figures of the colours, computed from the tokens themselves: text has at least 4.5:1, controls and marks 3:1, and lanes
 * stay apart for eyes that see fewer colours. A colour that is changed in tokens.css is measured by the next run.
 */
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
type Scheme = 'light' | 'dark'
const SCHEMES = ['light', 'dark'] as const

/** Names with their values; a token that stands for another is followed. */
function tokensOf(scheme: Scheme, rules: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  for (const [, name = '', value = ''] of rules.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const pair = /^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/.exec(value.trim())
    tokens.set(name, (pair ? (scheme === 'light' ? pair[1] : pair[2]) : value.trim()) ?? '')
  }
  return tokens
}

const blockOf = (opening: string) => {
  const from = css.indexOf(opening)
  if (from < 0) throw new Error(`tokens.css has no ${opening}`)
  return css.slice(from + opening.length, css.indexOf('}', from))
}
const BASE = blockOf(':root {')
const MORE = blockOf(":root[data-contrast='more'] {")
const DARK = blockOf(":root[data-theme='dark'] {")

function colours(scheme: Scheme, contrast: 'usual' | 'more') {
  const tokens = new Map([...tokensOf(scheme, BASE), ...(scheme === 'dark' ? tokensOf(scheme, DARK) : []), ...(contrast === 'more' ? tokensOf(scheme, MORE) : [])])
  const valueOf = (name: string): string => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`tokens.css has no --${name}`)
    const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    return other === undefined ? value : valueOf(other)
  }
  return { of: (name: string): Rgb => parsedOklch(valueOf(name)), tint: Number.parseFloat(valueOf('tint')) / 100 }
}

const LANES = ['lane-1', 'lane-2', 'lane-3', 'lane-4', 'lane-5', 'lane-6', 'lane-n']
const TEXT = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((text) => ['paper', 'surface', 'sunken', 'select-bg'].map((ground) => [text, ground])),
  ['on-ink', 'ink'], ['ink', 'mark'], ['differ', 'differ-bg'], ['differ', 'surface'], ['differ', 'paper'], ['stop', 'stop-bg'], ['stop', 'surface'], ['stop', 'paper'],
  ...LANES.flatMap((lane) => [[lane, 'paper'], [lane, 'surface']]),
] as unknown as readonly (readonly [string, string])[]
const GRAPHICS = [
  ...['edge', 'focus'].flatMap((line) => ['paper', 'surface', 'sunken'].map((ground) => [line, ground])), ['differ-line', 'surface'], ['differ-line', 'differ-bg'],
] as unknown as readonly (readonly [string, string])[]

describe.each(SCHEMES.flatMap((scheme) => (['usual', 'more'] as const).map((contrast) => [scheme, contrast] as const)))('%s, contrast %s', (scheme, contrast) => {
  const { of, tint } = colours(scheme, contrast)
  const short = (pairs: typeof TEXT, least: number) => pairs.map(([over, under]) => [`${over} on ${under}`, contrastOf(of(over), of(under))] as const).filter(([, ratio]) => ratio < least)
  test('every word stands out 4.5:1', () => expect(short(TEXT, 4.5)).toEqual([]))
  test('every control and mark stands out 3:1', () => expect(short(GRAPHICS, 3)).toEqual([]))
  test('the name of a lane stands out on the lane’s own ground, as do plain words', () => {
    const grounds = LANES.map((lane) => [lane, mixed(of(lane), of('paper'), tint)] as const)
    const weak = grounds.flatMap(([lane, ground]) => [lane, 'ink', 'ink-2', 'ink-3'].map((text) => [`${text} on the ground of ${lane}`, contrastOf(of(text), ground)] as const)).filter(([, ratio]) => ratio < 4.5)
    expect(weak).toEqual([])
  })
})

describe('where more contrast is asked for', () => {
  test.each(SCHEMES)('hairlines become lines that carry 3:1, grounds of lanes go: %s', (scheme) => {
    const { of, tint } = colours(scheme, 'more')
    expect(tint).toBe(0)
    for (const line of ['rule', 'rule-2']) expect(contrastOf(of(line), of('paper'))).toBeGreaterThanOrEqual(3)
  })
  test('asking the system and asking the settings do the same', () => {
    const system = css.slice(css.indexOf('@media (prefers-contrast: more)'))
    expect(tokensOf('light', system.slice(system.indexOf('--rule:'), system.indexOf('}')))).toEqual(tokensOf('light', MORE))
  })
})

describe('lanes stay apart', () => {
  /** Smallest OKLab distance, times 100, between any two of six lanes; DESIGN.md, section 3: keep it above 8. */
  const LEAST = 8
  test.each(SCHEMES.flatMap((scheme) => (['normal', 'protan', 'deutan', 'tritan'] as const).map((eyes) => [scheme, eyes] as const)))('%s, %s', (scheme, eyes) => {
    const { of } = colours(scheme, 'usual')
    const seen = LANES.slice(0, 6).map((lane) => [lane, seenWith(eyes, of(lane))] as const)
    const near = seen.flatMap(([a, first], i) => seen.slice(i + 1).map(([b, second]) => [`${a} and ${b}`, distanceOf(first, second) * 100] as const)).toSorted(([, x], [, y]) => x - y)
    expect(near[0]?.[1], near[0]?.[0]).toBeGreaterThan(LEAST)
  })
})

describe('the measures', () => {
  test('agree with figures that are known', () => {
    expect(contrastOf({ r: 0, g: 0, b: 0 }, { r: 1, g: 1, b: 1 })).toBeCloseTo(21, 5)
    expect(contrastOf({ r: 1, g: 0, b: 0 }, { r: 1, g: 1, b: 1 })).toBeCloseTo(3.998, 2)
    // #1a5cdf is what DESIGN.md gives for oklch(0.52 0.21 262).
    const focus = parsedOklch('oklch(0.52 0.21 262)')
    expect([focus.r, focus.g, focus.b].map((part) => Math.round(part * 255))).toEqual([0x1a, 0x5c, 0xdf])
    expect(distanceOf({ r: 0, g: 0, b: 0 }, { r: 1, g: 1, b: 1 })).toBeCloseTo(1, 3)
  })
  test('red and green come near each other for eyes that lack a receptor, grey stays grey', () => {
    const [red, green, grey] = [{ r: 0.7, g: 0.2, b: 0.2 }, { r: 0.35, g: 0.45, b: 0.15 }, { r: 0.5, g: 0.5, b: 0.5 }]
    expect(distanceOf(seenWith('deutan', red), seenWith('deutan', green))).toBeLessThan(distanceOf(red, green) / 2)
    for (const eyes of ['protan', 'deutan', 'tritan'] as const) expect(distanceOf(seenWith(eyes, grey), grey)).toBeLessThan(0.005)
  })
})
