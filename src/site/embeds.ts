import { buildFacts } from '../domain/buildFacts'
import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary, Facts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import { detailsOf, type SiteFile } from './dataFiles'
import { MOST_SPOKEN_EVENTS } from '../formats/embedCode'
import { embedCardPage, embedWithdrawnPage } from './embedCard'
import { embedEventPath, embedHomePath, embedHtml, formerPlace, PRESENT, spokenPlace, type EmbedAssets, type EmbedPage, type EmbedPlace } from './embedPage'
import { embedStripPage, stripData } from './embedStrip'
import { detailIn, factsIn } from '../domain/namesIn'
import { evidenceOfSite, stateReader, type EventState } from './eventStates'
import type { FrameLanguage } from './frameLanguages'
import type { PageLanguage } from './language'
import { oembedFiles } from './oembed'
import { fileOf } from './page'

interface Shown {
  readonly dataset: Dataset
  readonly facts: Facts
  readonly details: ReadonlyMap<string, EventDetail>
}

interface Site {
  readonly datasets: readonly string[]
  readonly assets: EmbedAssets
  readonly siteUrl: string | null
  readonly language: PageLanguage
}

interface Input extends Shown, Site {
  /** Released revisions of the dataset but the present one. */
  readonly former?: readonly Dataset[]
  /** Languages beside English. */
  readonly languages?: readonly FrameLanguage[]
}

/** What frames are drawn from: the events of a dataset with every state each of them had. */
interface Told {
  readonly dataset: Dataset
  readonly facts: Facts
  readonly statesOf: (event: EventSummary) => readonly EventState[]
}

/** The ids at which each event has a frame. */
const ownIds = (dataset: Dataset): ReadonlyMap<string, readonly string[]> =>
  new Map([...dataset.events.values()].map(({ id, aliases }) => [id, [id, ...aliases.filter((old) => !dataset.events.has(old))]]))

/** An event of a former revision also stands at the ids that it was given since: whoever asks for it by any finds it. */
function formerIds(former: Dataset, present: Dataset): ReadonlyMap<string, readonly string[]> {
  const now = [...ownIds(present).values()]
  const then = ownIds(former)
  const taken = new Set([...then.values()].flat())
  return new Map([...then].map(([id, ids]) => {
    const since = now.filter((all) => all.some((one) => ids.includes(one))).flat().filter((one) => !taken.has(one))
    return [id, [...ids, ...new Set(since)]]
  }))
}

function told({ dataset, facts, details }: Shown): Told {
  const read = stateReader(facts, evidenceOfSite(dataset))
  const known = new Map<string, readonly EventState[]>()
  return {
    dataset, facts,
    statesOf: (event) => {
      const detail = details.get(event.id)
      const states = known.get(event.id) ?? (detail ? read(detail, event) : [])
      known.set(event.id, states)
      return states
    },
  }
}

/** The same under the names that the data gives in a language. */
function toldIn(tag: string, { dataset, facts: english, statesOf }: Told): Told {
  const facts = factsIn(english, tag)
  return { dataset, facts, statesOf: (event) => statesOf(event).map((state) => ({ ...state, detail: detailIn(state.detail, facts) })) }
}

/** The frames of one revision in one language: its timeline, a card for each event under each of its ids, and what is left of withdrawn ones. */
function framesOf({ dataset, facts, statesOf }: Told, ids: ReadonlyMap<string, readonly string[]>, place: EmbedPlace, { datasets, assets, siteUrl, language }: Site): SiteFile[] {
  const { info } = facts
  const file = (path: string, page: () => EmbedPage | null): SiteFile => ({
    path: fileOf(path),
    text: () => { const made = page(); return made === null ? '' : embedHtml(made, assets, siteUrl) },
  })
  const cards = [...facts.events].flatMap((event) => (ids.get(event.id) ?? []).map((id) => file(embedEventPath(info.id, id, place.folder), () => embedCardPage(statesOf(event), info, datasets, language, id, place))))
  const withdrawn = [...dataset.tombstones.values()].filter(({ id }) => !dataset.events.has(id))
  return [
    file(embedHomePath(info.id, place.folder), () => embedStripPage(facts, stripData(facts, statesOf, language, place), datasets, language, place)),
    ...cards,
    ...withdrawn.map((tombstone) => file(embedEventPath(info.id, tombstone.id, place.folder), () => embedWithdrawnPage(tombstone, info, datasets, language, place))),
  ]
}

/** Frames of a dataset: of its present revision in each language, and in English of every one that was released; and what tells other sites of them. */
export function embedFiles({ former = [], languages = [], ...input }: Input): SiteFile[] {
  const earlier = former.map((dataset) => ({ dataset, ids: formerIds(dataset, input.dataset), place: formerPlace(dataset.info.revision) }))
  const held = earlier.map(({ dataset, ids, place }) => ({ folder: place.folder, ids: new Set([...[...ids.values()].flat(), ...dataset.tombstones.keys()]) }))
  const revisions = (id?: string) => held.filter(({ ids }) => id === undefined || ids.has(id)).map(({ folder }) => folder)
  const spoken = input.dataset.events.size > MOST_SPOKEN_EVENTS ? [] : languages.map(({ entry, language }) => ({ place: { ...spokenPlace(entry), elsewhere: (id?: string) => revisions(id).map((folder) => `../../${folder}`) }, tag: entry.tag, language: { ...language, contentLanguage: input.facts.info.language } }))
  const present = { ...PRESENT, elsewhere: (id?: string) => [...revisions(id), ...spoken.map(({ place }) => place.folder)] }
  const now = told(input)
  const ids = ownIds(input.dataset)
  return [
    ...framesOf(now, ids, present, input),
    ...spoken.flatMap(({ place, tag, language }) => framesOf(toldIn(tag, now), ids, place, { ...input, language })),
    ...earlier.flatMap((one) => {
      const facts = buildFacts(one.dataset)
      return framesOf(told({ dataset: one.dataset, facts, details: detailsOf(one.dataset, facts) }), one.ids, one.place, input)
    }),
    ...(input.siteUrl === null ? [] : oembedFiles(input.facts, input.siteUrl, input.language)),
  ]
}
