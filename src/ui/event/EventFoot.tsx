import type { EventDetail } from '../../domain/eventDetail'
import { encodeView } from '../../url/codec'
import { plainView } from '../../url/links'
import { useDatasetName, useFacts, useParley, useView } from '../parley'
import { PrintNote } from '../shared/PrintNote'
import { RelationSteps } from './RelationSteps'

/** Under the open event: along its relations; on paper, where it is from. */
export function EventFoot({ detail }: { readonly detail: EventDetail }) {
  const { base } = useParley()
  const facts = useFacts()
  const dataset = useDatasetName()
  const [asOf, revision] = [useView((view) => view.asOf), useView((view) => view.revision)]
  const address = base + encodeView({ ...plainView(dataset), page: { kind: 'event', id: detail.event.id }, asOf, revision })
  return (
    <>
      <RelationSteps detail={detail} />
      {facts && <PrintNote facts={facts} address={new URL(address, location.href).href} />}
    </>
  )
}
