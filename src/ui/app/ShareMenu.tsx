import { encodeFullView } from '../../url/codec'
import { eventAddress } from '../../url/links'
import { CopyLink } from '../shared/CopyLink'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { useParley } from '../parley'

/** Links to this view, written out in full so that later defaults cannot change it, and to the open event. */
export function ShareMenu() {
  const { app } = useLanguage().messages
  const { store, base, shownWindow } = useParley()
  const absolute = (address: string) => new URL(base + address, location.href).href
  return (
    <details className="menu share-menu">
      <summary className="button"><Icon name="share" />{app.share}</summary>
      <div className="menu-body">
        <CopyLink className="button line" label={app.copyView} address={() => absolute(encodeFullView(store.getState().view, shownWindow.get()))} />
        <CopyLink className="button line" label={app.copyEvent} address={() => {
          const { view } = store.getState()
          return view.page.kind === 'event' ? absolute(eventAddress(view, view.page.id)) : absolute(encodeFullView(view, shownWindow.get()))
        }} />
      </div>
    </details>
  )
}
