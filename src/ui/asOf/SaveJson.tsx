import type { EventDetail } from '../../domain/eventDetail'
import { useView } from '../parley'

/** The event as data, as known on the date looked back to: the file of the site holds what was published later, too. */
export function SaveJson({ detail }: { readonly detail: EventDetail | null }) {
  const asOf = useView((view) => view.asOf)
  const save = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(detail, null, 1)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${detail?.event.id}-as-known-on-${(asOf ?? '').replace(/[^0-9TZ-]/g, '')}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return <button type="button" className="button" disabled={detail === null} onClick={save}>JSON</button>
}
