import type { MouseEvent } from 'react'
import type { About } from '../../domain/model'
import { useLanguage } from './language'

interface Props {
  readonly topics: readonly About[]
  readonly about: About
  readonly label: string
  readonly hrefOf: (about: About) => string
  /** In place of following the link; with Ctrl it opens a new tab all the same. */
  readonly onChoose?: (about: About) => void
}

/** The things that claims can be about, as links; the present one is marked. */
export function Topics({ topics, about, label, hrefOf, onChoose }: Props) {
  const { terms } = useLanguage().messages
  const choose = (e: MouseEvent, one: About) => {
    if (!onChoose || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || e.button !== 0) return
    e.preventDefault()
    onChoose(one)
  }
  return (
    <nav className="topics no-print" aria-label={label}>
      <ul>
        {topics.map((one) => (
          <li key={one}>
            <a href={hrefOf(one)} aria-current={one === about ? 'page' : undefined} {...(onChoose ? { onClick: (e: MouseEvent) => choose(e, one) } : {})}>{terms.about[one]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
