import { useEffect } from 'react'

const OPEN = 'details.menu[open], details.dataset-menu[open]'

/** An open menu closes when the reader clicks or tabs elsewhere, as menus do. */
export function useMenus(): void {
  useEffect(() => {
    const leave = (e: Event) => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>(OPEN)) if (!(e.target instanceof Node && menu.contains(e.target))) menu.open = false
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [])
}
