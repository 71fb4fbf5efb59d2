import { useEffect, useRef } from 'react'
import { useParley } from '../parley'
import { usePreferences } from '../preferences'
import { useSpoken } from '../speech'
import { OFFERED } from '../translations'
import { comeBackToLanguage } from '../shared/comeBack'
import { useSettingsWords } from './settingsWords'

/** The languages of the interface, each by its own name. The page is opened anew in the chosen one, at the same view and with the settings open. */
export function LanguageChoice({ isFirst }: { readonly isFirst: boolean }) {
  const words = useSettingsWords()
  const { store, actions, flushAddress } = useParley()
  const [preferences, setPreferences] = usePreferences()
  const spoken = useSpoken().speech?.tag ?? 'en'
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => { if (isFirst) select.current?.focus() }, [isFirst])
  const choose = (tag: string) => {
    setPreferences({ ...preferences, language: tag })
    // A language in the address comes before the preference.
    if (store.getState().view.lang !== null) actions.setLang(tag)
    flushAddress()
    // The settings are open again then: one may look at another, or go back.
    comeBackToLanguage()
    location.reload()
  }
  if (OFFERED.length < 2) return null
  return (
    <div className="settings-row">
      <label htmlFor="settings-language">{words.language}</label>
      <select id="settings-language" ref={select} value={spoken} onChange={(e) => choose(e.target.value)}>
        {OFFERED.map(({ tag, name, direction }) => <option key={tag} value={tag} lang={tag} dir={direction}>{name}</option>)}
      </select>
    </div>
  )
}
