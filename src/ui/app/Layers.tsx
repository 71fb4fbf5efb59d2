import { lazy, Suspense, useContext } from 'react'
import { Palette } from '../palette/Palette'
import type { EntryAction } from '../palette/paletteEntry'
import { useParley } from '../parley'
import { PreferencesContext } from '../preferences'
import type { LayerName } from './layerNames'
import { runEntry } from './runEntry'
import type { Copied } from './useCopying'

const KeySheet = lazy(() => import('../shared/KeySheet').then((module) => ({ default: module.KeySheet })))
const ShareDialog = lazy(() => import('../share/ShareDialog').then((module) => ({ default: module.ShareDialog })))
const SettingsDialog = lazy(() => import('../settings/SettingsDialog').then((module) => ({ default: module.SettingsDialog })))

interface Props {
  readonly layer: LayerName
  readonly onLayer: (layer: LayerName | null) => void
  readonly onCopy: (what: Copied) => void
}

/** One layer over the screen at a time. */
export function Layers({ layer, onLayer, onCopy }: Props) {
  const parley = useParley()
  const preferences = useContext(PreferencesContext)
  const close = () => onLayer(null)
  const run = (action: EntryAction) => {
    close()
    if (action.does !== 'type') runEntry(action, { parley, preferences, openLayer: onLayer, copy: onCopy })
  }
  if (layer === 'palette') return <Palette onRun={run} onClose={close} />
  return (
    <Suspense>
      {layer === 'keys' ? <KeySheet onClose={close} /> : layer === 'share' ? <ShareDialog part="links" onClose={close} /> : <SettingsDialog isAtLanguage={layer === 'language'} onClose={close} />}
    </Suspense>
  )
}
