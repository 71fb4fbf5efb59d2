import { Fragment, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { readEdtf } from '../../domain/edtfRead'
import type { Facts } from '../../domain/facts'
import type { Problem } from '../../domain/result'
import { csvText } from '../../formats/csv'
import { dateWords } from '../../i18n/dateWords'
import type { Original } from '../../load/source'
import { PHONE, useMedia } from '../media'
import { useParley } from '../parley'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { fileName, saveFile } from '../shared/saveFile'
import { useSheetEntry } from '../shared/sheetEntry'
import { bySeverity, countOf, eventsIn, excerptOf, fieldOf } from './placedProblems'
import { useReportWords } from './reportWords'
import './report.css'

interface Props {
  readonly facts: Facts
  readonly onClose: () => void
}

/** More rows than these are in the saved report alone. */
const MOST_ROWS = 200
const A_DATE = /(^|\.)(when|from|to|published|updated|coverage|window)$/
const DATES = ['2025-02', '2025-02-27~', '2025-03-12/2025-03-14', '../2025-01']

interface File { readonly name: string; readonly text: string; readonly json: unknown }

/** undefined: on its way. null: the dataset is not in one file. */
function useOriginal(): File | null | undefined {
  const { source } = useParley()
  const [file, setFile] = useState<File | null | undefined>(source.original ? undefined : null)
  useEffect(() => {
    let isOver = false
    source.original?.().then((read) => { if (!isOver) setFile(read.ok ? parsed(read.value) : null) }, () => { if (!isOver) setFile(null) })
    return () => { isOver = true }
  }, [source])
  return file
}

function parsed({ name, text }: Original): File | null {
  try { return { name, text, json: JSON.parse(text) as unknown } } catch { return null }
}

/** What is wrong with a dataset, where, and how to mend it: each problem with its lines. */
export function ImportReport({ facts, onClose }: Props) {
  const words = useReportWords()
  const { locale } = useLanguage()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const file = useOriginal()
  const problems = useMemo(() => bySeverity(facts.problems), [facts])
  const rows = problems.slice(0, MOST_ROWS)
  const [chosen, setChosen] = useState(0)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useSheetEntry(useMedia(PHONE), onClose)
  const json = file?.json ?? null
  const all = eventsIn(json)
  const places = useMemo(() => new Map(problems.map((problem) => {
    const field = fieldOf(problem, json)
    return [problem, { field, excerpt: file ? excerptOf(file.text, field) : null }] as const
  })), [problems, file, json])
  const placeOf = (problem: Problem) => places.get(problem) ?? { field: '', excerpt: null }
  const one = problems[chosen]
  const save = () => saveFile(fileName(`${facts.info.id}-report`, null, 'csv'), csvText([
    { name: 'severity', value: (problem: Problem) => problem.severity }, { name: 'line', value: (problem) => placeOf(problem).excerpt?.line }, { name: 'field', value: (problem) => placeOf(problem).field },
    { name: 'problem', value: (problem) => problem.message }, { name: 'remedy', value: (problem) => problem.hint },
  ], problems), 'text/csv')
  return createPortal(
    // Escape closes no more than this.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog className="report" ref={dialog} aria-labelledby={titleId} onClose={() => { if (dialog.current) onClose() }} onKeyDown={(e) => { if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); dialog.current?.close() } }}>
      <header>
        <div>
          <h2 id={titleId}>{all === null ? words.titleAlone(facts.events.length) : words.title(facts.events.length, all)}</h2>
          <p><bdi>{words.found(file?.name ?? facts.info.id, countOf(problems, 'error'), countOf(problems, 'warning'), countOf(problems, 'note'))}</bdi> {words.rule}</p>
        </div>
        <div className="report-tools">
          <button type="button" className="button line" onClick={save}>{words.save}</button>
          <button type="button" className="button square" aria-label={words.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
        </div>
      </header>
      <div className="report-body">
        <table>
          <thead><tr><th scope="col">{words.kind}</th><th scope="col">{words.line}</th><th scope="col">{words.field}</th><th scope="col">{words.wrong}</th><th scope="col">{words.mend}</th></tr></thead>
          <tbody>
            {rows.map((problem, i) => (
              // The keyboard has the button in each row.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
              <tr key={`${placeOf(problem).field} ${problem.message}`} className={i === chosen ? 'chosen' : ''} onClick={() => setChosen(i)}>
                <td className={`severity ${problem.severity}`}>{words.severity[problem.severity]}</td>
                <td className="mono">{placeOf(problem).excerpt?.line ?? ''}</td>
                <td><button type="button" className="mono" dir="ltr" aria-current={i === chosen ? 'true' : undefined} onClick={() => setChosen(i)}>{brokenAtSteps(placeOf(problem).field)}</button></td>
                <td lang="en" dir="auto">{problem.message}.</td>
                <td lang="en" dir="auto">{problem.hint}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {problems.length > rows.length && <p className="report-more">{words.more(problems.length - rows.length)}</p>}
        {one && (
          <section className="report-place" aria-live="polite">
            <Excerpt excerpt={placeOf(one).excerpt} />
            {A_DATE.test(one.path) && (
              <>
                <p>{words.dates}</p>
                <dl>{DATES.map((text) => { const date = readEdtf(text); return <div key={text}><dt className="mono">{text}</dt><dd>{date && dateWords(date, locale, 'long')}</dd></div> })}</dl>
              </>
            )}
            {rows.length > 1 && <button type="button" className="button line" onClick={() => setChosen((chosen + 1) % rows.length)}>{words.next}</button>}
          </section>
        )}
      </div>
    </dialog>,
    document.body,
  )
}

/** A long way breaks between its steps. */
const brokenAtSteps = (field: string) => field.split(/(?=[.[])/).map((step, i) => <Fragment key={`${i} ${step}`}>{i > 0 && <wbr />}{step}</Fragment>)

function Excerpt({ excerpt }: { readonly excerpt: ReturnType<typeof excerptOf> | null }) {
  const words = useReportWords()
  if (!excerpt) return null
  return (
    <>
      <h3>{words.asItIs(excerpt.line)}</h3>
      <ol className="excerpt mono" dir="ltr">
        {excerpt.lines.map(({ number, text, isPlace }) => <li key={number} value={number} className={isPlace ? 'is-place' : ''}><code>{text}</code></li>)}
      </ol>
    </>
  )
}
