import type { EventDetail } from '../../domain/eventDetail'
import type { Claim } from '../../domain/model'
import { claimPageAddress } from '../../url/links'
import { useExplorerLanguage } from '../explorerLanguage'
import { useDatasetName, useParley } from '../parley'
import { CopyLink } from '../shared/CopyLink'
import { claimSentence } from './claimSentence'

/** At the end of each claim: its address, and itself with all that contradict it in words. */
export function ClaimTools({ claim, detail }: { readonly claim: Claim; readonly detail: EventDetail }) {
  const language = useExplorerLanguage()
  const { base } = useParley()
  const dataset = useDatasetName()
  const { explorer } = language.messages
  const address = () => new URL(base + claimPageAddress(dataset, detail.event.id, claim.id), location.href).href
  return (
    <>
      <CopyLink className="button square" isBare label={explorer.copyClaim} address={address} />
      <CopyLink className="button square" isBare icon="quote" label={explorer.copySentence} done={explorer.sentenceCopied} address={() => claimSentence(detail, claim.id, address(), language)} />
    </>
  )
}
