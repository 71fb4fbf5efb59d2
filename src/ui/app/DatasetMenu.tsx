import { useState } from 'react'
import type { Facts } from '../../domain/facts'
import { readEdtf } from '../../domain/edtfRead'
import { dateWords } from '../../i18n/dateWords'
import { selectLatestFacts } from '../../store/selectors'
import { asOfWords } from '../asOfWords'
import { useExplorerLanguage } from '../explorerLanguage'
import { useDatasetName, useParleyState, useView } from '../parley'
import { languageName } from '../parts/dates'
import { useForeign } from '../parts/language'
import { Icon } from '../parts/Icon'
import { RecordLinks } from './RecordLinks'
import { SaveOffline } from './SaveOffline'

const words = (edtf: string, locale: string) => {
  const date = readEdtf(edtf)
  return date === null ? edtf : dateWords(date, locale, 'short')
}

/** Which process this is and what is covered, so that silence is not taken for peace. */
export function DatasetMenu({ facts }: { readonly facts: Facts }) {
  const { locale, messages } = useExplorerLanguage()
  const { explorer } = messages
  const foreign = useForeign()
  const asOf = useView((view) => view.asOf)
  const latest = useParleyState(selectLatestFacts)
  const { info } = facts
  const { dataset, data } = useDatasetName()
  const [open, setOpen] = useState(false)
  return (
    <details className="dataset-menu" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <span className="dataset-title"><bdi {...foreign}>{info.title}</bdi><Icon name="down" /></span>
        <span className="dataset-line">
          {asOf === null || !latest
            ? explorer.datasetLine(facts.events.length, facts.articleCount, words(info.updated, locale))
            : explorer.datasetLineAsOf(facts.events.length, latest.events.length, asOfWords(asOf, locale))}, {explorer.covered(words(info.coverage, locale))}
        </span>
      </summary>
      <div className="dataset-about">
        {foreign.lang !== undefined && <p>{explorer.contentLanguage(languageName(foreign.lang, locale))}</p>}
        {info.description && <p {...foreign}>{info.description}</p>}
        <dl className="facts">
          <dt>{explorer.coverageTitle}</dt>
          <dd>{words(info.coverage, locale)}</dd>
          <dt>{explorer.updatedTitle}</dt>
          <dd>{words(info.updated, locale)}, {explorer.revision(info.revision)}</dd>
        </dl>
        {info.selection !== '' && (
          <>
            <h2>{explorer.selectionTitle}</h2>
            <p {...foreign}>{info.selection}</p>
          </>
        )}
        {data === null && <p className="dataset-lists"><RecordLinks dataset={dataset} asOf={asOf} /></p>}
        {open && data === null && <SaveOffline dataset={dataset} />}
      </div>
    </details>
  )
}
