import { rowOfEvent } from '../domain/lookup'
import type { PreferenceStore } from '../store/preferences'
import type { ParleyState, ParleyStore } from '../store/store'

/** A theme in the address comes before the reader's own preference; neither means: as the system has it. */
export function followTheme(store: ParleyStore, preferences: PreferenceStore): void {
  const apply = () => {
    const theme = store.getState().view.theme ?? preferences.get().theme
    if (theme) document.documentElement.dataset['theme'] = theme
    else delete document.documentElement.dataset['theme']
  }
  apply()
  store.subscribe(apply)
  preferences.subscribe(apply)
}

function titleOf({ view, facts }: ParleyState): string | null {
  if (facts.status !== 'ready') return null
  const { info, events } = facts.facts
  const row = view.page.kind === 'event' ? rowOfEvent(facts.facts, view.page.id) : null
  const event = row === null ? undefined : events.at(row)
  return event ? `${event.title} | Parley` : `${info.title} | Parley`
}

/** The page's title names what is open; until the dataset is there, the one written into the page stands. */
export function followTitle(store: ParleyStore): void {
  const apply = () => {
    const title = titleOf(store.getState())
    if (title !== null && title !== document.title) document.title = title
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
