import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../parts/language'
import { Icon } from '../parts/Icon'
import { usePreferences } from '../preferences'
import { Boundary } from './Boundary'

const THEMES = [['system', 'themeSystem'], ['light', 'themeLight'], ['dark', 'themeDark']] as const
const LanguageMenu = lazy(() => import('./Explorer').then((module) => ({ default: module.LanguageMenu })))

/** Light, dark, or as the system has it; and the language. */
export function ThemeMenu() {
  const { app } = useLanguage().messages
  const [preferences, setPreferences] = usePreferences()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="menu theme-menu" onToggle={(e) => setIsOpen(e.currentTarget.open)}>
      <summary className="button square" aria-label={app.theme} title={app.theme}><Icon name="theme" /></summary>
      <div className="menu-body">
        <fieldset className="menu-group">
          <legend className="visually-hidden">{app.theme}</legend>
          {THEMES.map(([value, words]) => (
            <label key={value}>
              <input type="radio" name="theme" checked={(preferences.theme ?? 'system') === value} onChange={() => setPreferences({ ...preferences, theme: value === 'system' ? null : value })} />
              {app[words]}
            </label>
          ))}
        </fieldset>
        {isOpen && <Boundary fallback={() => null}><Suspense><LanguageMenu /></Suspense></Boundary>}
      </div>
    </details>
  )
}
