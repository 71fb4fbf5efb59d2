import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../parts/Icon'
import { useClosedByBack } from '../shared/sheetEntry'
import { Downloads } from './Downloads'
import { EmbedSection } from './EmbedSection'
import { LinkFields } from './LinkFields'
import { PasteText } from './PasteText'
import { PictureSection } from './PictureSection'
import { QrSection } from './QrSection'
import { SystemShare } from './SystemShare'
import { useShared } from './useShared'
import { useShareWords } from './shareWords'
import './share.css'

export interface ShareDialogProps {
  /** Which part is asked for. */
  readonly part: 'links' | 'cite' | 'save'
  readonly onClose: () => void
}

/**
 * Links, texts, files and frames of what is on screen. A native modal dialog: the browser keeps the focus inside and
 * gives it back; Escape, a press beside it and going Back close it.
 */
export function ShareDialog({ part, onClose }: ShareDialogProps) {
  const words = useShareWords()
  const shared = useShared()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const cite = useRef<HTMLDetailsElement>(null)
  const save = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useEffect(() => {
    if (part === 'links') return
    const asked = part === 'cite' ? cite.current : save.current
    asked?.scrollIntoView({ block: 'start' })
    asked?.querySelector<HTMLElement>(part === 'cite' ? 'button' : 'summary')?.focus()
  }, [part])
  // What is shared is what was on screen; another view has other links.
  useClosedByBack(onClose)
  // The dialog would stand on the paper.
  const print = () => { onClose(); setTimeout(() => globalThis.print()) }
  return createPortal(
    // Beside the app, so that it looks the same whichever button opened it.
    // A press on the backdrop reaches the dialog itself. Escape is taken here, so that it closes no more than this.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      className="share-dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}
      onClick={(e) => { if (e.target === dialog.current) onClose() }}
      onKeyDown={(e) => { if (e.key === 'Escape' && !e.defaultPrevented) { e.preventDefault(); e.stopPropagation(); onClose() } }}
    >
      <div className="share-inside">
        <header className="share-head">
          <h2 id={titleId}>{shared.eventId === null ? words.shareView : words.shareEvent}</h2>
          <button type="button" className="button square" aria-label={words.close} onClick={onClose}><Icon name="close" /></button>
        </header>
        <SystemShare shared={shared} />
        <LinkFields shared={shared} />
        <section ref={save} className="share-part share-along" aria-label={words.takeAlong}>
          <h3>{words.takeAlong}</h3>
          <EmbedSection shared={shared} />
          <PasteText ref={cite} shared={shared} isOpen={part === 'cite'} />
          <Downloads shared={shared} />
          <PictureSection shared={shared} />
          <QrSection shared={shared} />
          {shared.eventId !== null && <button type="button" className="share-more share-print" onClick={print}>{words.print} <span className="muted">{words.printHint}</span></button>}
        </section>
      </div>
    </dialog>,
    document.body,
  )
}
