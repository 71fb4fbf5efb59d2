import { useState } from 'react'
import { asOfWords } from '../asOfWords'
import { useLanguage } from '../parts/language'
import { eventAddress } from '../../url/links'
import { fileName, saveFile } from '../shared/saveFile'
import { CARRY_ALL, viewLink } from './shareLinks'
import { pngOf } from './svgPicture'
import type { Shared } from './useShared'
import { useShareWords } from './shareWords'

/** The heading of the plot says which stretch is drawn. */
const headingText = (): string => document.querySelector('.main-pane h1')?.textContent ?? ''

/** The timeline as it is drawn, as a picture that says where it is from; and the card that chats show. */
export function PictureSection({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const { locale } = useLanguage()
  const [hasFailed, setHasFailed] = useState(false)
  const { view, shown, eventId, edition, absolute } = shared
  const plot = document.querySelector<HTMLElement>('[data-testid=timeline] .tl-plot, [data-testid=timeline]')
  const hasCards = document.querySelector('meta[name="parley-cards"]') !== null && view.asOf === null && view.data === null
  const picture = async () => {
    if (!plot || !edition) return null
    const { windowSvg } = await import('../../timeline/windowSvg')
    return windowSvg(plot, {
      title: headingText(), legend: words.legend,
      source: words.sourceLine(edition.info.title, edition.info.revision, asOfWords(edition.asOf, locale)),
      address: absolute(viewLink(view, shown, CARRY_ALL)),
    })
  }
  const save = async (end: 'svg' | 'png') => {
    setHasFailed(false)
    try {
      const drawn = await picture()
      if (!drawn) return
      const content = end === 'svg' ? drawn.text : await pngOf(drawn)
      saveFile(fileName(`${view.dataset}-timeline`, view.asOf, end), content, end === 'svg' ? 'image/svg+xml' : 'image/png')
    } catch {
      setHasFailed(true)
    }
  }
  return (
    <details className="share-more">
      <summary>{words.picture} <span className="muted">{words.pictureHint}</span></summary>
      <div className="share-body">
        {plot === null ? <p>{words.noPicture}</p> : (
          <div className="share-buttons">
            <button type="button" className="button line" onClick={() => void save('svg')}>{words.saveSvg}</button>
            <button type="button" className="button line" onClick={() => void save('png')}>{words.savePng}</button>
          </div>
        )}
        {hasFailed && <p role="alert">{words.pictureFailed}</p>}
        {hasCards && eventId !== null && <a className="button line" href={absolute(`${eventAddress(view.dataset, eventId)}card.png`)} download={`${eventId}.png`}>{words.card}</a>}
      </div>
    </details>
  )
}
