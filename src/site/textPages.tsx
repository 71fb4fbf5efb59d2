import type { DatasetInfo, Tombstone } from '../domain/model'
import { dayWords } from '../ui/parts/dates'
import type { PageLanguage } from './language'
import { Frame } from './Frame'
import { eventPath, homePath } from './page'
import type { Page } from './page'

/** What stays of a withdrawn event, and of its claims: the address says when and why, and where it went. */
export function withdrawnPage(tombstone: Tombstone, info: DatasetInfo, { locale, messages }: PageLanguage, path = eventPath(info.id, tombstone.id)): Page {
  const { on, reason, mergedInto } = tombstone.withdrawn
  const { gone } = messages
  const words = (mergedInto === undefined ? gone.withdrawnText : gone.mergedText)(dayWords(on, locale), reason)
  return {
    path,
    title: messages.site.homeTitle(gone.withdrawnTitle),
    description: words,
    layout: 'text-page',
    openGraph: 'website',
    noIndex: true,
    body: (links) => (
      <Frame links={links} dataset={info.id} crumbs={[{ title: info.title, href: links.to(homePath(info.id)) }]}>
        <h1 className="page-title">{gone.withdrawnTitle}</h1>
        <p className="page-text">
          <bdi>{words}</bdi>
        </p>
        <p className="page-text">
          {mergedInto === undefined ? <a href={links.to(homePath(info.id))}>{messages.site.notFoundAction}</a> : <a href={links.to(eventPath(info.id, mergedInto))}>{gone.openMerged}</a>}
        </p>
      </Frame>
    ),
  }
}

/** The root of a site with several datasets. */
export function datasetsPage(datasets: readonly DatasetInfo[], { messages }: PageLanguage): Page {
  const { site } = messages
  return {
    path: '',
    title: site.homeTitle(site.datasets),
    description: site.datasetsIntro,
    layout: 'list-page',
    openGraph: 'website',
    body: (links) => (
      <Frame links={links}>
        <h1 className="page-title">{site.datasets}</h1>
        <p className="page-text">{site.datasetsIntro}</p>
        <ul className="page-text">
          {datasets.map((info) => (
            <li key={info.id}>
              <a href={links.to(homePath(info.id))}>
                <bdi>{info.title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </Frame>
    ),
  }
}
