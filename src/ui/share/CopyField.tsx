import { useId, useRef } from 'react'
import { CopyLink } from '../shared/CopyLink'
import { useShareWords } from './shareWords'

interface Props {
  readonly label: string
  readonly text: string
  readonly hint?: string
  readonly isMain?: boolean
  /** Words rather than an address, which breaks anywhere. */
  readonly isLong?: boolean
}

/** For browsers that do not make a field as tall as its text: about as tall. */
const LINE_LETTERS = 40
const MOST_LINES = 4

/** A text to read, select or copy; the button copies within the press itself, as Safari wants it. */
export function CopyField({ label, text, hint, isMain = false, isLong = false }: Props) {
  const words = useShareWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <fieldset className="copy-row" aria-label={label}>
        <textarea id={id} ref={field} readOnly rows={Math.min(MOST_LINES, Math.ceil(text.length / LINE_LETTERS))} className={isLong ? undefined : 'copy-address'} value={text} spellCheck={false} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onFocus={(e) => e.currentTarget.select()} />
        <CopyLink className={isMain ? 'button solid' : 'button line'} icon="link" label={words.copy} done={words.copied} address={() => text} />
      </fieldset>
      {hint !== undefined && <p className="muted" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
