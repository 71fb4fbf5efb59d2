import { lazy, Suspense } from 'react'
import type { Facts } from '../../domain/facts'
import { Icon, Logo } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { useDatasetName, useParley, useView } from '../parley'
import { homeAddress } from '../../url/links'
import { ShareButton } from '../share/ShareButton'
import { Boundary } from './Boundary'
import { SearchBox } from './SearchBox'
import type { LayerName } from './layerNames'

const DatasetMenu = lazy(() => import('./Explorer').then((module) => ({ default: module.DatasetMenu })))

interface Props {
  readonly facts: Facts | null
  readonly filtersOpen: boolean
  readonly onToggleFilters: () => void
  readonly onLayer: (layer: LayerName) => void
}

export function TopBar({ facts, filtersOpen, onToggleFilters, onLayer }: Props) {
  const { app } = useLanguage().messages
  const { actions, base } = useParley()
  const mode = useView((view) => (view.page.kind === 'compare' ? null : view.mode))
  const dataset = useDatasetName()
  return (
    <header className="top-bar">
      <div className="lead">
      <a className="brand" href={base + homeAddress(dataset)} aria-label={app.home} onClick={(e) => { if (!e.metaKey && !e.ctrlKey) { e.preventDefault(); actions.goHome() } }}>
        <Logo /><b>Parley</b>
      </a>
      {facts && <Boundary fallback={() => null}><Suspense><DatasetMenu facts={facts} /></Suspense></Boundary>}
      <button type="button" className="button line filter-toggle" aria-expanded={filtersOpen} aria-controls="filters" onClick={onToggleFilters}>
        <Icon name="filter" />{app.filter}
      </button>
      </div>
      <SearchBox onPalette={() => onLayer('palette')} />
      <div className="tools">
        <fieldset className="segments" aria-label={app.view}>
          <button type="button" aria-pressed={mode === 'timeline'} onClick={() => actions.setMode('timeline')}><Icon name="timeline" /><span>{app.timeline}</span></button>
          <button type="button" aria-pressed={mode === 'list'} onClick={() => actions.setMode('list')}><Icon name="list" /><span>{app.list}</span></button>
        </fieldset>
        <ShareButton label={app.share} className="button share-button" icon="share" />
        <button type="button" className="button square settings-button" aria-haspopup="dialog" aria-label={app.settings} title={app.settings} onClick={() => onLayer('settings')}><Icon name="settings" /></button>
      </div>
    </header>
  )
}
