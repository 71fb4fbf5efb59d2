import { Fragment, type ReactNode } from 'react'
import type { Dataset, EventKind, Shape } from '../domain/model'
import { SHAPE_OF_KIND } from '../domain/kinds'
import { addsVoice } from '../domain/origins'
import { ExternalLink, isWebAddress } from '../ui/parts/ExternalLink'
import { ClaimMark, Fork, Tilde } from '../ui/parts/Fork'
import { KindShape } from '../ui/parts/KindShape'
import { NotInDataset, NotKnownSlot } from '../ui/parts/NotDisclosed'
import { ValuePlot } from '../ui/parts/ValuePlot'
import { dayWords } from '../ui/parts/dates'
import { withTwins } from '../ui/parts/keyTwins'
import { Frame } from './Frame'
import { ArcMark, ClusterMark, PrecisionMark, StemMark } from './keyMarks'
import { sampleAxis } from './keySample'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { homePath, methodPath } from './page'
import type { Links, Page } from './page'

/** Names of an object of words, as the keys they are. */
const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as K[]

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="key-group">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

interface RowProps {
  readonly mark?: ReactNode
  readonly title?: ReactNode
  readonly text?: string
}

const Row = ({ mark, title, text }: RowProps) => (
  <li>
    {mark !== undefined && <span className="key-sign">{mark}</span>}
    <span>
      {title !== undefined && <b className="sentence">{title}</b>}
      {text !== undefined && <small>{text}</small>}
    </span>
  </li>
)

/** A row for each of several words, each with its mark. */
function Rows<K extends string>({ words, mark }: { readonly words: Readonly<Record<K, readonly string[]>>; readonly mark: (name: K) => ReactNode }) {
  return <ul>{keysOf(words).map((name) => <Row key={name} mark={mark(name)} title={words[name][0]} {...(words[name][1] ? { text: words[name][1] } : {})} />)}</ul>
}

function Kinds() {
  const { key, terms } = usePageLanguage().messages
  const kindsOf = (shape: Shape) => keysOf(terms.kinds).filter((kind: EventKind) => SHAPE_OF_KIND[kind] === shape).map((kind) => terms.kinds[kind].toLowerCase())
  return (
    <Group title={key.kindTitle}>
      <ul>
        {keysOf(terms.shapes).map((shape) => (
          <Row key={shape} mark={<KindShape shape={shape} support="several" />} title={terms.shapes[shape]} {...(kindsOf(shape).length > 1 ? { text: kindsOf(shape).join(', ') } : {})} />
        ))}
      </ul>
    </Group>
  )
}

function Certainty() {
  const { key } = usePageLanguage().messages
  return (
    <>
      <Group title={key.supportTitle}>
        <Rows words={key.support} mark={(support) => <KindShape shape="circle" support={support} />} />
        <p>{key.supportNote}</p>
      </Group>
      <Group title={key.differTitle}>
        <Rows words={key.differ} mark={(differ) => (differ === 'none' ? null : differ === 'vary' ? <Tilde /> : <Fork />)} />
        <p>{key.differNote}</p>
      </Group>
    </>
  )
}

function Claims() {
  const { key, terms } = usePageLanguage().messages
  return (
    <Group title={key.claimTitle}>
      <p>{key.claimText}</p>
      <Rows words={key.claimMarks} mark={(mark) => <ClaimMark mark={mark} />} />
      <h3>{key.statusTitle}</h3>
      <ul>{keysOf(key.status).map((status) => <Row key={status} title={terms.status[status]} text={key.status[status]} />)}</ul>
      <p>{key.overtaken}</p>
    </Group>
  )
}

