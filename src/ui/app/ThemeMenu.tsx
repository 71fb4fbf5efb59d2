import { useLanguage } from '../parts/language'
import { usePreferences } from '../preferences'

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const { app } = useLanguage().messages
  const [preferences, setPreferences] = usePreferences()
  return (
    <label className="theme-menu">
      <span className="visually-hidden">{app.theme}</span>
      <select value={preferences.theme ?? 'system'} onChange={(e) => setPreferences({ ...preferences, theme: e.target.value === 'light' || e.target.value === 'dark' ? e.target.value : null })}>
        <option value="system">{app.themeSystem}</option>
        <option value="light">{app.themeLight}</option>
        <option value="dark">{app.themeDark}</option>
      </select>
    </label>
  )
}
