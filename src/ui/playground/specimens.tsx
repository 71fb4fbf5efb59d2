import type { ReactNode } from 'react'
import { marksOf, sharedScale } from '../../domain/comparison'
import type { EventDetail } from '../../domain/eventDetail'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import type { EventKind, Shape, Support } from '../../domain/model'
import { compare } from '../../i18n/en/compare'
import { en } from '../../i18n/en'
import { Notice } from '../app/Notice'
import { CompareTable } from '../parts/CompareTable'
import { DateText } from '../parts/DateText'
import { EventArticle } from '../parts/EventArticle'
import { ExternalLink } from '../parts/ExternalLink'
import { ClaimMark, Fork, Tilde } from '../parts/Fork'
import { Icon, Logo, type IconName } from '../parts/Icon'
import { KindMark, KindShape } from '../parts/KindShape'
import { NotDisclosed, NotInDataset, NotReported } from '../parts/NotDisclosed'
import { recordArticle, type RecordPage } from '../parts/RecordArticle'
import { recordHrefs } from '../parts/recordHrefs'
import { Topics } from '../parts/Topics'
import { BADGES, CLAIMS, EVENTS, VALUES } from './claimSamples'
import { COMPARED, PLACES, TRACK, WORLD } from './recordSamples'

/** One state of one part; `name` is also the end of its address on the page. */
export interface Specimen { readonly name: string; readonly node: ReactNode }
export interface SpecimenGroup { readonly title: string; readonly specimens: readonly Specimen[] }

const HREFS = { event: (id: string) => `#event-${id}`, article: (id: string) => `#article-${id}`, claim: (id: string) => `#claim-${id}`, page: (kind: string, id: string) => `#${kind}-${id}`, compare: (about: string) => `#compare-${about}` }
const RECORD_HREFS = recordHrefs('a-dataset', (path) => `#${path}`)
const SUPPORTS: readonly Support[] = ['several', 'one-source', 'one-side']
const KINDS = Object.keys(SHAPE_OF_KIND) as EventKind[]
const SHAPES = [...new Set(Object.values(SHAPE_OF_KIND))] as Shape[]
const ICONS: readonly IconName[] = ['search', 'share', 'list', 'timeline', 'chevron', 'down', 'check', 'close', 'link', 'quote', 'left', 'right', 'clock', 'external', 'filter', 'plus', 'minus', 'settings']
const DATES = [
  '2025-02-27', '2025-02-27T13:05:00Z', '2025-02-27~', '2025-02-27?', '2025-02-27%', '2025-02', '2025-02~', '2025', '202X', '2025-21', '2025-02-12/2025-02-14', '2025-02/2025-04',
  '../2025-02-27', '2025-02-27/..', '/2025-02-27', '2025-02-27/', '[2025-02-27..2025-03-01]',
]

const article = (detail: EventDetail) => <EventArticle detail={prefixed(detail)} level={3} hrefs={HREFS} />
const articles = (details: Readonly<Record<string, EventDetail>>): readonly Specimen[] => Object.entries(details).map(([name, detail]) => ({ name, node: article(detail) }))

/** Many events stand on one page here: what they are called by must not be the same. */
function prefixed(detail: EventDetail): EventDetail {
  const to = (id: string) => `${detail.event.id}-${id}`
  const claims = detail.event.claims.map((claim) => ({ ...claim, id: to(claim.id), ...(claim.contradicts && { contradicts: claim.contradicts.map(to) }), ...(claim.supersededBy && { supersededBy: claim.supersededBy.map(to) }) }))
  return {
    ...detail,
    event: {
      ...detail.event, claims,
      summary: detail.event.summary.map((sentence) => ({ ...sentence, claims: sentence.claims.map(to) })),
      undisclosed: detail.event.undisclosed.map((entry) => ({ ...entry, ...(entry.claims && { claims: entry.claims.map(to) }) })),
    },
  }
}

