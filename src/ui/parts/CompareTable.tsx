import type { ReactNode } from 'react'
import type { ComparedAccount, ComparedBlock, ComparedRow, Comparison, Sort, SortKey } from '../../domain/comparison'
import type { EventDetail } from '../../domain/eventDetail'
import type { About } from '../../domain/model'
import type { Scale } from '../../domain/valueAxes'
import { dateWords, precisionKey, precisionWords } from '../../i18n/dateWords'
import type { CompareWords } from '../../i18n/en/compare'
import { figure } from '../../i18n/plural'
import { Quoted, statusWords } from './ClaimRow'
import { Fork, Tilde } from './Fork'
import { KindMark } from './KindShape'
import { AxisHead, LengthPlot } from './LengthAxis'
import { NotDisclosed, NotInDataset, NotReported } from './NotDisclosed'
import { VoiceBadges, publisherWords } from './SourceBadge'
import { dayWords, yearOf } from './dates'
import { useForeign, useLanguage } from './language'
import { valueWords } from './valueWords'

export interface CompareHrefs {
  readonly event: (event: string) => string
  readonly claim: (event: string, claim: string) => string
  readonly article: (article: string) => string
}

interface Props {
  readonly about: About
  readonly rows: readonly ComparedRow[]
  /** The axis of all lengths; null where there are none. */
  readonly scale: Scale | null
  readonly caption: string
  readonly words: CompareWords
  readonly hrefs: CompareHrefs
  /** Left out where rows cannot be sorted. */
  readonly sorting?: { readonly sort: Sort; readonly onSort: (by: SortKey) => void }
}

type Shared = Pick<Props, 'about' | 'scale' | 'words' | 'hrefs'>

/** A row an event: what its reports say of one thing, each account with who gives it; lengths on one axis. Events of which nothing is said stand last. */
export function CompareTable({ rows, caption, sorting, ...shared }: Props) {
  const { words, scale } = shared
  const hasAxis = scale !== null
  const silent = rows.filter(({ said }) => said === null)
  return (
    <table className={hasAxis ? 'compare-table with-axis' : 'compare-table'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <Head className="col-when" by="date" label={words.when} words={words} {...(sorting ? { sorting } : {})} />
          <th scope="col" className="col-event">{words.event}</th>
          <Head className="col-accounts" by="accounts" label={words.accounts} words={words} {...(sorting ? { sorting } : {})} />
          {hasAxis && <Head className="col-length" by="length" label={words.length} words={words} {...(sorting ? { sorting } : {})}><AxisHead scale={scale} /></Head>}
          <th scope="col" className="col-says">{words.says}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => row.said && <Row key={row.event.id} row={row} {...shared} />)}
      </tbody>
      {silent.length > 0 && (
        <tbody>
          <tr><th className="silent-head" scope="rowgroup" colSpan={hasAxis ? 5 : 4}>{words.silent(silent.length)}</th></tr>
          {silent.map((row) => <Row key={row.event.id} row={row} {...shared} />)}
        </tbody>
      )}
    </table>
  )
}

interface HeadProps extends Pick<Props, 'words' | 'sorting'> {
  readonly by: SortKey
  readonly label: string
  readonly className: string
  readonly children?: ReactNode
}

/** The head of a column by which rows can be sorted; says in words how they are. */
function Head({ by, label, className, words, sorting, children }: HeadProps) {
  const sort = sorting?.sort.by === by ? sorting.sort : null
  return (
    <th scope="col" className={className} {...(sort ? { 'aria-sort': sort.way === 'asc' ? 'ascending' as const : 'descending' as const } : {})}>
      {sorting ? (
        <button type="button" className="sort-button" onClick={() => sorting.onSort(by)} {...(sort ? { title: words.sortedBy[by][sort.way] } : {})}>
          {label}
          <svg className={sort ? `sort-sign ${sort.way}` : 'sort-sign'} viewBox="0 0 8 12" width="8" height="12" aria-hidden="true"><path className="up" d="M4 1 7 5H1z" /><path className="down" d="M4 11 1 7h6z" /></svg>
        </button>
      ) : label}
      {children}
    </th>
  )
}

function Row({ row, ...shared }: Shared & { readonly row: ComparedRow }) {
  const foreign = useForeign()
  const { locale, messages } = useLanguage()
  const { event, said } = row
  const { hrefs, scale } = shared
  const accounts = said?.comparison.accountCount ?? 0
  const precision = precisionKey(event.when) === 'day' ? '' : precisionWords(event.when, locale)
  return (
    <tr data-event-id={event.id} className={said === null ? 'silent' : undefined}>
      <td className="col-when">
        {dateWords(event.when, locale, 'short')}
        {precision !== '' && <small>{precision}</small>}
      </td>
      <th scope="row" className="col-event">
        <span className="what-mark" title={messages.terms.kinds[event.kind]}>
          <KindMark kind={event.kind} support={event.support} />
          <span className="visually-hidden">{messages.terms.kinds[event.kind]}: </span>
        </span>
        <a href={hrefs.event(event.id)} data-compare-event={event.id}><bdi {...foreign}>{event.title}</bdi></a>
      </th>
      <td className="col-accounts">
        <span className="accounts-figure" aria-hidden="true">{figure(locale, accounts)}</span>
        <span className="accounts-words">{messages.event.accounts(accounts)}</span>
      </td>
      <td className="col-said" colSpan={scale === null ? 1 : 2}>
        {said === null ? <p className="unsaid"><NotInDataset /></p> : <Said {...shared} eventId={event.id} detail={said.detail} comparison={said.comparison} />}
      </td>
    </tr>
  )
}

