import type { ReactNode } from 'react'
import type { Facts } from '../../domain/facts'
import { asOfWords } from '../asOfWords'
import { useExplorerLanguage } from '../explorerLanguage'
import { useView } from '../parley'

/** On paper only: of which dataset, which revision and which date it is, and where it can be read. */
export function PrintNote({ facts, address, children }: { readonly facts: Facts; readonly address: string; readonly children?: ReactNode }) {
  const { locale, messages: { compare } } = useExplorerLanguage()
  const asOf = useView((view) => view.asOf)
  const { title, revision, updated } = facts.info
  const when = asOf === null ? compare.latest(asOfWords(updated, locale)) : compare.asKnownOn(asOfWords(asOf, locale))
  return (
    <p className="print-only print-note">
      <bdi>{title}</bdi>. {compare.printed(revision, when)} {children} <bdi>{address}</bdi>
    </p>
  )
}
