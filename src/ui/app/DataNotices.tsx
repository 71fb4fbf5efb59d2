import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import type { LoadFailure } from '../../load/json'
import { encodeView } from '../../url/codec'
import { leaveWritten } from '../documentHead'
import { PHONE, useMedia } from '../media'
import { useParley, useParleyState, useView } from '../parley'
import { useLanguage } from '../parts/language'
import { Boundary } from './Boundary'
import './loadFailed.css'

const StillWorks = lazy(() => import('./StillWorks').then((module) => ({ default: module.StillWorks })))

/** The dataset is on its way; for the first 150 ms nothing is said, since most loads are over by then. */
export function Loading() {
  const { app } = useLanguage().messages
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  const progress = useParleyState((state) => (state.facts.status === 'loading' ? state.facts.progress : undefined))
  return late ? <output className="state"><p>{progress ? app.loadingFiles(progress.done, progress.of) : app.loading}</p></output> : null
}

/** Out of a link that names a revision of the data: the same view of the latest. */
export function OpenLatest() {
  const { app } = useLanguage().messages
  const { store, base } = useParley()
  return <button type="button" className="button line" onClick={() => location.assign(base + encodeView({ ...store.getState().view, revision: null }))}>{app.openLatest}</button>
}

/** The dataset did not come: what happened, what still works, what to do next. */
export function LoadFailed({ failure }: { readonly failure: LoadFailure }) {
  const { app } = useLanguage().messages
  const { load } = useParley()
  const revision = useView((view) => view.revision)
  const isOpen = useView(({ page }) => page.kind === 'event')
  useLayoutEffect(leaveWritten, [])
  // On a phone an open event comes first.
  const Title = useMedia(PHONE) && isOpen ? 'h2' : 'h1'
  return (
    <div className="state load-failed" role="alert">
      <Title>{app.failedTitle}</Title>
      <p>{app.failure[failure.kind](failure.file, failure.detail)}</p>
      {isOpen && <p>{app.failedStill}</p>}
      <Boundary fallback={() => null}><Suspense><StillWorks /></Suspense></Boundary>
      <p>{app.remedy[failure.kind]}</p>
      <div className="state-actions"><button type="button" className="button solid" onClick={() => { document.getElementById('events')?.focus(); load() }}>{app.retry}</button>{revision !== null && <OpenLatest />}</div>
    </div>
  )
}
