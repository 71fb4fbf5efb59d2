import type { Locator, Page } from '@playwright/test'
import { HOME, ISTANBUL, RIYADH, addressOf, drawn, eventPath, expect, inSite, opened, panel, test } from './reader'

/**
 * Eight tasks done twice: through the accessibility tree alone, by roles and names and the keyboard, and by pointer. Both
 * must find the same. A step through the tree is to go to something by its role and name, to press it, to type, or to have
 * a part read out; a step by pointer is a click, a text typed, or a part looked at.
 */
type Role = Parameters<Page['getByRole']>[0]
type Name = string | RegExp

class Tree {
  steps = 0
  constructor(readonly page: Page) {}
  /** Goes there, as by the list of links, headings or fields that every screen reader keeps. */
  async go(role: Role, name: Name, within: Locator | Page = this.page): Promise<Locator> {
    this.steps++
    const there = within.getByRole(role, { name }).first()
    await expect(there).toBeAttached()
    await there.focus()
    return there
  }
  async use(role: Role, name: Name, within?: Locator | Page): Promise<void> {
    const there = await this.go(role, name, within)
    this.steps++
    await there.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter')
  }
  async type(role: Role, name: Name, text: string): Promise<void> {
    const there = await this.go(role, name)
    this.steps++
    await there.fill(text)
  }
  /** What the tree says of a part. */
  async read(part: Locator): Promise<string> {
    this.steps++
    await expect(part).toBeAttached()
    return part.ariaSnapshot()
  }
}

class Mouse {
  steps = 0
  constructor(readonly page: Page) {}
  async click(what: Locator): Promise<void> { this.steps++; await what.first().click() }
  async type(what: Locator, text: string): Promise<void> { this.steps++; await what.fill(text) }
  async look(at: Locator): Promise<string> {
    this.steps++
    await at.first().scrollIntoViewIfNeeded()
    return (await at.first().innerText()).replaceAll(/\s+/g, ' ')
  }
}

interface Task {
  readonly name: string
  readonly from: string
  readonly tree: (tree: Tree) => Promise<unknown>
  readonly mouse: (mouse: Mouse) => Promise<unknown>
}

const RIYADH_TITLE = 'US and Russian delegations meet in Riyadh'
const ISTANBUL_TITLE = 'US and Russian diplomats hold embassy talks in Istanbul'
const details = (page: Page) => page.getByRole('complementary').filter({ has: page.getByRole('button', { name: 'Close', exact: true }) })
const part = (page: Page, heading: Name) => details(page).getByRole('region').or(details(page).locator('section')).filter({ has: page.getByRole('heading', { name: heading }) }).last()
const namesIn = (text: string, names: readonly string[]) => names.filter((name) => text.includes(name))
/** The claim itself, not one that it overtook. */
const sixHours = (page: Page) => details(page).getByRole('listitem').filter({ hasText: 'at around six hours', hasNotText: 'Overtaken' }).last()
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const toList = async (tree: Tree) => { await tree.use('link', 'Skip to list of events'); await expect(tree.page.getByRole('table')).toBeVisible() }
const month = (page: Page, name: string) => page.getByRole('rowheader', { name: new RegExp(`^${name}`) }).or(page.locator('.month-row th', { hasText: name })).first()

