import { HOME, ISTANBUL, eventPath, expect, drawn, test } from './reader'

for (const [width, height] of [[390, 844], [320, 700]] as const) {
  test(`vis-timeline is never loaded at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const engine: string[] = []
    page.on('request', (request) => { if (/visEngine/.test(request.url())) engine.push(request.url()) })
    for (const address of [HOME, eventPath(ISTANBUL)]) {
      await page.goto(address)
      await drawn(page)
    }
    expect(engine).toEqual([])
  })
}

test('dark follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(HOME)
  await drawn(page)
  const luminance = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!
    context.fillStyle = getComputedStyle(document.body).backgroundColor
    context.fillRect(0, 0, 1, 1)
    return context.getImageData(0, 0, 1, 1).data[0]
  })
  expect(luminance).toBeLessThan(60)
})

test('open menus stay on a phone’s screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(HOME)
  await drawn(page)
  await page.locator('.dataset-menu > summary').click()
  const box = await page.locator('.dataset-menu .dataset-about').boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
})

test('on paper an open event stands alone, without plot and buttons', async ({ page }) => {
  await page.goto(eventPath(ISTANBUL))
  await drawn(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.main-pane')).toBeHidden()
  await expect(page.locator('.event-controls')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'US and Russian diplomats hold embassy talks in Istanbul' })).toBeVisible()
})
