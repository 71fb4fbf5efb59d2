import { useEffect } from 'react'
import { useParley } from '../parley'

/** Escape closes the open event, unless a layer above has taken the key or one is typing. */
export function useKeys(): void {
  const { actions, store } = useParley()
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key !== 'Escape' || e.defaultPrevented) return
      // The filters as a drawer, over a scrim.
      const scrim = document.querySelector<HTMLElement>('.scrim')
      if (scrim) { scrim.click(); document.querySelector<HTMLElement>('.filter-toggle')?.focus(); return }
      const menu = document.querySelector<HTMLDetailsElement>('details.menu[open], details.dataset-menu[open]')
      if (menu) { menu.open = false; menu.querySelector('summary')?.focus(); return }
      const { page } = store.getState().view
      if (page.kind !== 'event') return
      actions.closeEvent()
      document.querySelector<HTMLElement>(`main [data-event-id="${CSS.escape(page.id)}"] a, main a[data-event-id="${CSS.escape(page.id)}"]`)?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, store])
}
