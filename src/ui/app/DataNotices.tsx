import { useEffect, useState } from 'react'
import type { Problem } from '../../domain/result'
import type { LoadFailure } from '../../load/json'
import { useParley, useParleyState, useView } from '../parley'
import { useLanguage } from '../parts/language'
import { Notice } from './Notice'

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

/** Of a large dataset the first picture is here while the rest comes. */
export function StillLoading() {
  const { app } = useLanguage().messages
  const progress = useParleyState((state) => (state.facts.status === 'ready' ? state.facts.progress : undefined))
  return progress ? <Notice tone="note" title={app.loadingFiles(progress.done, progress.of)}>{app.filtersLater}</Notice> : null
}

/** Says for as long as it is open that a dataset is not the publisher's own. */
export function ForeignData() {
  const { app } = useLanguage().messages
  const data = useView((view) => view.data)
  return data === null ? null : <Notice tone="warn" title={app.foreignTitle}><bdi>{app.foreignData(data)}</bdi></Notice>
}

/** The dataset did not come: what happened, what still works, what to do next. */
export function LoadFailed({ failure }: { readonly failure: LoadFailure }) {
  const { app } = useLanguage().messages
  const { load } = useParley()
  return (
    <div className="state" role="alert">
      <h2>{app.failedTitle}</h2>
      <p>{app.failure[failure.kind](failure.file, failure.detail)}</p>
      <p>{app.failedStill} {app.remedy[failure.kind]}</p>
      <div className="state-actions"><button type="button" className="button solid" onClick={load}>{app.retry}</button></div>
    </div>
  )
}

/** What of the link could not be honoured, until the reader has seen it. */
export function LinkNotes() {
  const { app, addressNotes } = useLanguage().messages
  const { notes } = useParley()
  const [seen, setSeen] = useState(false)
  const words = notes.map((note) => addressNotes[note.kind](note.name, note.value))
  if (seen || words.length === 0) return null
  return (
    <Notice tone="note" title={app.notes} actions={<button type="button" className="button line" onClick={() => setSeen(true)}>{app.close}</button>}>
      {words.join(' ')}
    </Notice>
  )
}

/** Words that could not be searched narrow nothing; silence would pass the whole set off as the answer. */
export function SearchFailed() {
  const { app } = useLanguage().messages
  const { actions } = useParley()
  const failure = useParleyState((state) => state.searchFailure)
  const isAsked = useView((view) => view.filter.q.trim() !== '')
  if (!failure || !isAsked) return null
  return (
    <Notice tone="warn" title={app.searchFailedTitle} actions={<button type="button" className="button line" onClick={() => actions.setSearchFailure(null)}>{app.retry}</button>}>
      {app.failure[failure.kind](failure.file, failure.detail)} {app.searchFailedText}
    </Notice>
  )
}

const placeOf = (problem: Problem) => [problem.file, problem.path].filter(Boolean).join(' ')

/** Records that were left out or are incomplete; the rest is shown. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { app } = useLanguage().messages
  const [open, setOpen] = useState(false)
  const serious = problems.filter((problem) => problem.severity === 'error')
  if (serious.length === 0) return null
  return (
    <>
      <Notice tone="warn" title={app.partTitle(serious.length)} actions={<button type="button" className="button line" aria-expanded={open} onClick={() => setOpen(!open)}>{app.showProblems}</button>}>
        {app.partText}
      </Notice>
      {open && (
        <ul className="problems">
          {serious.map((problem) => (
            <li key={`${placeOf(problem)} ${problem.message}`}><code>{placeOf(problem)}</code> {problem.message}. {problem.hint}</li>
          ))}
        </ul>
      )}
    </>
  )
}
