import { useEffect, useState } from 'react'
import type { About } from '../../domain/model'
import type { LoadFailure } from '../../load/json'
import { useExplorerLanguage } from '../explorerLanguage'
import { screenStands } from '../documentHead'
import { useParley } from '../parley'
import { MOST_BY_EVENT } from './accounts'

const WAIT_MS = 150

/** Accounts are on their way; at first nothing is said, since most loads are over by then. */
export function Waiting() {
  const { compare } = useExplorerLanguage().messages
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? <output className="state"><p>{compare.loading}</p></output> : null
}

export function Failed({ failure, retry }: { readonly failure: LoadFailure; readonly retry: () => void }) {
  const { app, compare } = useExplorerLanguage().messages
  return (
    <div className="state" role="alert">
      <h2>{compare.failedTitle}</h2>
      <p>{app.failure[failure.kind](failure.file, failure.detail)} {app.remedy[failure.kind]}</p>
      <div className="state-actions"><button type="button" className="button solid" onClick={retry}>{app.retry}</button></div>
    </div>
  )
}

/** None of the events has anything to say of it: another question, or more events. */
export function NothingSaid({ about, events, isWhole }: { readonly about: About; readonly events: number; readonly isWhole: boolean }) {
  const { compare } = useExplorerLanguage().messages
  const { actions } = useParley()
  return (
    <div className="state">
      <h2>{compare.nothing(compare.question[about], events)}</h2>
      <p>{compare.nothingNext}</p>
      {!isWhole && <div className="state-actions"><button type="button" className="button solid" onClick={() => actions.resetFilter()}>{compare.allEvents}</button></div>}
    </div>
  )
}

/** Each event of a large dataset is a file of its own: only so many are fetched. */
export function TooMany({ events }: { readonly events: number }) {
  const { compare } = useExplorerLanguage().messages
  useEffect(() => { screenStands() }, [])
  return (
    <div className="state">
      <h2>{compare.tooManyTitle}</h2>
      <p>{compare.tooMany(events, MOST_BY_EVENT)} {compare.tooManyNext}</p>
      <div className="state-actions"><button type="button" className="button solid" onClick={() => openFilters()}>{compare.toFilters}</button></div>
    </div>
  )
}

/** To the filters, which on a narrow screen stand in a drawer. */
function openFilters(): void {
  const toggle = document.querySelector<HTMLElement>('.filter-toggle[aria-expanded="false"]')
  if (toggle && toggle.offsetParent !== null) toggle.click()
  requestAnimationFrame(() => document.getElementById('filters')?.focus())
}
