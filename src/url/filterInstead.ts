import type { Filter, Page, View } from './view'

/** The filter that shows what a page is about. */
function filterOf(page: Page, filter: Filter): Filter | null {
  switch (page.kind) {
    case 'actor': return { ...filter, actors: [page.id] }
    case 'place': return { ...filter, places: [page.id] }
    case 'publisher': return { ...filter, publishers: [page.id] }
    case 'track': return { ...filter, tracks: [page.id] }
    default: return null
  }
}

/** Actors, places, publishers and tracks have no view of their own in the app: their events are shown in its place. */
export function filterInstead(view: View): View {
  const filter = filterOf(view.page, view.filter)
  return filter ? { ...view, page: { kind: 'home' }, filter } : view
}
