import type { ComparedRow } from '../../domain/comparison'
import type { Facts } from '../../domain/facts'
import type { About } from '../../domain/model'
import { comparisonCsv } from '../../formats/comparisonCsv'
import { encodeView } from '../../url/codec'
import { useExplorerLanguage } from '../explorerLanguage'
import { PHONE, useMedia } from '../media'
import { useParley, useView } from '../parley'
import { PrintNote } from '../shared/PrintNote'

interface Props {
  readonly about: About
  readonly facts: Facts
  /** As shown. */
  readonly rows: readonly ComparedRow[]
  /** The filter in words. */
  readonly names: readonly string[]
  readonly isShort: boolean
  /** null: there is nothing to leave out, or nothing but that. */
  readonly onShort: ((isShort: boolean) => void) | null
}

/** What can be done with the table as it is shown; on paper, what it is a table of. */
export function CompareTools({ about, facts, rows, names, isShort, onShort }: Props) {
  const { compare } = useExplorerLanguage().messages
  const { actions, base } = useParley()
  const view = useView((whole) => whole)
  const isPhone = useMedia(PHONE)
  const address = () => new URL(base + encodeView(view, { full: true }), location.href).href
  const save = () => {
    const { id, revision, updated } = facts.info
    const asOf = view.asOf ?? updated
    const text = comparisonCsv({ dataset: id, revision, asOf, filters: names, address: address(), about }, rows)
    saveAs(`${id}-${about}-${asOf.replace(/[^0-9TZ-]/g, '')}.csv`, text)
  }
  return (
    <>
      <div className="compare-tools no-print">
        <button type="button" className="button line compare-back" onClick={() => actions.setMode(view.mode)}>{view.mode === 'list' || isPhone ? compare.toList : compare.toTimeline}</button>
        {onShort && <label className="compare-short"><input type="checkbox" checked={isShort} onChange={(e) => onShort(e.target.checked)} /> {compare.onlyWithAccounts}</label>}
        <button type="button" className="button line" onClick={save}>{compare.save}</button>
        <button type="button" className="button line" onClick={() => window.print()}>{compare.print}</button>
      </div>
      <PrintNote facts={facts} address={address()}>{names.length > 0 ? compare.filtered(names.join('; ')) : compare.unfiltered}</PrintNote>
    </>
  )
}

function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
