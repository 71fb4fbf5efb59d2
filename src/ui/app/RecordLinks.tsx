import { encodePercent } from '../../url/percent'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley } from '../parley'

/** The lists of actors, with who met whom, and of places: pages that stand without the app. */
export function RecordLinks({ dataset, asOf }: { readonly dataset: string; readonly asOf: string | null }) {
  const { explorer } = useExplorerLanguage().messages
  const { base } = useParley()
  const to = (list: string) => `${base}${encodePercent(dataset)}/${list}/${asOf === null ? '' : `?asof=${encodePercent(asOf, ':')}`}`
  return <><a href={to('actors')}>{explorer.actorsPage}</a> <a href={to('places')}>{explorer.placesPage}</a></>
}
