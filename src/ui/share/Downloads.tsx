import { useState } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import { DETAILED_KINDS, detailsFile, EVENT_KINDS, eventFile, EVENTS_CSV, eventsFile, eventsWithWords, type FileKind } from './viewFiles'
import { fileName, saveFile } from '../shared/saveFile'
import { useSharedDetail, type Shared } from './useShared'
import { useShareWords } from './shareWords'

/** Beyond this the claims are had from the dataset's own file: one request in place of hundreds. */
const MOST_EVENTS = 500
const AT_ONCE = 6

/** What was under way, or why it stopped. */
type Progress = { readonly kind: 'reading'; readonly done: number; readonly of: number } | { readonly kind: 'failed'; readonly file: string } | null

/** Each event of the view with its claims, or the id of the first that cannot be read. */
async function readDetails({ rows, facts, detailOf }: Shared, onProgress: (done: number, of: number) => void): Promise<EventDetail[] | string> {
  const events = rows && facts && (await eventsWithWords(rows, facts))
  if (!events) return 'summaries'
  const ids = events.map(({ id }) => id)
  const details: (EventDetail | null)[] = ids.map(() => null)
  const queue = ids.entries()
  let done = 0
  const work = async () => {
    for (const [at, id] of queue) {
      details[at] = await detailOf(id)
      onProgress((done += 1), ids.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const found = details.filter((detail) => detail !== null)
  return found.length === ids.length ? found : (ids[details.indexOf(null)] ?? '')
}

/** Files of the open event and of all events that pass the filter, made here and as known on the date looked back to. */
export function Downloads({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const { rows, eventId } = shared
  return (
    <>
      {eventId !== null && (
        <details className="share-more">
          <summary>{words.event} <span className="muted">{words.eventFilesHint}</span></summary>
          <EventFiles shared={shared} id={eventId} />
        </details>
      )}
      {rows !== null && (
        <details className="share-more">
          <summary>{words.view} <span className="muted">{words.viewFilesHint(rows.length)}</span></summary>
          <ViewFiles shared={shared} rows={rows} />
        </details>
      )}
    </>
  )
}

function EventFiles({ shared, id }: { readonly shared: Shared; readonly id: string }) {
  const words = useShareWords()
  const detail = useSharedDetail(shared)
  const { edition, language, view } = shared
  const save = (kind: FileKind) => {
    if (detail && edition) saveFile(fileName(id, view.asOf, kind.end), eventFile(kind, detail, edition, language), kind.type)
  }
  return (
    <div className="share-body share-buttons">
      {EVENT_KINDS.map((kind) => <button key={kind.name} type="button" className="button line" disabled={detail === null} onClick={() => save(kind)}>{words.files[kind.name]}</button>)}
      {detail === null && <output className="muted">{words.loading}</output>}
    </div>
  )
}

function ViewFiles({ shared, rows }: { readonly shared: Shared; readonly rows: Uint32Array }) {
  const words = useShareWords()
  const [progress, setProgress] = useState<Progress>(null)
  const { view, facts, edition, language, absolute } = shared
  const isLarge = rows.length > MOST_EVENTS
  const name = (kind: FileKind) => fileName(kind.name === 'claimsCsv' ? 'claims' : kind.name === 'eventsCsv' ? 'events' : view.dataset, view.asOf, kind.end)
  const saveEvents = async () => {
    const events = facts && (await eventsWithWords(rows, facts))
    if (!events || !edition) { setProgress({ kind: 'failed', file: 'summaries.json' }); return }
    saveFile(name(EVENTS_CSV), eventsFile(events, facts, edition), EVENTS_CSV.type)
  }
  const saveDetails = async (kind: FileKind) => {
    if (!edition) return
    setProgress({ kind: 'reading', done: 0, of: rows.length })
    const details = await readDetails(shared, (done, of) => setProgress({ kind: 'reading', done, of }))
    if (typeof details === 'string') { setProgress({ kind: 'failed', file: `${details}.json` }); return }
    saveFile(name(kind), detailsFile(kind, details, edition, language), kind.type)
    setProgress(null)
  }
  return (
    <div className="share-body">
      <div className="share-buttons">
        <button type="button" className="button line" disabled={facts === null || (isLarge && facts.events.words !== undefined)} onClick={() => void saveEvents()}>{words.files.eventsCsv}</button>
        {DETAILED_KINDS.map((kind) => <button key={kind.name} type="button" className="button line" disabled={isLarge || progress?.kind === 'reading'} onClick={() => void saveDetails(kind)}>{words.files[kind.name]}</button>)}
      </div>
      <output>{progress?.kind === 'reading' ? words.reading(progress.done, progress.of) : ''}</output>
      {progress?.kind === 'failed' && <p role="alert">{words.readFailed(progress.file)}</p>}
      {isLarge && <p>{words.tooMany(MOST_EVENTS)}</p>}
      <p className="muted">{words.viewFilesNote}</p>
      {view.asOf === null && view.data === null && <a className="button line" href={absolute(`${view.dataset}/data/${view.dataset}.json`)} download>{words.wholeDataset}</a>}
    </div>
  )
}
