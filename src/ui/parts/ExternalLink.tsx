import type { ReactNode } from 'react'
import { useLanguage } from './language'

interface Props {
  readonly url: string | undefined
  readonly className?: string
  readonly lang?: string
  readonly children: ReactNode
}

/** Whether an address from the data may become a link: plain web addresses only, never a script or a file. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url)

/** A link out of the site. An address of another kind is not opened, and that is said. */
export function ExternalLink({ url, className, lang, children }: Props) {
  const { messages } = useLanguage()
  const shared = { ...(className ? { className } : {}), ...(lang ? { lang } : {}) }
  if (url === undefined) return <span {...shared}>{children}</span>
  if (!isWebAddress(url))
    return (
      <span {...shared}>
        {children} <span className="muted">({messages.event.linkNotOpened})</span>
      </span>
    )
  return (
    <a {...shared} href={url} rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}
