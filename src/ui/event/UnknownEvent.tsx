import type { Facts } from '../../domain/facts'
import type { Tombstone } from '../../domain/model'
import { nearestIds, rowOfEvent } from '../../domain/lookup'
import { eventAddress } from '../../url/links'
import { useExplorerLanguage } from '../explorerLanguage'
import { PHONE, useMedia } from '../media'
import { dayWords } from '../parts/dates'
import { useDatasetName, useParley } from '../parley'

/** No event at this address: withdrawn, merged into another, or never there. The timeline goes on beside it. */
export function UnknownEvent({ id, facts, tombstone }: { readonly id: string; readonly facts: Facts; readonly tombstone: Tombstone | null }) {
  const { locale, messages: { app, gone } } = useExplorerLanguage()
  const { actions, base } = useParley()
  const dataset = useDatasetName()
  // On a phone it covers all else.
  const [Title, Below] = useMedia(PHONE) ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const)
  const merged = tombstone?.withdrawn.mergedInto
  const near = merged ? [merged] : nearestIds(facts, id, 5)
  const title = (other: string) => { const row = rowOfEvent(facts, other); return row === null ? other : (facts.events.at(row)?.title ?? other) }
  return (
    <section className="state" aria-labelledby="unknown-title">
      <Title id="unknown-title" tabIndex={-1}>{tombstone ? gone.withdrawnTitle : gone.unknownTitle}</Title>
      <p>
        {tombstone
          ? (merged ? gone.mergedText : gone.withdrawnText)(dayWords(tombstone.withdrawn.on, locale), tombstone.withdrawn.reason)
          : gone.unknownText(id)}
      </p>
      {near.length > 0 && (
        <>
          <Below>{merged ? gone.openMerged : gone.nearest}</Below>
          <ul>
            {near.map((other) => (
              <li key={other}>
                <a href={base + eventAddress(dataset, other)} onClick={(e) => { if (!e.ctrlKey && !e.metaKey) { e.preventDefault(); actions.openEvent(other) } }}><bdi>{title(other)}</bdi></a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="state-actions"><button type="button" className="button line" onClick={() => actions.closeEvent()}>{app.close}</button></div>
    </section>
  )
}
