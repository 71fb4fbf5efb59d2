import { valueAxes, type ValueAxis } from '../domain/valueAxes'
import type { EventDetail } from '../domain/eventDetail'
import type { Article, Claim, ClaimValue, Publisher } from '../domain/model'
import { voiceReader } from '../domain/voices'
import type { PageLanguage } from './language'

type SampleName = keyof PageLanguage['messages']['key']['values']

/** One account of each form: figures of no event. */
const VALUES: Readonly<Record<SampleName, Omit<ClaimValue, 'type'>>> = {
  exact: { min: 'PT6H', max: 'PT6H' },
  around: { min: 'PT3H', max: 'PT3H', approx: true },
  almost: { max: 'PT8H', approx: true },
  littleOver: { min: 'PT1H30M', approx: true },
  over: { min: 'PT7H' },
  atMost: { max: 'PT2H' },
  between: { min: 'PT4H', max: 'PT5H' },
  expected: { min: 'PT1H', max: 'PT1H', expected: true },
}

/** An invented axis with every form of a value on it, and what its marks need to be named. */
export function sampleAxis({ messages }: PageLanguage): { readonly axis: ValueAxis | undefined; readonly detail: EventDetail } {
  const names = Object.entries(VALUES) as [SampleName, Omit<ClaimValue, 'type'>][]
  const claims = names.map(([name, value]): Claim => ({ id: name, about: 'duration', text: '', status: 'reported', sources: [{ article: name }], values: [{ type: 'duration', ...value }] }))
  const articles = Object.fromEntries(names.map(([id]): [string, Article] => [id, { id, title: id, titleIs: 'headline', publisher: id, publishedAt: null, kind: 'report' }]))
  const publishers = Object.fromEntries(names.map(([id]): [string, Publisher] => [id, { id, name: messages.key.values[id], kind: 'newspaper' }]))
  const detail: EventDetail = {
    event: {
      id: 'sample', title: '', short: '', kind: 'talks', when: '', weight: 1, participants: [], summary: [], claims, relations: [], undisclosed: [], notReported: [], relatedArticles: [],
      aliases: [], revisions: [],
    },
    support: 'several', differ: 'none', participants: [], sides: [], placeNames: [], trackTitle: null, articles, publishers, actorNames: {}, linked: [], previous: null, next: null,
  }
  return { axis: valueAxes(claims, voiceReader(detail), () => true)[0], detail }
}
