import { citationText, CITATION_STYLES, type CitationStyle } from '../../formats/citationText'
import { citedClaim, citedEvent, type CitedWork } from '../../formats/citedWork'
import { asOfDay, revisionAddress, type Edition, type FormatLanguage } from '../../formats/edition'
import { markdownLink } from '../../formats/markdown'
import type { EventDetail } from '../../domain/eventDetail'

export type TextForm = 'markdown' | CitationStyle
export const TEXT_FORMS: readonly TextForm[] = ['markdown', ...CITATION_STYLES]

/** A view of the timeline as a work: the dataset at the link of the view. */
export function citedView(edition: Edition, url: string): CitedWork {
  const { info } = edition
  const day = asOfDay(edition)
  return {
    id: info.id, type: 'page', title: info.title, isHeadline: true, author: info.publisher ?? 'Parley', container: 'Parley', publisher: info.publisher ?? 'Parley',
    published: day, url: revisionAddress(url, info), liveUrl: url, archivedUrl: null, language: info.language, agency: null, revision: { name: info.revision, asOf: day }, eventDate: null,
  }
}

/** The claim where one is pointed at, else the event. */
export function citedOpen(detail: EventDetail, claim: string | null, edition: Edition, language: FormatLanguage): CitedWork {
  const pointed = detail.event.claims.find(({ id }) => id === claim)
  return pointed ? citedClaim(pointed, detail, edition, language) : citedEvent(detail, edition, language)
}

export const textOf = (work: CitedWork, form: TextForm): string => (form === 'markdown' ? markdownLink(work.title, work.liveUrl ?? '') : citationText(work, form))
