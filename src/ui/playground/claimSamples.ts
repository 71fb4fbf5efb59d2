import { aDetail, aReport } from '../../domain/detailFactories'
import type { EventDetail, NamedParticipant } from '../../domain/eventDetail'
import { aClaim, anArticle, anEvent, aPublisher } from '../../domain/factories'
import type { ArticleKind, Claim, ClaimValue } from '../../domain/model'

/** Made-up records for the development page: every state a part can be in. Nothing here is about anybody. */
const AGENCY = aPublisher({ id: 'agency', name: 'Sample Agency', kind: 'agency' })
const reports = ['morning', 'evening', 'weekly'].map((id) => aReport(id, { publishedAt: '2025-02-27' }))
const [morning, evening, weekly] = reports.map(({ article }) => article.id) as [string, string, string]

const ARTICLE_KINDS: readonly ArticleKind[] = [
  'report', 'live-report', 'readout', 'transcript', 'statement', 'post', 'interview', 'analysis', 'editorial', 'aggregation', 'machine-summary', 'repost',
]
const ofKinds = ARTICLE_KINDS.map((kind) => ({ ...aReport(`kind-${kind}`), article: anArticle({ id: `kind-${kind}`, kind, publisher: `kind-${kind}-paper` }) }))
const odd = [
  anArticle({ id: 'undated', publisher: 'morning-paper', publishedAt: null }),
  anArticle({ id: 'other-year', publisher: 'evening-paper', publishedAt: '2023-11-05' }),
  anArticle({ id: 'carried', publisher: 'weekly-paper', agency: 'agency' }),
  anArticle({ id: 'carried-too', publisher: 'evening-paper', agency: 'agency' }),
  anArticle({ id: 'unseen', publisher: 'morning-paper', titleIs: 'from-url', title: 'talks end in the capital', url: 'https://example.org/talks' }),
  anArticle({ id: 'foreign', publisher: 'evening-paper', language: 'uk', title: 'Переговори завершилися без спільної заяви', url: 'https://example.org/uk' }),
  anArticle({ id: 'arabic', publisher: 'weekly-paper', language: 'ar', title: 'انتهت المحادثات من دون بيان مشترك' }),
]

/** One event whose claims are these; the articles of all samples are there. */
const withClaims = (id: string, claims: readonly Claim[], over: Partial<Parameters<typeof aDetail>[0]> = {}): EventDetail => aDetail({
  event: anEvent({ id, title: `Sample: ${id}`, claims }),
  articles: [...reports, ...ofKinds].map(({ article }) => article).concat(odd),
  publishers: [...[...reports, ...ofKinds].map(({ publisher }) => publisher), AGENCY],
  actorNames: { minister: 'A minister', ministry: 'A ministry' },
  ...over,
})
const sourced = (...ids: readonly string[]) => ids.map((article) => ({ article }))
const lasted = (id: string, over: Partial<ClaimValue>, rest: Partial<Claim> = {}) =>
  aClaim({ id, about: 'duration', text: `They lasted as ${id} says.`, values: [{ type: 'duration', ...over }], sources: sourced(morning), ...rest })
/** Accounts of one length, each against the first. */
const lengths = (id: string, ...claims: readonly Claim[]) => withClaims(id, claims.map((claim, i) => (i === 0 ? { ...claim, contradicts: claims.slice(1).map((other) => other.id) } : claim)))

export const CLAIMS: Readonly<Record<string, EventDetail>> = {
  'one report': withClaims('one', [aClaim({ sources: sourced(morning) })]),
  'several reports': withClaims('several', [aClaim({ sources: sourced(morning, evening, weekly) })]),
  differ: withClaims('differ', [aClaim({ id: 'yes', text: 'They agreed.', contradicts: ['no'], sources: sourced(morning) }), aClaim({ id: 'no', text: 'They did not agree.', sources: sourced(evening) })]),
  denied: withClaims('denied', [aClaim({ id: 'said', text: 'An offer was made.', contradicts: ['against'], sources: sourced(morning) }), aClaim({ id: 'against', text: 'No offer was made.', status: 'denied', deniedBy: 'ministry', sources: sourced(evening) })]),
  vary: lengths('vary', lasted('about-six', { min: 'PT6H', max: 'PT6H', approx: true }), lasted('five-and-a-half', { min: 'PT5H30M', max: 'PT5H30M' }, { sources: sourced(evening) })),
  undisclosed: withClaims('undisclosed', [aClaim({ status: 'undisclosed', about: 'participants', text: 'Neither side named its delegation.', sources: sourced(morning) })]),
  superseded: withClaims('superseded', [aClaim({ id: 'early', text: 'Three people were released.', supersededBy: ['late'], sources: sourced(morning) }), aClaim({ id: 'late', text: 'Four people were released.', sources: sourced(evening) })]),
  withdrawn: withClaims('withdrawn', [aClaim({ withdrawn: { on: '2025-03-05', reason: 'The report was taken back.' }, sources: sourced(morning) })]),
  quoted: withClaims('quoted', [aClaim({ status: 'stated', attributedTo: 'minister', quote: { text: 'We shall meet again.', speaker: 'minister', source: morning }, sources: sourced(morning) })]),
  confirmed: withClaims('confirmed', [aClaim({ status: 'confirmed', sources: sourced(morning, evening) })]),
  disputed: withClaims('disputed', [aClaim({ status: 'disputed', sources: sourced(morning) })]),
  'long words': withClaims('long', [aClaim({ text: 'Der Verkehrsinfrastrukturfinanzierungsgesellschaftsvorsitzende und die Зовнішньополітичнезавдання trafen sich; لم يعلن أي من الطرفين عن أسماء المشاركين في المحادثات.', sources: sourced(morning, 'arabic', 'foreign') })]),
}

