import { useEffect, useRef, useState } from 'react'
import { Icon, type IconName } from '../parts/Icon'
import { useExplorerLanguage } from '../explorerLanguage'
import './copyLink.css'

interface Props {
  /** The address (or other text) to copy, made when it is asked for. */
  readonly address: () => string
  readonly label: string
  readonly className?: string
  readonly icon?: IconName
  /** The label is heard, not seen. */
  readonly isBare?: boolean
  /** Said once it is done. */
  readonly done?: string
}

/** Copies a link or a sentence; where the clipboard is refused, shows it selected instead. */
export function CopyLink({ address, label, className = 'button', icon = 'link', isBare = false, done }: Props) {
  const { app, explorer } = useExplorerLanguage().messages
  const copied = done ?? explorer.linkCopied
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (state === 'refused') field.current?.select()
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])

  const copy = async () => {
    const link = address()
    setText(link)
    try {
      await navigator.clipboard.writeText(link)
      setState('copied')
    } catch {
      setState('refused')
    }
  }

  return (
    <span className="copy-link">
      <button type="button" className={className} onClick={() => void copy()}>
        <Icon name={state === 'copied' ? 'check' : icon} />
        <span className={isBare ? 'visually-hidden' : ''}>{state === 'copied' ? copied : label}</span>
      </button>
      <output className="visually-hidden">{state === 'copied' ? copied : ''}</output>
      {state === 'refused' && (
        <span className="copy-by-hand" role="alert">
          <label>
            {explorer.copyByHand}
            <input ref={field} readOnly value={text} aria-label={explorer.linkField} onKeyDown={(e) => { if (e.key === 'Escape') { e.preventDefault(); setState('idle') } }} />
          </label>
          <button type="button" className="button square" aria-label={app.close} onClick={() => setState('idle')}><Icon name="close" /></button>
        </span>
      )}
    </span>
  )
}
