import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { isRecord } from '../../domain/columns'
import type { RecordWorld } from '../../domain/recordWorld'
import type { Loaded } from '../../load/json'
import { createAddress, siteBase } from '../../store/address'
import { decodeView, encodeView } from '../../url/codec'
import type { View } from '../../url/view'
import { asOfWords } from '../asOfWords'
import { recordArticle, recordHead, type RecordPage } from '../parts/RecordArticle'
import { recordHrefs } from '../parts/recordHrefs'
import { recordEnglish, useRecordLanguage } from '../parts/recordLanguage'
import { loadWorld } from './loadWorld'

const KINDS: readonly RecordPage['kind'][] = ['actor', 'actors', 'place', 'places', 'track']

/** What the page says it is about, in its data block. */
function readPage(): RecordPage | null {
  const text = document.getElementById('record-data')?.textContent ?? 'null'
  const json: unknown = JSON.parse(text)
  if (!isRecord(json)) return null
  const kind = KINDS.find((one) => one === json['kind'])
  if (kind === 'actors' || kind === 'places') return { kind }
  return kind && typeof json['id'] === 'string' ? { kind, id: json['id'] } : null
}

/** The reader's choice of actors and the date, which both stand in the address; each choice is a step Back leads out of. */
function createPageView(base: string) {
  const address = createAddress(window, base)
  const datasets = document.querySelector<HTMLMetaElement>('meta[name="parley-datasets"]')?.content.split(' ').filter(Boolean) ?? []
  const read = () => decodeView(address.read(), datasets, datasets[0] ?? '').view
  const path = address.read().replace(/[?#].*$/s, '')
  let view = read()
  const listeners = new Set<() => void>()
  const tell = () => { for (const listener of listeners) listener() }
  address.onBack(() => { view = read(); tell() })
  return {
    get: () => view,
    subscribe: (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener) } },
    /** The same page with another query. */
    addressOf: (change: Partial<View>) => {
      const text = encodeView({ ...view, ...change, page: { kind: 'home' } })
      return base + path + (text.includes('?') ? text.slice(text.indexOf('?')) : '')
    },
    choose(actors: readonly string[]) {
      const next = { ...view, filter: { ...view.filter, actors } }
      address.push(this.addressOf({ filter: next.filter }).slice(base.length))
      view = next
      tell()
    },
  }
}

type PageView = ReturnType<typeof createPageView>

/** Which date is looked back to, and the way back to the latest. */
function AsKnown({ asOf, latest }: { readonly asOf: string; readonly latest: string }) {
  const { locale, messages: { record } } = useRecordLanguage()
  return <p className="as-known-note">{record.asKnown(asOfWords(asOf, locale))} <a href={latest}>{record.toLatest}</a></p>
}

function State({ title, text, latest }: { readonly title: string; readonly text: string; readonly latest: string }) {
  const { record } = useRecordLanguage().messages
  return (
    <section className="state">
      <h1 className="page-title">{title}</h1>
      <p className="page-text">{text}</p>
      <p className="record-tools"><a className="button line" href={latest}>{record.toLatest}</a></p>
    </section>
  )
}

function Shown({ page, world, view, base }: { readonly page: RecordPage; readonly world: Loaded<RecordWorld>; readonly view: PageView; readonly base: string }) {
  const { dataset, filter, asOf } = useSyncExternalStore(view.subscribe, view.get)
  const { locale, messages: { record } } = useRecordLanguage()
  const latest = view.addressOf({ asOf: null })
  if (!world.ok) return <State title={record.failedTitle} text={record.failedText} latest={latest} />
  const chosen = filter.actors
  const choosing = { chosen, toggle: (id: string) => view.choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]), reset: () => view.choose([]) }
  const article = recordArticle({ page, world: world.value, hrefs: recordHrefs(dataset, (path) => base + path, asOf), choosing })
  if (article === null) return <State title={record.notYetTitle} text={record.notYetText(asOfWords(asOf ?? '', locale))} latest={latest} />
  return (
    <>
      {asOf !== null && <AsKnown asOf={asOf} latest={latest} />}
      {article}
    </>
  )
}

/** Draws the page again, from what was known at the date in the address. */
export async function showRecord(holder: HTMLElement, entryScript: string): Promise<void> {
  const base = siteBase(entryScript)
  const page = readPage()
  if (page === null) return
  const view = createPageView(base)
  const { dataset, asOf } = view.get()
  if (asOf !== null) {
    holder.append(recordEnglish.messages.record.loading)
    keepDate(asOf)
  }
  const world = await loadWorld(base, dataset, asOf)
  if (asOf !== null) followHead(page, world)
  holder.replaceChildren()
  flushSync(() => createRoot(holder).render(<Shown page={page} world={world} view={view} base={base} />))
  document.documentElement.dataset['ready'] = 'true'
}

/** The links around the page go on looking back. */
function keepDate(asOf: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#static a[href]')) {
    const url = new URL(link.href)
    url.searchParams.set('asof', asOf)
    if (url.origin === location.origin) link.href = url.href
  }
}

/** Title and descriptions of what was known then. */
function followHead(page: RecordPage, world: Loaded<RecordWorld>): void {
  const head = world.ok ? recordHead(page, world.value, recordEnglish) : null
  if (!head) return
  document.title = head.title
  for (const [meta, text] of [['meta[name="description"]', head.description], ['meta[property="og:title"]', head.title.replace(/ \| Parley$/, '')], ['meta[property="og:description"]', head.description]] as const) {
    document.querySelector(meta)?.setAttribute('content', text)
  }
}
