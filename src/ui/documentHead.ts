import { rowOfEvent } from '../domain/lookup'
import type { PreferenceStore } from '../store/preferences'
import { selectFacts } from '../store/selectors'
import type { ParleyState, ParleyStore } from '../store/store'

/** A theme in the address comes before the reader's own preference; neither means: as the system has it. So with what else concerns looks. */
export function followTheme(store: ParleyStore, preferences: PreferenceStore): void {
  const apply = () => {
    const { theme, motion, contrast, textSize } = preferences.get()
    const { dataset, style } = document.documentElement
    for (const [name, value] of Object.entries({ theme: store.getState().view.theme ?? theme, motion, contrast })) {
      if (value) dataset[name] = value
      else delete dataset[name]
    }
    style.fontSize = textSize ? `${textSize}%` : ''
  }
  apply()
  store.subscribe(apply)
  preferences.subscribe(apply)
}

interface Head { readonly title: string; readonly description: string }

/** null: the dataset is on its way, and what the page says of itself may stand. */
function headOf(state: ParleyState): Head | null {
  const facts = selectFacts(state)
  // What was written into the page may say what was published later.
  if (!facts) return state.view.asOf === null ? null : { title: 'Parley', description: '' }
  const { page } = state.view
  // Its table names itself; the words written into the page may say what was published later.
  if (page.kind === 'compare') return { title: document.title, description: '' }
  const row = page.kind === 'event' ? rowOfEvent(facts, page.id) : null
  const event = row === null ? undefined : facts.events.at(row)
  return event ? { title: `${event.title} | Parley`, description: event.summary } : { title: `${facts.info.title} | Parley`, description: facts.info.description ?? '' }
}

const METAS = { 'meta[name="description"]': 'description', 'meta[property="og:title"]': 'title', 'meta[property="og:description"]': 'description' } as const

/**
 * The page's title names what is open; until the dataset is there, the one written into the page stands. Once the reader
 * has looked back, the descriptions follow too: those written into the page are of the latest date.
 */
export function followHead(store: ParleyStore): void {
  let hasLookedBack = false
  const apply = () => {
    const state = store.getState()
    const head = headOf(state)
    if (!head) return
    if (head.title !== document.title) document.title = head.title
    hasLookedBack ||= state.view.asOf !== null
    if (hasLookedBack) forgetLinkedData()
    if (hasLookedBack) for (const [meta, part] of Object.entries(METAS)) document.querySelector(meta)?.setAttribute('content', head[part])
  }
  apply()
  store.subscribe(apply)
}

/**
 * Icon and manifest are written relative to the page that was opened; once the address changes, the browser would look
 * for them in another folder. Their full addresses are fixed before the first step.
 */
export function pinHeadLinks(head: ParentNode = document.head): void {
  for (const link of head.querySelectorAll<HTMLLinkElement>('link[rel=icon], link[rel=manifest]')) link.setAttribute('href', link.href)
}

/** What the page tells machines about itself, and where more of it is, is of the latest date. */
function forgetLinkedData(): void {
  for (const part of document.querySelectorAll('[type$="ld+json"]')) part.remove()
}

/** The screen is drawn whole: what the page was written with has done its work, and tests may look. */
export function screenStands(): void {
  document.documentElement.dataset['ready'] = 'true'
  leaveWritten()
}
export const leaveWritten = (): void => document.getElementById('static')?.remove()

/** Takes out of the document what the page was written with: its data, which is read; and its article, where it may say what was published later. */
export function hidePage(isRewound: boolean): void {
  document.getElementById('event-data')?.remove()
  if (isRewound) leaveWritten()
  if (isRewound) forgetLinkedData()
  document.documentElement.classList.remove('rewound')
}

/** The page speaks another language from now on; the article it was written with, for as long as it stands, does not. */
export function speakOnPage(locale: string, direction: 'ltr' | 'rtl'): void {
  const { documentElement } = document
  const article = document.getElementById('static')
  if (article) { article.lang = documentElement.lang; article.dir = documentElement.dir }
  documentElement.lang = locale
  documentElement.dir = direction
}
