import { useState } from 'react'
import { Icon } from '../parts/Icon'
import { CARRY_ALL, eventLink, viewLink } from './shareLinks'
import type { Shared } from './useShared'
import { useShareWords } from './shareWords'

/** The device's own way to share, where it has one; called within the press. */
export function SystemShare({ shared: { view, shown, eventId, title, absolute } }: { readonly shared: Shared }) {
  const words = useShareWords()
  const [hasFailed, setHasFailed] = useState(false)
  if (typeof navigator.share !== 'function') return null
  const share = () => {
    setHasFailed(false)
    const url = absolute(eventId === null ? viewLink(view, shown, CARRY_ALL) : eventLink(view, eventId))
    // Turning it down is no failure.
    navigator.share({ title, url }).catch((error: unknown) => setHasFailed(!(error instanceof DOMException && error.name === 'AbortError')))
  }
  return (
    <div className="share-system">
      <button type="button" className="button solid" onClick={share}><Icon name="share" />{words.system}</button>
      {hasFailed && <p role="alert">{words.systemFailed}</p>}
    </div>
  )
}