function Values() {
  const language = usePageLanguage()
  const { key } = language.messages
  const { axis, detail } = sampleAxis(language)
  return (
    <Group title={key.valueTitle}>
      <p>{key.valueText}</p>
      {axis && <ValuePlot axis={axis} detail={detail} id="key-values" />}
      <p>{key.valueNote}</p>
      {key.valueDetail.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Group>
  )
}

function OnTheTimeline() {
  const { key } = usePageLanguage().messages
  return (
    <>
      <Group title={key.precisionTitle}>
        <Rows words={key.precision} mark={(as) => <PrecisionMark as={as} />} />
      </Group>
      <Group title={key.sidesTitle}>
        <Rows words={key.sides} mark={(as) => <StemMark as={as} />} />
      </Group>
      <Group title={key.manyTitle}>
        <ul>
          <Row mark={<ClusterMark />} title={key.many[0]} {...(key.many[1] ? { text: key.many[1] } : {})} />
        </ul>
      </Group>
    </>
  )
}

function Arcs() {
  const { keys } = usePageLanguage().messages
  return (
    <Group title={keys.arcsTitle}>
      <Rows words={keys.arcs} mark={(as) => <ArcMark as={as} />} />
    </Group>
  )
}

function Keys() {
  const { keys } = usePageLanguage().messages
  return (
    <Group title={keys.keysTitle}>
      {keys.groups.map(([title, rows]) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <dl className="key-keys">
            {rows.map(([names, does]) => (
              <div key={names.join()}>
                <dt>{withTwins(names).map((name) => <kbd key={name} className="kbd">{name}</kbd>)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <p>{keys.keysNote}</p>
    </Group>
  )
}

function Unknown() {
  const { key } = usePageLanguage().messages
  return (
    <Group title={key.unknownTitle}>
      <ul className="key-unknown">
        {keysOf(key.unknown).map((as) => (
          <Row key={as} title={<NotKnownSlot as={as} />} text={key.unknown[as]} />
        ))}
      </ul>
    </Group>
  )
}

function Sources() {
  const { key, terms } = usePageLanguage().messages
  return (
    <Group title={key.sourcesTitle}>
      {key.sourcesText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <h3>{key.kindsTitle}</h3>
      <p>{key.kindsText}</p>
      <ul className="key-kinds">
        {keysOf(key.articleKinds).map((kind) => (
          <Row key={kind} title={<span className={addsVoice({ kind }) ? 'badge' : 'badge derived'}>{terms.articleKinds[kind]}</span>} text={key.articleKinds[kind]} />
        ))}
      </ul>
    </Group>
  )
}

/** Where errors are reported: a web address, or one for mail. */
function Corrections({ to }: { readonly to: string | undefined }) {
  const { key } = usePageLanguage().messages
  if (to === undefined) return <NotInDataset words={key.noCorrections} />
  if (isWebAddress(to)) return <ExternalLink url={to}>{to}</ExternalLink>
  const mail = to.replace(/^mailto:/i, '')
  return /^[^\s@]+@[^\s@]+$/.test(mail) ? <a href={`mailto:${mail}`}>{mail}</a> : <bdi>{to}</bdi>
}

function About({ dataset, links }: { readonly dataset: Dataset; readonly links: Links }) {
  const { messages, locale } = usePageLanguage()
  const { key, site } = messages
  const { info, events, articles, publishers } = dataset
  const claims = [...events.values()].reduce((sum, event) => sum + event.claims.length, 0)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [key.coverage, dayWords(info.coverage, locale)],
    [key.counts, key.size(events.size, claims, articles.size, publishers.size)],
    [key.updated, `${dayWords(info.updated, locale)}, ${key.revision(info.revision)}`],
    [key.selection, <bdi key="selection">{info.selection}</bdi>],
    [key.corrections, <Corrections key="corrections" to={info.corrections} />],
    [key.licence, info.licence === undefined ? <NotInDataset key="licence" words={key.noLicence} /> : <bdi key="licence">{info.licence}</bdi>],
    [key.data, <a key="data" href={links.to(`${info.id}/data/${info.id}.json`)}>{site.download}</a>],
  ]
  return (
    <section className="key-group key-dataset">
      <h2>
        {key.datasetTitle}: <bdi>{info.title}</bdi>
      </h2>
      <dl>
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function MethodBody({ dataset, links }: { readonly dataset: Dataset; readonly links: Links }) {
  const { key } = usePageLanguage().messages
  const { info } = dataset
  return (
    <Frame links={links} crumbs={[{ title: info.title, href: links.to(homePath(info.id)) }]}>
      <h1 className="page-title">{key.title}</h1>
      <p className="key-lead">{key.lead}</p>
      <div className="key">
        <Kinds />
        <Certainty />
        <Unknown />
        <Claims />
        <Values />
        <OnTheTimeline />
        <Arcs />
        <Keys />
      </div>
      <Sources />
      <About dataset={dataset} links={links} />
    </Frame>
  )
}

/** How everything is read, and what it cannot know. */
export function methodPage(dataset: Dataset, { messages }: PageLanguage): Page {
  return {
    path: methodPath(dataset.info.id),
    title: messages.site.homeTitle(messages.key.title),
    description: messages.key.description,
    layout: 'record-page',
    openGraph: 'website',
    body: (links) => <MethodBody dataset={dataset} links={links} />,
  }
}
