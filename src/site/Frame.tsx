import type { ReactNode } from 'react'
import { Icon, Logo } from '../ui/parts/Icon'
import { dayWords } from '../ui/parts/dates'
import { usePageLanguage } from './language'
import { actorsPath, methodPath, placesPath } from './page'
import type { Links } from './page'

export interface Crumb {
  readonly title: string
  readonly href: string
}

interface Props {
  readonly links: Links
  readonly crumbs?: readonly Crumb[]
  /** Leads to how its pages are read; left out where the page is of no dataset. */
  readonly dataset?: string
  /** Day (EDTF) of the latest state, which is what the page shows. */
  readonly updated?: string
  /** Neighbours of the page. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** What stands around every static page: the mark at the top, the way back, and what the page says of its neighbours. */
export function Frame({ links, crumbs = [], dataset, updated, foot, children }: Props) {
  const { locale, messages } = usePageLanguage()
  const { site } = messages
  return (
    <>
      <header className="page-top">
        <a className="brand" href={links.to('')}>
          <Logo />
          <b>{site.name}</b>
        </a>
        {crumbs.length > 0 && (
          <nav className="breadcrumb" aria-label={site.breadcrumb}>
            {crumbs.map((crumb, index) => (
              <span key={crumb.href} className="breadcrumb">
                {index > 0 && <Icon name="chevron" />}
                <a href={crumb.href}>
                  <bdi>{crumb.title}</bdi>
                </a>
              </span>
            ))}
          </nav>
        )}
      </header>
      <p className="print-only muted">{site.printed}</p>
      {updated !== undefined && <p className="latest-note">{site.latestOnly(dayWords(updated, locale))}</p>}
      <main className="page-main">{children}</main>
      {(foot !== undefined || dataset !== undefined) && (
        <footer className="page-foot">
          {foot}
          {dataset !== undefined && (
            <nav className="no-print foot-links" aria-label={site.lists}>
              <a href={links.to(actorsPath(dataset))}>{site.actors}</a> <a href={links.to(placesPath(dataset))}>{site.places}</a> <a href={links.to(methodPath(dataset))}>{site.method}</a>
            </nav>
          )}
        </footer>
      )}
    </>
  )
}
