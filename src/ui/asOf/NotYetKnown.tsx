import { asOfWords } from '../asOfWords'
import { useLookingBackWords } from '../lookingBackWords'
import { PHONE, useMedia } from '../media'
import { useLanguage } from '../parts/language'
import { useParley } from '../parley'

/** The event at this address was reported later than the date looked back to. Nothing of it is named. */
export function NotYetKnown({ asOf }: { readonly asOf: string }) {
  const { messages, locale } = useLanguage()
  const words = useLookingBackWords()
  const { actions } = useParley()
  // On a phone it covers all else.
  const Title = useMedia(PHONE) ? 'h1' : 'h2'
  return (
    <section className="state" aria-labelledby="not-yet-title">
      <Title id="not-yet-title" tabIndex={-1}>{words.notYetTitle}</Title>
      <p>{words.notYetText(asOfWords(asOf, locale))}</p>
      <div className="state-actions">
        <button type="button" className="button solid" onClick={() => actions.setAsOf(null)}>{words.toLatest}</button>
        <button type="button" className="button line" onClick={() => actions.closeEvent()}>{messages.app.close}</button>
      </div>
    </section>
  )
}
