import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLookingBackWords } from '../lookingBackWords'

interface Props {
  readonly asOf: string | null
  readonly onChange: (asOf: string | null) => void
}

/** So long after the last change a date counts as typed to its end. */
const REST_MS = 700

/** A day, and if one likes an hour, to look back to. */
export function DateField({ asOf, onChange }: Props) {
  const words = useLookingBackWords()
  const [draft, setDraft] = useState({ of: asOf, day: dayOf(asOf), time: timeOf(asOf) })
  if (draft.of !== asOf) setDraft({ of: asOf, day: dayOf(asOf), time: timeOf(asOf) })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const commit = ({ day, time }: { readonly day: string; readonly time: string }) => {
    clearTimeout(timer.current)
    const typed = typedAsOf(day, time)
    if (typed !== undefined && typed !== asOf) onChange(typed)
  }
  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => commit(next), REST_MS)
  }
  const enter = (e: KeyboardEvent) => { if (e.key === 'Enter') commit(draft) }
  return (
    <fieldset className="as-known-field" aria-label={words.label}>
      <input type="date" aria-label={words.date} value={draft.day} min="1000-01-01" max="9999-12-31" onChange={(e) => change({ day: e.target.value })} onBlur={() => commit(draft)} onKeyDown={enter} />
      {/* An hour is of a day: empty fields would be the loudest thing here. */}
      {(draft.day !== '' || draft.time !== '') && (
        <>
          <input type="time" aria-label={words.time} title={words.time} step={hasSeconds(draft.time) ? 1 : 60} value={draft.time} onChange={(e) => change({ time: e.target.value })} onBlur={() => commit(draft)} onKeyDown={enter} />
          <span aria-hidden="true" className="muted">UTC</span>
        </>
      )}
    </fieldset>
  )
}

const dayOf = (asOf: string | null): string => (/^\d{4}-\d\d-\d\d/.test(asOf ?? '') ? (asOf ?? '').slice(0, 10) : '')
/** "12:00" of "2025-02-27T12:00:00Z"; seconds where they say something. */
const timeOf = (asOf: string | null): string => (/T(\d\d:\d\d(?::\d\d)?)/.exec(asOf ?? '')?.[1] ?? '').replace(/:00$/, (end, at: number) => (at > 2 ? '' : end))
const hasSeconds = (time: string): boolean => time.length > 5

/** undefined: not a whole date yet. */
function typedAsOf(day: string, time: string): string | null | undefined {
  if (day === '') return time === '' ? null : undefined
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(day)) return undefined
  return time === '' ? day : `${day}T${time}Z`
}
