import { whenOf } from './eventDate'
import type { EventDetail } from './eventDetail'
import { misfit, type JsonShape } from './jsonShape'
import { fail, ok, type Result } from './result'

const texts: JsonShape = { list: 'text' }
const linkShape: JsonShape = { required: { id: 'text', title: 'text', short: 'text', kind: 'text', when: 'text' } }

const valueShape: JsonShape = {
  required: { type: 'text' },
  optional: { min: 'text or number', max: 'text or number', approx: 'flag', unit: 'text', of: 'text', expected: 'flag', sources: texts },
}

export const claimShape: JsonShape = {
  required: { id: 'text', about: 'text', text: 'text', status: 'text', sources: { list: { required: { article: 'text' }, optional: { citing: 'text' } } } },
  optional: {
    attributedTo: 'text', deniedBy: 'text', quote: { required: { text: 'text', speaker: 'text', source: 'text' } }, values: { list: valueShape },
    contradicts: texts, supersededBy: texts, withdrawn: { required: { on: 'text', reason: 'text' }, optional: { replacedBy: 'text' } },
  },
}

const eventShape: JsonShape = {
  required: {
    id: 'text', title: 'text', short: 'text', kind: 'text', when: 'text', weight: 'number',
    participants: { list: { required: { actor: 'text', role: 'text' } } },
    summary: { list: { required: { text: 'text', claims: texts } } },
    claims: { list: claimShape },
    relations: { list: { required: { type: 'text', event: 'text' } } },
    undisclosed: { list: { required: { text: 'text', about: 'text' }, optional: { side: 'text', claims: texts } } },
    notReported: texts, relatedArticles: texts, aliases: texts,
    revisions: { list: { required: { on: 'text', note: 'text' } } },
  },
  optional: { timezone: 'text', place: 'text', track: 'text' },
}

export const articleShape: JsonShape = {
  required: { id: 'text', title: 'text', titleIs: 'text', publisher: 'text', publishedAt: 'text or null', kind: 'text' },
  optional: { agency: 'text', origin: 'text', author: 'text', url: 'text', archivedUrl: 'text', language: 'text', versionOf: 'text', note: 'text' },
}

export const publisherShape: JsonShape = { required: { id: 'text', name: 'text', kind: 'text' } }

const detailShape: JsonShape = {
  required: {
    event: eventShape,
    support: 'text', differ: 'text',
    participants: {
      list: {
        required: { actor: 'text', role: 'text', presence: 'text', side: 'text or null', name: 'text', titles: texts, claims: texts },
        optional: { session: 'text', kind: 'text' },
      },
    },
    sides: { list: { required: { id: 'text', title: 'text', short: 'text', lane: 'number' } } },
    placeNames: { list: { required: { id: 'text', name: 'text' } } },
    trackTitle: 'text or null',
    articles: { eachValue: articleShape },
    publishers: { eachValue: publisherShape },
    actorNames: { eachValue: 'text' },
    linked: { list: { required: { id: 'text', title: 'text', short: 'text', kind: 'text', when: 'text', as: 'text' } } },
    previous: { or: null, shape: linkShape },
    next: { or: null, shape: linkShape },
  },
}

/** Reads data/events/<id>.json or what a page carries; whatever passes can be drawn without looking again. */
export function readDetail(json: unknown): Result<EventDetail> {
  if (!isDetail(json)) {
    const wrong = misfit(json, detailShape)
    const where = wrong && wrong.path !== '' ? `${wrong.path} should be a ${wrong.expected}` : 'it is no event'
    return fail({ severity: 'error', path: wrong?.path ?? '', message: `This event cannot be read: ${where}.`, hint: 'Load the page again; the other events are not affected.' })
  }
  if (whenOf(json.event.when) !== null) return ok(json)
  return fail({ severity: 'error', path: 'event.when', message: `This event cannot be read: “${json.event.when}” is not an EDTF date.`, hint: 'Load the page again; the other events are not affected.' })
}

const isDetail = (json: unknown): json is EventDetail => misfit(json, detailShape) === null
