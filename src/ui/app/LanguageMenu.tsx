import { useParley } from '../parley'
import { useLanguage } from '../parts/language'
import { usePreferences } from '../preferences'
import { useSpoken } from '../speech'
import { OFFERED } from '../translations'

/** The languages of the interface, each by its own name. The page is opened anew in the chosen one, at the same view. */
export function LanguageMenu() {
  const { app } = useLanguage().messages
  const { store, actions, flushAddress } = useParley()
  const [preferences, setPreferences] = usePreferences()
  const spoken = useSpoken().speech?.tag ?? 'en'
  const choose = (tag: string) => {
    setPreferences({ ...preferences, language: tag })
    // A language in the address comes before the preference.
    if (store.getState().view.lang !== null) actions.setLang(tag)
    flushAddress()
    location.reload()
  }
  if (OFFERED.length < 2) return null
  return (
    <label className="language-choice">
      {app.language}
      <select value={spoken} onChange={(e) => choose(e.target.value)}>
        {OFFERED.map(({ tag, name, direction }) => <option key={tag} value={tag} lang={tag} dir={direction}>{name}</option>)}
      </select>
    </label>
  )
}