const TASKS: readonly Task[] = [
  {
    name: 'find the talks in Riyadh and say who took part', from: HOME,
    tree: async (tree) => {
      await toList(tree)
      await tree.use('link', RIYADH_TITLE)
      await expect(details(tree.page)).toContainText('Sergei Lavrov')
      return namesIn(await tree.read(part(tree.page, 'Participants')), ['Sergei Lavrov', 'Marco Rubio', 'Steve Witkoff', 'Yuri Ushakov'])
    },
    mouse: async (mouse) => {
      await mouse.click(mouse.page.getByRole('button', { name: 'List', exact: true }))
      await mouse.click(mouse.page.getByRole('link', { name: RIYADH_TITLE }))
      await expect(panel(mouse.page)).toContainText('Sergei Lavrov')
      return namesIn(await mouse.look(panel(mouse.page).locator('.event-facts')), ['Sergei Lavrov', 'Marco Rubio', 'Steve Witkoff', 'Yuri Ushakov'])
    },
  },
  {
    name: 'how long the talks in Istanbul lasted, according to whom', from: HOME,
    tree: async (tree) => {
      await toList(tree)
      await tree.use('link', ISTANBUL_TITLE)
      const list = details(tree.page).getByRole('list', { name: '2 accounts' }).filter({ hasText: 'around six hours' })
      return namesIn(await tree.read(list), ['around six hours', 'six and a half', 'AFP', 'UNN'])
    },
    mouse: async (mouse) => {
      await mouse.click(mouse.page.getByRole('button', { name: 'List', exact: true }))
      await mouse.click(mouse.page.getByRole('link', { name: ISTANBUL_TITLE }))
      return namesIn(await mouse.look(panel(mouse.page).locator('.claim-group', { hasText: 'around six hours' })), ['around six hours', 'six and a half', 'AFP', 'UNN'])
    },
  },
  {
    name: 'events of March 2025 that name both Ukraine and Russia', from: HOME,
    tree: async (tree) => {
      await toList(tree)
      const filter = tree.page.getByRole('complementary', { name: 'Filter' })
      await tree.use('checkbox', /^Ukraine\b/, filter)
      await tree.use('checkbox', /^Russia\b/, filter)
      await tree.use('radio', /^all named/, filter)
      await expect.poll(() => addressOf(tree.page)).toContain('match=all')
      return /\d+ events?/.exec(await tree.read(month(tree.page, 'March 2025')))?.[0]
    },
    mouse: async (mouse) => {
      await mouse.click(mouse.page.getByRole('button', { name: 'List', exact: true }))
      const filter = mouse.page.getByRole('complementary', { name: 'Filter' })
      await mouse.click(filter.getByRole('checkbox', { name: /^Ukraine\b/ }))
      await mouse.click(filter.getByRole('checkbox', { name: /^Russia\b/ }))
      await mouse.click(filter.locator('.match-switch label', { hasText: 'all named' }))
      await expect.poll(() => addressOf(mouse.page)).toContain('match=all')
      return /\d+ events?/.exec(await mouse.look(mouse.page.locator('.month-row', { hasText: 'March 2025' })))?.[0]
    },
  },
  {
    name: 'what was known of the talks in Istanbul on 27 February 2025, 12:00 UTC', from: eventPath(ISTANBUL),
    tree: async (tree) => {
      await tree.type('textbox', 'As known on, date', '2025-02-27')
      await tree.type('textbox', /^Time \(UTC\)/, '12:00')
      await expect.poll(() => addressOf(tree.page)).toContain('asof=2025-02-27T12')
      const said = tree.page.getByRole('status').filter({ hasText: 'This event:' })
      return /This event: \d+ of \d+ claims/.exec(await tree.read(said))?.[0]
    },
    mouse: async (mouse) => {
      await mouse.type(mouse.page.getByLabel('As known on, date'), '2025-02-27')
      await mouse.type(mouse.page.getByLabel(/^Time \(UTC\)/), '12:00')
      await expect.poll(() => addressOf(mouse.page)).toContain('asof=2025-02-27T12')
      return /This event: \d+ of \d+ claims/.exec(await mouse.look(mouse.page.locator('.as-known-hidden')))?.[0]
    },
  },
  {
    name: 'which article carries a claim, and what else it carries', from: eventPath(ISTANBUL),
    tree: async (tree) => {
      const claim = sixHours(tree.page)
      await tree.use('link', /Moscow Times/, claim)
      await expect(tree.page.getByRole('heading', { level: 1 })).toBeVisible()
      const text = await tree.read(tree.page.getByRole('main'))
      return namesIn(text, ['at around six hours', 'Sonata Coulter'])
    },
    mouse: async (mouse) => {
      await mouse.click(panel(mouse.page).locator('.claim', { hasText: 'at around six hours' }).locator('.badge'))
      await expect(mouse.page.getByRole('heading', { level: 1 })).toBeVisible()
      return namesIn(await mouse.look(mouse.page.locator('main')), ['at around six hours', 'Sonata Coulter'])
    },
  },
  {
    name: 'a link to one claim', from: eventPath(ISTANBUL),
    tree: async (tree) => {
      const claim = sixHours(tree.page)
      await tree.use('button', 'Copy link to this claim', claim)
      await expect.poll(() => copied(tree.page)).toContain('/claims/')
      return inSite(await copied(tree.page))
    },
    mouse: async (mouse) => {
      await mouse.click(panel(mouse.page).locator('.claim', { hasText: 'at around six hours' }).getByRole('button', { name: 'Copy link to this claim' }))
      await expect.poll(() => copied(mouse.page)).toContain('/claims/')
      return inSite(await copied(mouse.page))
    },
  },
  {
    name: 'the next event of the thread', from: eventPath(ISTANBUL),
    tree: async (tree) => {
      await tree.use('button', /^Later in this thread/)
      await expect.poll(() => addressOf(tree.page)).not.toContain(ISTANBUL)
      await expect(details(tree.page)).not.toContainText(ISTANBUL_TITLE, { timeout: 1 }).catch(() => {})
      await tree.read(details(tree.page).getByRole('heading', { level: 2 }).first())
      return addressOf(tree.page)
    },
    mouse: async (mouse) => {
      await mouse.click(panel(mouse.page).locator('.relation-steps button', { hasText: 'Later' }))
      await expect.poll(() => addressOf(mouse.page)).not.toContain(ISTANBUL)
      await mouse.look(panel(mouse.page).getByRole('heading', { level: 2 }))
      return addressOf(mouse.page)
    },
  },
  {
    name: 'who met whom: Steve Witkoff and Vladimir Putin', from: eventPath(RIYADH),
    tree: async (tree) => {
      await tree.use('link', 'Steve Witkoff', details(tree.page))
      await expect(tree.page.getByRole('heading', { level: 1 })).toHaveText('Steve Witkoff')
      const met = tree.page.getByRole('listitem').or(tree.page.getByRole('row')).filter({ has: tree.page.getByRole('link', { name: 'Vladimir Putin', exact: true }) }).first()
      return /\d+/.exec((await tree.read(met)).replaceAll(/\/url: .*/g, ''))?.[0]
    },
    mouse: async (mouse) => {
      await mouse.click(panel(mouse.page).getByRole('link', { name: 'Steve Witkoff' }))
      await expect(mouse.page.getByRole('heading', { level: 1 })).toHaveText('Steve Witkoff')
      const met = mouse.page.locator('main li, main tr').filter({ has: mouse.page.getByRole('link', { name: 'Vladimir Putin', exact: true }) })
      return /\d+/.exec(await mouse.look(met))?.[0]
    },
  },
]

/** So many more steps a task may take through the tree: going there and pressing are two, a click is one. */
const MOST_EXTRA = 5

for (const [i, task] of TASKS.entries()) {
  test(`task ${i + 1}, through the accessibility tree and by pointer: ${task.name}`, async ({ page, context }) => {
    test.setTimeout(120_000)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await opened(page, task.from)
    const mouse = new Mouse(page)
    const seen = await task.mouse(mouse)
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await page.goto(task.from)
    await drawn(page)
    const tree = new Tree(page)
    const heard = await task.tree(tree)
    expect(heard).toEqual(seen)
    expect([heard].flat().filter(Boolean).length, 'an answer').toBeGreaterThan(0)
    console.log(`task ${i + 1}: tree ${tree.steps}, pointer ${mouse.steps}; ${JSON.stringify(heard)}`)
    expect(tree.steps - mouse.steps).toBeLessThanOrEqual(MOST_EXTRA)
  })
}
