import { useState } from 'react'
import { readEdtf } from '../../domain/edtfRead'
import { dateWords } from '../../i18n/dateWords'
import { formatWindow } from '../../url/time'
import type { TimeWindow } from '../../url/view'
import { asOfWords } from '../asOfWords'
import { useLanguage } from '../parts/language'
import { CopyField } from './CopyField'
import { CARRY_ALL, choiceCount, claimLink, eventLink, viewLink, type Carried } from './shareLinks'
import type { Shared } from './useShared'
import { useShareWords } from './shareWords'

/** "6 Jan to 16 Mar 2025": the window as the address holds it. */
function shownWords(shown: TimeWindow | null, locale: string): string | null {
  const text = shown && formatWindow(shown)
  const date = text === null ? null : readEdtf(text.replace('..', '/'))
  return date === null ? text : dateWords(date, locale, 'short')
}

/** Links to the event, to the claim, and to the view with the parts that are ticked. */
export function LinkFields({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const { locale } = useLanguage()
  const { view, shown, eventId, absolute } = shared
  const [carried, setCarried] = useState<Carried>(CARRY_ALL)
  const window = shownWords(view.window ?? shown, locale)
  const filters = choiceCount(view.filter)
  const choices: readonly { readonly part: keyof Carried; readonly label: string; readonly isThere: boolean }[] = [
    { part: 'event', label: eventId === null ? words.noEvent : words.selectedEvent, isThere: eventId !== null },
    { part: 'window', label: window === null ? words.noWindow : words.window(window), isThere: window !== null },
    { part: 'filters', label: words.filters(filters), isThere: filters > 0 },
    { part: 'asOf', label: view.asOf === null ? words.asOfLatest : words.asOf(asOfWords(view.asOf, locale)), isThere: view.asOf !== null },
  ]
  return (
    <>
      {eventId !== null && (
        <section className="share-part">
          <CopyField label={words.eventLink} text={absolute(eventLink(view, eventId))} hint={words.eventHint} isMain />
          {view.claim !== null && <CopyField label={words.claimLink} text={absolute(claimLink(view, eventId, view.claim))} hint={words.claimHint} />}
        </section>
      )}
      <fieldset className="share-part">
        <legend>{words.viewLink}</legend>
        <div>
          {choices.map(({ part, label, isThere }) => (
            <label key={part} className="share-choice">
              <input type="checkbox" checked={isThere && carried[part]} disabled={!isThere} onChange={(e) => setCarried({ ...carried, [part]: e.target.checked })} />
              {label}
            </label>
          ))}
        </div>
        <CopyField label={words.viewLink} text={absolute(viewLink(view, shown, carried))} hint={words.viewHint} isMain={eventId === null} />
      </fieldset>
    </>
  )
}
