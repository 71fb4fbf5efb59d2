import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels, type Anchor, type Box, type LabelRequest, type MeasureText, type Obstacle } from './labels'

const measure: MeasureText = (text, font) => text.length * (font === 'detail' ? 5 : 6)
const PLOT: Box = { left: 0, right: 600, top: 0, bottom: 200 }
const aRequest = ({ owner = 'e', title = 'Embassy talks', detail = '27 Feb', font = 'title', extraPx = 0, priority = 0, isKept = false, ...anchor }: Partial<LabelRequest & Anchor> = {}): LabelRequest => ({
  owner, title, detail, font, extraPx, priority, isKept, anchors: [anAnchor(anchor)],
})
const anAnchor = (over: Partial<Anchor> = {}): Anchor => ({ key: 'k', xPx: 300, yPx: 100, halfMarkPx: 8, bar: null, topPx: 0, bottomPx: 200, ...over })
const wall = (left: number, right: number, owner: string | null = null): Obstacle => ({ left, right, top: 90, bottom: 110, owner })
const place = (request: LabelRequest, obstacles: readonly Obstacle[] = []) => placeLabels([request], obstacles, PLOT, measure)[0]

describe('one label', () => {
  test('goes to the end side, else to the start side, else under the mark, else nowhere', () => {
    expect(place(aRequest())).toMatchObject({ side: 'end', hasDetail: true, xPx: 314 })
    expect(place(aRequest(), [wall(320, 330)])).toMatchObject({ side: 'start', xPx: 286 })
    expect(place(aRequest(), [wall(320, 330), wall(260, 270)])).toMatchObject({ side: 'under', xPx: 305 })
    expect(place(aRequest({ bottomPx: 120 }), [wall(320, 330), wall(260, 270)])).toBeUndefined()
  })
  test('loses its second line before its place', () => {
    const above = { left: 310, right: 420, top: 60, bottom: 90, owner: null }
    const start = { left: 200, right: 290, top: 60, bottom: 90, owner: null }
    expect(place(aRequest(), [above, start])).toMatchObject({ side: 'end', hasDetail: false })
  })
  test('never crosses the edge of the plot or of its lane', () => {
    expect(place(aRequest({ xPx: 560 }))?.side).toBe('start')
    expect(place(aRequest({ xPx: 30 }))?.side).toBe('end')
    expect(place(aRequest({ topPx: 92, bottomPx: 110 }))).toMatchObject({ hasDetail: false })
    expect(place(aRequest({ topPx: 97, bottomPx: 110 }))).toBeUndefined()
  })
  test('begins behind a short bar and goes under a long one, in view as long as the bar is', () => {
    expect(place(aRequest({ bar: { left: 280, right: 320 } }))).toMatchObject({ side: 'end', xPx: 326 })
    expect(place(aRequest({ bar: { left: 100, right: 500 } }))).toMatchObject({ side: 'under', xPx: 292 })
    expect(place(aRequest({ xPx: -700, bar: { left: -40, right: 500 } }))).toMatchObject({ side: 'under', xPx: 3 })
  })
  test('goes to another mark of its event where the first has no room', () => {
    const request = { ...aRequest(), anchors: [anAnchor(), anAnchor({ key: 'l', yPx: 170 })] }
    expect(place(request)).toMatchObject({ key: 'k' })
    expect(place(request, [wall(320, 330), wall(260, 270)])).toMatchObject({ key: 'l', side: 'end', hasDetail: true })
  })
  test('breaks its title in two where that alone fits', () => {
    expect(place(aRequest({ title: 'Witkoff and Putin, Moscow', bottomPx: 116 }), [wall(420, 430), wall(260, 270)])).toMatchObject({ side: 'end', hasDetail: false, breakAt: 12 })
    expect(place(aRequest({ title: 'Unbreakablewords', bottomPx: 116 }), [wall(360, 430), wall(260, 270)])).toBeUndefined()
  })
  test('what belongs to the event itself is no obstacle', () => {
    expect(place(aRequest(), [wall(320, 330, 'e')])?.side).toBe('end')
  })
  test('the open event keeps its title where it covers least', () => {
    const crowd = [wall(310, 420), wall(270, 290)]
    expect(place(aRequest({ bottomPx: 115 }), crowd)).toBeUndefined()
    expect(place(aRequest({ isKept: true, bottomPx: 115 }), crowd)?.side).toBe('start')
  })
  test('nothing to say, nothing placed', () => {
    expect(place(aRequest({ title: '' }))).toBeUndefined()
  })
})

const anyRequest = fc.record({ x: fc.integer({ min: -20, max: 620 }), line: fc.nat(5), letters: fc.integer({ min: 1, max: 30 }), priority: fc.nat(9), half: fc.integer({ min: 0, max: 200 }), hasBar: fc.boolean() })
const anyRequests = fc.array(anyRequest, { maxLength: 60 }).map((all) => all.map(({ x, line, letters, priority, half, hasBar }, i) =>
  aRequest({ key: `k${i}`, owner: `e${i}`, title: 'x'.repeat(letters), xPx: x, yPx: 20 + line * 30, priority, bar: hasBar ? { left: x - half, right: x + half } : null })))
const obstaclesOf = (requests: readonly LabelRequest[]): readonly Obstacle[] => requests.flatMap(({ owner, anchors }) => anchors.flatMap((at) => [
  { left: at.xPx - 9, right: at.xPx + 9, top: at.yPx - 9, bottom: at.yPx + 9, owner },
  ...(at.bar ? [{ left: at.bar.left, right: at.bar.right, top: at.yPx - 4, bottom: at.yPx + 4, owner }] : []),
]))
const crosses = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('many labels', () => {
  test('never cross each other, a mark, a bar or an edge', () => {
    fc.assert(fc.property(anyRequests, (requests) => {
      const obstacles = obstaclesOf(requests)
      const places = placeLabels(requests, obstacles, PLOT, measure)
      const ownerOf = new Map(requests.flatMap((r) => r.anchors.map((at) => [at.key, r.owner] as const)))
      places.forEach((a, i) => {
        expect(a.box.left).toBeGreaterThanOrEqual(0)
        expect(a.box.right).toBeLessThanOrEqual(600)
        for (const b of places.slice(i + 1)) expect(crosses(a.box, b.box)).toBe(false)
        for (const o of obstacles) if (o.owner !== ownerOf.get(a.key)) expect(crosses(a.box, o)).toBe(false)
      })
    }))
  })
  test('are placed the same whatever their order', () => {
    fc.assert(fc.property(anyRequests, (requests) => {
      const obstacles = obstaclesOf(requests)
      expect(placeLabels(requests.toReversed(), obstacles, PLOT, measure)).toEqual(placeLabels(requests, obstacles, PLOT, measure))
    }))
  })
})
