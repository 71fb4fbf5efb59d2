import { useRef } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import { eventAddress } from '../../url/links'
import { SaveJson } from '../asOf/SaveJson'
import { useExplorerLanguage } from '../explorerLanguage'
import { PHONE, useMedia } from '../media'
import { useDatasetName, useParley, useView } from '../parley'
import { Icon } from '../parts/Icon'
import { CopyLink } from '../shared/CopyLink'
import { ShareButton } from '../share/ShareButton'
import './eventActions.css'

interface Props {
  readonly id: string
  readonly detail: EventDetail | null
}

/** What can be done with the open event: on a phone four things within reach of a thumb, the rest behind More. */
export function EventActions({ id, detail }: Props) {
  const { app, phone } = useExplorerLanguage().messages
  const { base } = useParley()
  const dataset = useDatasetName()
  const asOf = useView((view) => view.asOf)
  const isPhone = useMedia(PHONE)
  const link = <CopyLink label={app.copyLink} address={() => new URL(base + eventAddress(dataset, id), location.href).href} />
  const json = asOf !== null ? <SaveJson detail={detail} /> : dataset.data === null && <a className="button" href={`${base}${dataset.dataset}/data/events/${id}.json`}>JSON</a>
  const share = <ShareButton label={app.share} className="button" icon="share" />
  const cite = <ShareButton label={app.cite} className="button" icon="quote" part="cite" />
  if (!isPhone) return <>{link}{share}{cite}{json}</>
  return (
    <>
      {share}
      <ShareButton label={phone.save} className="button" icon="save" part="save" />
      {cite}
      <More label={phone.more}>
        {link}
        {json}
      </More>
    </>
  )
}

function More({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  return (
    <details className="menu more-menu" ref={menu}>
      <summary className="button"><Icon name="more" />{label}</summary>
      <div className="menu-body">{children}</div>
    </details>
  )
}
