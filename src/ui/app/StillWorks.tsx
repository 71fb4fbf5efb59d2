import { methodAddress } from '../../url/links'
import { useExplorerLanguage } from '../explorerLanguage'
import { useDatasetName, useParley, useView } from '../parley'
import { RecordLinks } from './RecordLinks'
import './stillWorks.css'

/** Where the events did not come: pages that were written with the site and need nothing else. Who looks back needs the data for them, too. */
export function StillWorks() {
  const { explorer, filters } = useExplorerLanguage().messages
  const { base } = useParley()
  const { dataset, data } = useDatasetName()
  const asOf = useView((view) => view.asOf)
  if (data !== null || asOf !== null) return null
  return <p className="still-works">{explorer.stillWorks} <RecordLinks dataset={dataset} asOf={null} /> <a href={base + methodAddress({ dataset, data })}>{filters.method}</a></p>
}