const marks: SpecimenGroup = {
  title: 'Marks',
  specimens: [
    { name: 'kind and certainty', node: (
      <table>
        <caption className="visually-hidden">Marks by kind and certainty</caption>
        <thead><tr><th scope="col">Kind</th>{SUPPORTS.map((support) => <th key={support} scope="col">{en.terms.support[support]}</th>)}</tr></thead>
        <tbody>{KINDS.map((kind) => <tr key={kind}><th scope="row">{en.terms.kinds[kind]}</th>{SUPPORTS.map((support) => <td key={support}><KindMark kind={kind} support={support} /></td>)}</tr>)}</tbody>
      </table>
    ) },
    { name: 'lanes', node: <ul>{[1, 2, 3, 4, 5, 6].map((lane) => <li key={lane} className={`side lane-${lane}`}><p className="side-title">Side {lane} {SHAPES.map((shape) => <KindShape key={shape} shape={shape} support={SUPPORTS[lane % 3] ?? 'several'} />)}</p></li>)}</ul> },
    { name: 'beside titles and claims', node: <ul><li><Fork /> {en.terms.differ.differ}</li><li><Tilde /> {en.terms.differ.vary}</li>{(['one', 'several', 'differ', 'vary', 'undisclosed'] as const).map((mark) => <li key={mark}><ClaimMark mark={mark} /> {mark}</li>)}</ul> },
    { name: 'icons', node: <ul>{ICONS.map((name) => <li key={name}><Icon name={name} /> {name}</li>)}<li><Logo /> logo</li></ul> },
  ],
}

const words: SpecimenGroup = {
  title: 'Dates, slots, notices',
  specimens: [
    { name: 'dates', node: <table><caption className="visually-hidden">Dates in words</caption><thead><tr><th scope="col">EDTF</th><th scope="col">long</th><th scope="col">short</th></tr></thead><tbody>{DATES.map((edtf) => <tr key={edtf}><th scope="row"><code>{edtf}</code></th><td><DateText edtf={edtf} style="long" /></td><td><DateText edtf={edtf} style="short" /></td></tr>)}</tbody></table> },
    { name: 'not knowing', node: <ul><li><NotDisclosed /></li><li><NotDisclosed words="names not disclosed" /></li><li><NotReported /></li><li><NotInDataset /></li></ul> },
    { name: 'links outward', node: <ul><li><ExternalLink url="https://example.org/a">original</ExternalLink></li><li><ExternalLink url="javascript:alert(1)">original</ExternalLink></li></ul> },
    ...(['stop', 'warn', 'note'] as const).map((tone): Specimen => ({ name: `notice: ${tone}`, node: <Notice tone={tone} title="1 of 4 files failed." actions={<button type="button" className="button line">Read the file again</button>}>Part of the year is missing; everything else is shown.</Notice> })),
    { name: 'empty', node: <div className="state"><h3>No events match these filters</h3><p>Removing one of them brings some back.</p><div className="state-actions"><button type="button" className="button solid">Reset all filters</button> <button type="button" className="button line" disabled>Nothing to undo</button></div></div> },
    { name: 'failed', node: <div className="state" role="alert"><h3>The accounts did not arrive</h3><p>{en.app.failure.status('data/accounts.json', '503')} {en.app.remedy.status}</p><div className="state-actions"><button type="button" className="button solid">{en.app.retry}</button></div></div> },
  ],
}

const scale = sharedScale(COMPARED.flatMap(({ said }) => (said ? marksOf(said.comparison) : [])))
const topics = <Topics topics={['duration', 'outcome', 'place']} about="duration" label={compare.topics} hrefOf={(about) => `#${about}`} />
const table = <CompareTable about="duration" rows={COMPARED} scale={scale} caption={compare.question.duration} words={compare} hrefs={{ event: HREFS.event, claim: (event, claim) => `#${event}-${claim}`, article: HREFS.article }} />

const PAGES: readonly RecordPage[] = [
  { kind: 'actor', id: 'red-minister' }, { kind: 'actor', id: 'red-state' }, { kind: 'actor', id: 'nobody' }, { kind: 'actors' },
  ...[...PLACES.keys()].map((id): RecordPage => ({ kind: 'place', id })), { kind: 'places' }, { kind: 'track', id: TRACK?.id ?? '' },
]
const records: readonly Specimen[] = PAGES.map((page) => ({ name: 'id' in page ? `${page.kind}: ${page.id}` : page.kind, node: recordArticle({ page, world: WORLD, hrefs: RECORD_HREFS }) }))

/** Every part of src/ui/parts in every state it knows. */
export const GROUPS: readonly SpecimenGroup[] = [
  marks, words,
  { title: 'Claims', specimens: articles(CLAIMS) },
  { title: 'Badges', specimens: articles(BADGES) },
  { title: 'Values', specimens: articles(VALUES) },
  { title: 'Events', specimens: articles(EVENTS) },
  { title: 'Comparing', specimens: [{ name: 'topics', node: topics }, { name: 'accounts', node: <div className="compare-rows">{table}</div> }] },
  { title: 'Records', specimens: records },
]
