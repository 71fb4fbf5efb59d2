import type { ReactNode } from 'react'
import type { DatasetInfo } from '../domain/model'
import { Icon, Logo } from '../ui/parts/Icon'
import { dayWords } from '../ui/parts/dates'
import { useForeign } from '../ui/parts/language'
import { usePageLanguage } from './language'

interface Props {
  readonly info: DatasetInfo
  /** Address of the dataset's home, and of the page this is the frame of. */
  readonly home: string
  readonly open: { readonly href: string; readonly words: string }
  /** Stands at the end of the first line. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** What stands around every frame: which dataset, as known when; at the foot whose it is, which revision, and the way to it. */
export function EmbedFrame({ info, home, open, note, children }: Props) {
  const { locale, messages } = usePageLanguage()
  const { site, embed } = messages
  const foreign = useForeign()
  return (
    <div className="embed">
      <header className="embed-top">
        <a href={home}>
          <bdi {...foreign}>{info.title}</bdi>
        </a>
        <span className="embed-note">{note}</span>
      </header>
      {children}
      <footer className="embed-foot">
        <span className="embed-brand">
          <Logo />
          <b>{site.name}</b>
          <span className="embed-tagline" {...(foreign.lang !== undefined && { lang: 'en', dir: 'ltr' })}>{site.tagline}</span>
        </span>
        <span className="embed-revision" data-revision={info.revision}>{embed.revision(info.revision, dayWords(info.updated, locale))}</span>
        <a className="embed-open" href={open.href}>
          {open.words} <Icon name="external" />
        </a>
      </footer>
    </div>
  )
}
