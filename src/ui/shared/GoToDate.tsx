import { useEffect, useRef, useState } from 'react'
import { extentOf } from '../../domain/extent'
import type { Problem } from '../../domain/result'
import { readTypedDate } from '../../domain/typedDate'
import type { Stretch } from '../../timeline/window'
import { useExplorerLanguage } from '../explorerLanguage'
import { PHONE, useMedia } from '../media'
import { useSheetEntry } from './sheetEntry'

interface Props {
  readonly onGo: (stretch: Stretch) => void
  readonly onClose: () => void
}

/** A date as people type them, with any precision. */
export function GoToDate({ onGo, onClose }: Props) {
  const { messages: { filters, timeline } } = useExplorerLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState('')
  useEffect(() => { dialog.current?.showModal() }, [])
  useSheetEntry(useMedia(PHONE), () => dialog.current?.close())
  const go = () => {
    const date = readTypedDate(text)
    if (!date.ok) { setWrong(sentencesOf(filters.quoted(text.trim()), date.problem)); return }
    onGo(extentOf(date.value))
    dialog.current?.close()
  }
  return (
    // Escape closes this layer alone.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog className="go-to" ref={dialog} aria-label={timeline.goTo} onClose={onClose} onKeyDown={(e) => { if (e.key === 'Escape') e.stopPropagation() }}>
      <form method="dialog" onSubmit={(e) => { e.preventDefault(); go() }}>
        <label>
          {timeline.goTo}
          <input type="text" value={text} onChange={(e) => { setText(e.target.value); setWrong('') }} aria-describedby="go-to-hint" aria-invalid={wrong !== ''} autoComplete="off" />
        </label>
        <p id="go-to-hint" role={wrong === '' ? undefined : 'alert'} className={wrong === '' ? 'muted' : 'wrong'}>{wrong === '' ? timeline.goToHint : wrong}</p>
        <div className="card-actions">
          <button type="submit" className="button solid">{timeline.goToGo}</button>
          <button type="button" className="button line" onClick={() => dialog.current?.close()}>{timeline.cancel}</button>
        </div>
      </form>
    </dialog>
  )
}

/** Problems are told of a place: here what was typed. */
const sentencesOf = (what: string, { message, hint }: Problem): string => [`${what} ${message}.`, hint && `${hint.charAt(0).toUpperCase()}${hint.slice(1).replace(/\.?$/, '.')}`].filter(Boolean).join(' ')
