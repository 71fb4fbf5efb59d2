import type { About } from '../../domain/model'
import { encodeView } from '../../url/codec'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley, useView } from '../parley'

const FIRST: About = 'duration'

/** From the filtered events to what they say of one thing, side by side. */
export function CompareLink() {
  const { compare } = useExplorerLanguage().messages
  const { actions, base } = useParley()
  const view = useView((whole) => whole)
  const href = base + encodeView({ ...view, page: { kind: 'compare' }, claim: null, about: FIRST })
  return (
    <a
      className="button line no-print" href={href}
      onClick={(e) => { if (!e.metaKey && !e.ctrlKey && !e.shiftKey && e.button === 0) { e.preventDefault(); actions.compare(FIRST) } }}
    >
      {compare.open}
    </a>
  )
}
