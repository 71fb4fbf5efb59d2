import { useLanguage } from '../parts/language'
import { Icon } from '../parts/Icon'
import { usePreferences } from '../preferences'

const THEMES = [['system', 'themeSystem'], ['light', 'themeLight'], ['dark', 'themeDark']] as const

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const { app } = useLanguage().messages
  const [preferences, setPreferences] = usePreferences()
  return (
    <details className="menu theme-menu">
      <summary className="button square" aria-label={app.theme} title={app.theme}><Icon name="theme" /></summary>
      <fieldset className="menu-body">
        <legend className="visually-hidden">{app.theme}</legend>
        {THEMES.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name="theme" checked={(preferences.theme ?? 'system') === value} onChange={() => setPreferences({ ...preferences, theme: value === 'system' ? null : value })} />
            {app[words]}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
