import { useState } from 'react'
import { qrCode, qrPng, qrSvg } from './qrCode'
import { fileName, saveFile } from '../shared/saveFile'
import { CARRY_ALL, claimLink, eventLink, viewLink } from './shareLinks'
import type { Shared } from './useShared'
import { useShareWords } from './shareWords'

type Target = 'event' | 'claim' | 'view'

export function QrSection({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const { view, shown, eventId, absolute } = shared
  const targets: readonly { readonly name: Target; readonly label: string; readonly link: string }[] = [
    ...(eventId === null ? [] : [{ name: 'event' as const, label: words.targetEvent, link: absolute(eventLink(view, eventId)) }]),
    ...(eventId === null || view.claim === null ? [] : [{ name: 'claim' as const, label: words.targetClaim, link: absolute(claimLink(view, eventId, view.claim)) }]),
    { name: 'view', label: words.targetView, link: absolute(viewLink(view, shown, CARRY_ALL)) },
  ]
  const [target, setTarget] = useState<Target>(eventId === null ? 'view' : 'event')
  const link = (targets.find(({ name }) => name === target) ?? targets.at(-1))?.link ?? ''
  const code = qrCode(link)
  const name = (end: string) => fileName(`qr-${eventId ?? view.dataset}`, view.asOf, end)
  const savePng = async () => {
    const png = code && (await qrPng(code))
    if (png) saveFile(name('png'), png, 'image/png')
  }
  return (
    <details className="share-more">
      <summary>{words.qr} <span className="muted">{words.qrHint}</span></summary>
      <div className="share-body">
        {targets.length > 1 && (
          <fieldset className="segments share-forms" aria-label={words.qrTarget}>
            {targets.map((one) => <button key={one.name} type="button" aria-pressed={one.link === link} onClick={() => setTarget(one.name)}>{one.label}</button>)}
          </fieldset>
        )}
        {code === null ? <p role="alert">{words.tooLong}</p> : (
          <>
            {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
            <svg className="share-qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.qrOf(link)} shapeRendering="crispEdges">
              <title>{words.qrOf(link)}</title>
              <rect width={code.size} height={code.size} fill="#fff" />
              <path d={code.path} fill="#000" />
            </svg>
            <div className="share-buttons">
              <button type="button" className="button line" onClick={() => saveFile(name('svg'), qrSvg(code, words.qrOf(link)), 'image/svg+xml')}>{words.saveSvg}</button>
              <button type="button" className="button line" onClick={() => void savePng()}>{words.savePng}</button>
            </div>
          </>
        )}
      </div>
    </details>
  )
}
