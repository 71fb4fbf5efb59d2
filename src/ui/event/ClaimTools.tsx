import type { EventDetail } from '../../domain/eventDetail'
import type { Claim } from '../../domain/model'
import { claimPageAddress } from '../../url/links'
import { useLanguage } from '../parts/language'
import { useDatasetName, useParley } from '../parley'
import { CopyLink } from '../shared/CopyLink'
import { claimSentence } from './claimSentence'

/** At the end of each claim: its address, and itself with all that contradict it in words. */
export function ClaimTools({ claim, detail }: { readonly claim: Claim; readonly detail: EventDetail }) {
  const language = useLanguage()
  const { base } = useParley()
  const dataset = useDatasetName()
  const { event } = language.messages
  const address = () => new URL(base + claimPageAddress(dataset, detail.event.id, claim.id), location.href).href
  return (
    <>
      <CopyLink className="button square" isBare label={event.copyClaim} address={address} />
      <CopyLink className="button square" isBare icon="quote" label={event.copySentence} done={event.sentenceCopied} address={() => claimSentence(detail, claim.id, address(), language)} />
    </>
  )
}
