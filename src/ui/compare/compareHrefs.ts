import { useMemo } from 'react'
import { encodeView } from '../../url/codec'
import { articleAddress } from '../../url/links'
import { encodePercent } from '../../url/percent'
import { useDatasetName, useParley, useView } from '../parley'
import type { CompareHrefs } from '../parts/CompareTable'

/** Addresses of events, claims and articles, with the filter and the date looked back to. */
export function useCompareHrefs(): CompareHrefs {
  const { base } = useParley()
  const view = useView((whole) => whole)
  const dataset = useDatasetName()
  return useMemo(() => {
    const eventView = (id: string, claim: string | null) => base + encodeView({ ...view, page: { kind: 'event', id }, claim, about: null })
    const date = view.asOf === null ? '' : `?asof=${encodePercent(view.asOf, ':')}`
    return {
      event: (id) => eventView(id, null),
      claim: (id, claim) => eventView(id, claim),
      article: (id) => {
        const address = articleAddress(dataset, id)
        return base + address + (address.includes('?') ? date.replace('?', '&') : date)
      },
    }
  }, [base, view, dataset])
}