interface SaidProps extends Shared {
  readonly eventId: string
  readonly detail: EventDetail
  readonly comparison: Comparison
}

function Said({ comparison, ...context }: SaidProps) {
  const foreign = useForeign()
  const { blocks, undisclosed, isNotReported } = comparison
  const isEmpty = blocks.length === 0 && undisclosed.length === 0 && !isNotReported
  return (
    <>
      {blocks.length > 0 && <ul className="compare-blocks">{blocks.map((block) => <Block key={block.accounts[0]?.claim.id} block={block} {...context} />)}</ul>}
      {undisclosed.map((entry) => <p key={entry.text} className="unsaid"><NotDisclosed /> <bdi {...foreign}>{entry.text}</bdi></p>)}
      {isNotReported && <p className="unsaid"><NotReported /></p>}
      {isEmpty && <p className="unsaid"><NotInDataset /></p>}
    </>
  )
}

/** Accounts that contradict one another stand together, none above the others. */
function Block({ block: { tone, accounts }, ...context }: Omit<SaidProps, 'comparison'> & { readonly block: ComparedBlock }) {
  const { event } = useLanguage().messages
  const [first] = accounts
  if (tone === 'single') return first && <Account account={first} {...context} />
  const label = { differ: event.differ, vary: event.vary, past: event.past, denied: event.denied }[tone]
  return (
    <li className={`compare-block ${tone}`}>
      <p className="block-tone">{tone === 'vary' || tone === 'past' ? <Tilde /> : <Fork />} {label}</p>
      <ul aria-label={label}>{accounts.map((account) => <Account key={account.claim.id} account={account} {...context} />)}</ul>
    </li>
  )
}

function Account({ account, ...context }: Omit<SaidProps, 'comparison'> & { readonly account: ComparedAccount }) {
  const { claim, isAbout, overtakenBy } = account
  const classes = ['account', overtakenBy.length > 0 && 'past', claim.withdrawn !== undefined && 'withdrawn'].filter(Boolean).join(' ')
  return (
    <li className={classes} data-claim={`${context.eventId}#${claim.id}`} data-about={isAbout ? claim.about : undefined}>
      {context.scale !== null && <Figures account={account} detail={context.detail} scale={context.scale} />}
      <Statement account={account} {...context} />
    </li>
  )
}

/** Each figure of an account on the shared axis, and in words. */
function Figures({ account, detail, scale }: { readonly account: ComparedAccount; readonly detail: EventDetail; readonly scale: Scale }) {
  const foreign = useForeign()
  const language = useLanguage()
  if (account.marks.length === 0) return <div className="figures"><div className="figure"><LengthPlot mark={null} scale={scale} /></div></div>
  return (
    <div className="figures">
      {account.marks.map((mark) => (
        <div key={JSON.stringify(mark.value)} className="figure">
          <LengthPlot mark={mark} scale={scale} />
          <span className="figure-words">
            {valueWords(mark, language)}
            {mark.value.of !== undefined && <small><bdi {...foreign}>{mark.value.of}</bdi></small>}
            <Givers articles={mark.value.sources ?? []} detail={detail} />
          </span>
        </div>
      ))}
    </div>
  )
}

/** Which of the reports give a figure, where the claim tells them apart. */
function Givers({ articles, detail }: { readonly articles: readonly string[]; readonly detail: EventDetail }) {
  const language = useLanguage()
  const names = articles.flatMap((id) => { const article = detail.articles[id]; return article ? [publisherWords(article, detail, language)] : [] })
  return names.length > 0 && <small className="figure-sources"><bdi>{[...new Set(names)].join('; ')}</bdi></small>
}

/** The statement, whose it is, and every article it rests on. */
function Statement({ account, eventId, detail, words, hrefs }: Omit<SaidProps, 'comparison'> & { readonly account: ComparedAccount }) {
  const foreign = useForeign()
  const language = useLanguage()
  const { messages, locale } = language
  const { claim, isAbout, voices, overtakenBy } = account
  const status = statusWords(claim, detail, language)
  return (
    <div className="statement">
      {!isAbout && <p className="muted">{words.about(messages.terms.about[claim.about])}</p>}
      <p className="statement-text">
        {claim.status === 'undisclosed' && <><NotDisclosed />{' '}</>}
        <a href={hrefs.claim(eventId, claim.id)} data-compare-event={eventId} data-compare-claim={claim.id}><bdi {...foreign}>{claim.text}</bdi></a>
      </p>
      <Quoted claim={claim} detail={detail} />
      {overtakenBy.map((later) => <p key={later.id} className="overtaken">{words.overtakenBy} <bdi {...foreign}>{later.text}</bdi></p>)}
      {claim.withdrawn !== undefined && <p className="overtaken">{messages.event.withdrawn(dayWords(claim.withdrawn.on, locale), claim.withdrawn.reason)}</p>}
      <div className="claim-sources">
        {status !== null && claim.status !== 'undisclosed' && <span className="status"><bdi>{status}</bdi></span>}
        {voices.map((voice) => <VoiceBadges key={voice.origin} voice={voice} records={detail} year={yearOf(detail.event.when)} hrefs={hrefs} />)}
      </div>
    </div>
  )
}
