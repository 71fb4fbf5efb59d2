import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { View } from '../../url/view'
import { AsKnownOn } from '../asOf/AsKnownOn'
import { useExplorerLanguage } from '../explorerLanguage'
import { useLookingBackWords } from '../lookingBackWords'
import { useParley, useView } from '../parley'
import { Icon, type IconName } from '../parts/Icon'
import { sheetEntries, useSheetEntry } from '../shared/sheetEntry'
import { useSheets } from './sheets'
import './phone.css'

/** The filters, as the frame of the app holds them. */
export interface FilterSheet {
  readonly isOpen: boolean
  readonly set: (isOpen: boolean) => void
}

/** What a phone has at its lower edge: the views, the filters, and the date one looks back to. Makes sheets of filters and event. */
export function PhoneFrame({ filters }: { readonly filters: FilterSheet }) {
  const { app } = useExplorerLanguage().messages
  const lookingBack = useLookingBackWords()
  const parley = useParley()
  const { actions } = parley
  const mode = useView((view) => (view.page.kind === 'compare' ? null : view.mode))
  const asOf = useView((view) => view.asOf)
  const openId = useView((view) => (view.page.kind === 'event' ? view.page.id : null))
  // A date in the address the page was opened with opens the strip, too.
  const [looksBack, setLooksBack] = useState<'no' | 'found' | 'asked'>(asOf === null ? 'no' : 'found')
  useSheets(openId, filters, actions.closeEvent)
  const clock = useRef<HTMLButtonElement>(null)
  // What had the focus may be in the strip.
  const closeStrip = () => { clock.current?.focus({ preventScroll: true }); setLooksBack('no') }
  useSheetEntry(looksBack !== 'no', closeStrip, { isFound: looksBack === 'found', holds: isNoEvent })
  useEffect(() => void sheetEntries(parley), [parley])
  // Padding and sheets hang on it, whatever the width: a phone on its side is wide.
  useEffect(() => {
    document.documentElement.classList.add('phone')
    return () => document.documentElement.classList.remove('phone')
  }, [])
  const foot = useRef<HTMLDivElement>(null)
  useFootHeight(foot)
  return (
    <div className="phone-foot no-print" ref={foot}>
      {looksBack !== 'no' && <div className="phone-as-of" id="phone-as-of"><AsKnownOn window={null} /></div>}
      <nav className="tab-bar" aria-label={app.view}>
        <Tab icon="timeline" label={app.timeline} isCurrent={mode === 'timeline'} onPress={() => actions.setMode('timeline')} />
        <Tab icon="list" label={app.list} isCurrent={mode === 'list'} onPress={() => actions.setMode('list')} />
        <button type="button" aria-haspopup="dialog" aria-expanded={filters.isOpen} onClick={() => filters.set(true)}><Icon name="filter" />{app.filter}</button>
        <button type="button" ref={clock} className={asOf === null ? '' : 'is-on'} aria-expanded={looksBack !== 'no'} aria-controls={looksBack === 'no' ? undefined : 'phone-as-of'} onClick={() => setLooksBack(looksBack === 'no' ? 'asked' : 'no')}><Icon name="clock" />{lookingBack.label}</button>
      </nav>
    </div>
  )
}

/** An event that is opened lies over the strip. */
const isNoEvent = ({ page }: View) => page.kind !== 'event'

/** What scrolls ends where the foot begins, however high that is. */
function useFootHeight(foot: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!foot.current) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => { const heightPx = entry?.borderBoxSize[0]?.blockSize; if (heightPx !== undefined) style.setProperty('--foot', `${heightPx}px`) })
    observer.observe(foot.current)
    return () => { observer.disconnect(); style.removeProperty('--foot') }
  }, [foot])
}

function Tab({ icon, label, isCurrent, onPress }: { readonly icon: IconName; readonly label: string; readonly isCurrent: boolean; readonly onPress: () => void }) {
  return <button type="button" aria-current={isCurrent ? 'page' : undefined} onClick={onPress}><Icon name={icon} />{label}</button>
}
