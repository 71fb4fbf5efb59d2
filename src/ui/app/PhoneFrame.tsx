import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { AsKnownOn } from '../asOf/AsKnownOn'
import { useExplorerLanguage } from '../explorerLanguage'
import { useLookingBackWords } from '../lookingBackWords'
import { useParley, useView } from '../parley'
import { Icon, type IconName } from '../parts/Icon'
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
  const { actions } = useParley()
  const mode = useView((view) => (view.page.kind === 'compare' ? null : view.mode))
  const asOf = useView((view) => view.asOf)
  const openId = useView((view) => (view.page.kind === 'event' ? view.page.id : null))
  const [looksBack, setLooksBack] = useState(asOf !== null)
  useSheets(openId, filters, actions.closeEvent)
  // Padding and sheets hang on it, whatever the width: a phone on its side is wide.
  useEffect(() => {
    document.documentElement.classList.add('phone')
    return () => document.documentElement.classList.remove('phone')
  }, [])
  const foot = useRef<HTMLDivElement>(null)
  useFootHeight(foot)
  return (
    <div className="phone-foot no-print" ref={foot}>
      {looksBack && <div className="phone-as-of" id="phone-as-of"><AsKnownOn window={null} /></div>}
      <nav className="tab-bar" aria-label={app.view}>
        <Tab icon="timeline" label={app.timeline} isCurrent={mode === 'timeline'} onPress={() => actions.setMode('timeline')} />
        <Tab icon="list" label={app.list} isCurrent={mode === 'list'} onPress={() => actions.setMode('list')} />
        <button type="button" aria-haspopup="dialog" aria-expanded={filters.isOpen} onClick={() => filters.set(true)}><Icon name="filter" />{app.filter}</button>
        <button type="button" className={asOf === null ? '' : 'is-on'} aria-expanded={looksBack} aria-controls={looksBack ? 'phone-as-of' : undefined} onClick={() => setLooksBack(!looksBack)}><Icon name="clock" />{lookingBack.label}</button>
      </nav>
    </div>
  )
}

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
