import { createContext, useContext, useSyncExternalStore } from 'react'
import { createPreferences, type Preferences, type PreferenceStore } from '../store/preferences'

const noStorage = () => ({ getItem: () => null, setItem: () => undefined })

export const PreferencesContext = createContext<PreferenceStore>(createPreferences(noStorage))

export function usePreferences(): readonly [Preferences, (preferences: Preferences) => void] {
  const store = useContext(PreferencesContext)
  return [useSyncExternalStore(store.subscribe, store.get), store.set]
}
