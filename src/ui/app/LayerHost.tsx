import { lazy, Suspense, useEffect } from 'react'
import { useHours } from '../hours'
import { useExplorerLanguage } from '../explorerLanguage'
import { Boundary } from './Boundary'
import { usePaletteKeys } from './paletteKeys'
import { hasComeBackToLanguage } from '../shared/comeBack'
import { useCopying } from './useCopying'
import type { LayerName } from './layerNames'

const Layers = lazy(() => import('./Layers').then((module) => ({ default: module.Layers })))

export interface LayerHostProps {
  readonly layer: LayerName | null
  readonly onLayer: (layer: LayerName | null) => void
  /** Hours are told in another zone from now on. */
  readonly onHours: (zone: string) => void
}

/** What opens over the screen, by its button or by its keys. */
export function LayerHost({ layer, onLayer, onHours }: LayerHostProps) {
  const { app } = useExplorerLanguage().messages
  const hours = useHours()
  useEffect(() => onHours(hours), [hours, onHours])
  usePaletteKeys(onLayer)
  useEffect(() => { if (hasComeBackToLanguage()) onLayer('language') }, [onLayer])
  const { copy, said, close } = useCopying()
  return (
    <>
      <output className="said no-print">{said?.text}{said?.hasFailed && <button type="button" className="button line" onClick={close}>{app.close}</button>}</output>
      {layer !== null && (
        <Boundary resetKey={layer} fallback={() => <p className="notice stop layer-failed" role="alert">{app.partMissingTitle}</p>}>
          <Suspense><Layers layer={layer} onLayer={onLayer} onCopy={copy} /></Suspense>
        </Boundary>
      )}
    </>
  )
}
