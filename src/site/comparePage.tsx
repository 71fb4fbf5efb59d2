import { COMPARED, COMPARED_FIRST, compareEvent, marksOf, saysOf, sharedScale, sortRows, type ComparedRow } from '../domain/comparison'
import type { EventDetail } from '../domain/eventDetail'
import type { PlainFacts } from '../domain/facts'
import type { About } from '../domain/model'
import { CompareTable } from '../ui/parts/CompareTable'
import { Topics } from '../ui/parts/Topics'
import { formatComparePath, formatPage } from '../url/path'
import { Frame } from './Frame'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { articlePath, claimPath, eventPath, homePath } from './page'
import type { Links, Page } from './page'

/** With more events than these, only those of which something is said have a row, and so many of them at most. */
const MOST_ROWS = 500

interface Props {
  readonly about: About
  readonly facts: PlainFacts
  readonly rows: readonly ComparedRow[]
  readonly links: Links
}

function rowsOf(facts: PlainFacts, details: ReadonlyMap<string, EventDetail>, about: About): readonly ComparedRow[] {
  const all = facts.events.map((event): ComparedRow => {
    const detail = details.get(event.id)
    return { event, said: detail && saysOf(detail, about) ? { detail, comparison: compareEvent(detail, about) } : null }
  })
  return all.length <= MOST_ROWS ? sortRows(all, { by: 'date', way: 'asc' }) : all.filter(({ said }) => said !== null).slice(0, MOST_ROWS)
}

const accountsOf = (rows: readonly ComparedRow[]): number => rows.reduce((sum, { said }) => sum + (said?.comparison.accountCount ?? 0), 0)
const havingOf = (rows: readonly ComparedRow[]): number => rows.filter(({ said }) => (said?.comparison.accountCount ?? 0) > 0).length

function CompareBody({ about, facts, rows, links }: Props) {
  const { compare, site } = usePageLanguage().messages
  const { info, events } = facts
  const scale = sharedScale(rows.flatMap(({ said }) => (said ? marksOf(said.comparison) : [])))
  return (
    <Frame links={links} dataset={info.id} updated={info.updated} crumbs={[{ title: info.title, href: links.to(homePath(info.id)) }]}>
      <h1 className="page-title">{compare.question[about]}</h1>
      <p className="page-text">{compare.counts(rows.length, havingOf(rows), accountsOf(rows))} {scale !== null && compare.noAverage} {compare.script}</p>
      <Topics topics={COMPARED} about={about} label={compare.topics} hrefOf={(one) => links.to(comparePath(info.id, one))} />
      <div className="compare-rows">
        <CompareTable
          about={about} rows={rows} scale={scale} caption={compare.caption(compare.question[about], rows.length, [])} words={compare}
          hrefs={{ event: (id) => links.to(eventPath(info.id, id)), claim: (id, claim) => links.to(claimPath(info.id, id, claim)), article: (id) => links.to(articlePath(info.id, id)) }}
        />
      </div>
      {rows.length < events.length && <p className="page-text">{compare.rest(events.length - rows.length)}</p>}
      <p className="page-text"><a href={links.to(homePath(info.id))}>{site.allEvents}</a></p>
    </Frame>
  )
}

const comparePath = (dataset: string, about: About): string => homePath(dataset) + formatComparePath(about)

/** What all events say of one thing, as a table: a page for each, and the first of them where none is named. */
export function comparePages(facts: PlainFacts, details: ReadonlyMap<string, EventDetail>, language: PageLanguage): Page[] {
  const { info } = facts
  const page = (about: About, path: string): Page => {
    const { compare } = language.messages
    const rows = rowsOf(facts, details, about)
    return {
      path,
      canonical: comparePath(info.id, about),
      title: compare.title(compare.question[about], info.title),
      description: compare.description(compare.question[about], havingOf(rows), accountsOf(rows)),
      layout: 'list-page',
      hasPageStyle: true,
      openGraph: 'website',
      body: (links) => <CompareBody about={about} facts={facts} rows={rows} links={links} />,
    }
  }
  return [page(COMPARED_FIRST, homePath(info.id) + formatPage({ kind: 'compare' })), ...COMPARED.map((about) => page(about, comparePath(info.id, about)))]
}
