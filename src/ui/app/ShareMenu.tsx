import { encodeFullView } from '../../url/codec'
import { eventAddress } from '../../url/links'
import { CopyLink } from '../shared/CopyLink'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { useParley, useView } from '../parley'

/** Links to this view, written out in full so that later defaults cannot change it, and to the open event. */
export function ShareMenu() {
  const { app } = useLanguage().messages
  const { store, base, shownWindow } = useParley()
  const open = useView(({ page }) => (page.kind === 'event' ? page.id : null))
  const absolute = (address: string) => new URL(base + address, location.href).href
  return (
    <details className="menu share-menu">
      <summary className="button"><Icon name="share" />{app.share}</summary>
      <div className="menu-body">
        <CopyLink className="button line" label={app.copyView} address={() => absolute(encodeFullView(store.getState().view, shownWindow.get()))} />
        {open !== null && <CopyLink className="button line" label={app.copyEvent} address={() => absolute(eventAddress(store.getState().view, open))} />}
      </div>
    </details>
  )
}
