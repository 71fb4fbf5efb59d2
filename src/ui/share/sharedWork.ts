import type { EventDetail } from '../../domain/eventDetail'
import type { CitedWork } from '../../formats/citedWork'
import { citedOpen, citedView, textOf } from './citedView'
import { CARRY_ALL, viewLink } from './shareLinks'
import { sharedNow, type Shared, type SharedFrom } from './useShared'

/** What is on screen as a work: the claim pointed at, else the open event, else the view. null: what it needs is not there. */
export function sharedWork({ view, shown, eventId, edition, language, absolute }: Omit<Shared, 'detailOf'>, detail: EventDetail | null): CitedWork | null {
  if (edition === null) return null
  return eventId === null ? citedView(edition, absolute(viewLink(view, shown, CARRY_ALL))) : detail && citedOpen(detail, view.claim, edition, language)
}

/** The citation that the share dialog opens with. */
export async function sharedCitation(from: SharedFrom, locale: string): Promise<string | null> {
  const shared = sharedNow(from, locale)
  const work = sharedWork(shared, shared.eventId === null ? null : await shared.detailOf(shared.eventId))
  return work && textOf(work, 'apa')
}
