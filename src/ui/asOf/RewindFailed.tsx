import type { LoadFailure } from '../../load/json'
import { useLookingBackWords } from '../lookingBackWords'
import { useParley } from '../parley'
import { useLanguage } from '../parts/language'

/** A date is asked for, and what was known by then cannot be told: nothing is shown rather than too much. */
export function RewindFailed({ failure }: { readonly failure: LoadFailure }) {
  const { app } = useLanguage().messages
  const words = useLookingBackWords()
  const { actions, loadRewind } = useParley()
  return (
    <div className="state" role="alert">
      <h1>{words.failedTitle}</h1>
      <p>{words.failedText}</p>
      <p>{app.failure[failure.kind](failure.file, failure.detail)} {app.remedy[failure.kind]}</p>
      <div className="state-actions">
        <button type="button" className="button solid" onClick={() => actions.setAsOf(null)}>{words.toLatest}</button>
        <button type="button" className="button line" onClick={loadRewind}>{app.retry}</button>
      </div>
    </div>
  )
}