export const BADGES: Readonly<Record<string, EventDetail>> = {
  ...Object.fromEntries(ARTICLE_KINDS.map((kind) => [kind, withClaims(`badge-${kind}`, [aClaim({ sources: sourced(`kind-${kind}`) })])])),
  'agency, two carriers': withClaims('agency-text', [aClaim({ sources: sourced('carried', 'carried-too') })]),
  'no date': withClaims('undated', [aClaim({ sources: sourced('undated') })]),
  'another year': withClaims('other-year', [aClaim({ sources: sourced('other-year') })]),
  'headline not seen': withClaims('unseen', [aClaim({ sources: sourced('unseen') })]),
  citing: withClaims('citing', [aClaim({ sources: [{ article: morning, citing: 'agency' }] })]),
  'foreign headlines': withClaims('foreign', [aClaim({ sources: sourced('foreign', 'arabic') })]),
}

export const VALUES: Readonly<Record<string, EventDetail>> = {
  exact: lengths('exact', lasted('three', { min: 'PT3H', max: 'PT3H' }), lasted('two-and-a-half', { min: 'PT2H30M', max: 'PT2H30M' }, { sources: sourced(evening) })),
  around: lengths('around', lasted('around-three', { min: 'PT3H', max: 'PT3H', approx: true }), lasted('ten', { min: 'PT10H', max: 'PT10H' }, { sources: sourced(evening) })),
  between: lengths('between', lasted('two-to-four', { min: 'PT2H', max: 'PT4H' }), lasted('seven', { min: 'PT7H', max: 'PT7H' }, { sources: sourced(evening) })),
  'at least, at most': lengths('bounds', lasted('over-three', { min: 'PT3H' }), lasted('at-most-two', { max: 'PT2H' }, { sources: sourced(evening) })),
  'almost, a little over': lengths('near', lasted('almost-three', { max: 'PT3H', approx: true }), lasted('a-little-over-five', { min: 'PT5H', approx: true }, { sources: sourced(evening) })),
  'many on one': lengths('pile', lasted('six', { min: 'PT6H', max: 'PT6H' }, { sources: sourced(morning, evening, weekly) }), lasted('expected', { min: 'PT2H', max: 'PT2H', expected: true }, { sources: sourced(evening) })),
  counts: withClaims('counts', [
    aClaim({ id: 'thirty', about: 'outcome', contradicts: ['twelve'], values: [{ type: 'count', min: 30, max: 30, of: 'persons', unit: 'persons' }], sources: sourced(morning) }),
    aClaim({ id: 'twelve', about: 'outcome', values: [{ type: 'count', min: 12, max: 12, of: 'persons', unit: 'persons' }], sources: sourced(evening) }),
  ]),
}

const named = (over: Partial<NamedParticipant>): NamedParticipant => ({ actor: over.name ?? 'x', role: 'delegate', presence: 'in-person', side: 'red', name: 'Somebody', titles: [], claims: [], ...over })
const SIDES = [1, 2, 3, 4, 5, 6].map((lane) => ({ id: lane === 1 ? 'red' : `side-${lane}`, title: `Side ${lane}`, short: `S${lane}`, lane }))

/** Whole articles: everything at once, next to nothing, and a call. */
export const EVENTS: Readonly<Record<string, EventDetail>> = {
  full: {
    ...withClaims('full', Object.values(CLAIMS).flatMap((detail, i) => detail.event.claims.map((claim) => rename(claim, i)))),
    differ: 'differ', sides: SIDES.slice(0, 3), trackTitle: 'A track',
    placeNames: [{ id: 'hall', name: 'A hall' }, { id: 'town', name: 'A town' }],
    participants: [
      named({ name: 'First delegate', titles: ['Minister'] }), named({ name: 'By phone', presence: 'by-phone' }), named({ name: 'Absent one', presence: 'absent' }), named({ name: 'A host', role: 'host', side: 'side-3' }),
      named({ name: 'Addressed', role: 'addressee', side: 'side-2' }), named({ name: 'Аркадій Зовнішньополітичний-Представницький', side: 'side-2' }), named({ name: 'Nobody’s side', role: 'observer', side: null }),
    ],
    linked: (['before', 'after', 'responds-to', 'answered-by', 'part-of', 'has-part', 'mentions', 'mentioned-in'] as const).map((as, i) => ({ as, id: `linked-${i}`, title: `Linked ${as}`, short: 'Linked', kind: 'meeting', when: as === 'after' ? '2025-03-04' : '2025-02-20' })),
  },
  bare: aDetail({ event: anEvent({ id: 'bare', claims: [] }), support: 'one-source' }),
  'not known': aDetail({
    event: anEvent({ id: 'not-known', notReported: ['agenda', 'outcome'], undisclosed: [{ text: 'Neither side named its delegation.', about: 'participants', side: 'red', claims: ['a-claim'] }, { text: 'Where they met.', about: 'place' }], revisions: [{ on: '2025-03-01', note: 'A name was mended.' }], summary: [{ text: 'The talks ended.', claims: ['a-claim'] }] }),
    sides: SIDES, support: 'one-side', differ: 'vary',
  }),
  call: aDetail({ event: anEvent({ id: 'call', kind: 'call', when: '2025-02-27T13:05:00Z' }), differ: 'denied' }),
}

/** Claims of several samples in one event: their local ids are kept apart. */
function rename(claim: Claim, sample: number): Claim {
  const to = (id: string) => `${id}-${sample}`
  return { ...claim, id: to(claim.id), ...(claim.contradicts && { contradicts: claim.contradicts.map(to) }), ...(claim.supersededBy && { supersededBy: claim.supersededBy.map(to) }) }
}
