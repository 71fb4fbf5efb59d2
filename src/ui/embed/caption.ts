import type { EventSummary, PlainFacts } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import type { StripData, StripTold } from '../../formats/embedData'
import { dateWords, precisionWords } from '../../i18n/dateWords'
import { FORK_PATH, glyph, svg } from '../../timeline/glyphs'
import { cityName } from '../places'
import { bdi, button, element, linkOut } from './dom'
import type { EmbedFrame } from './embedFrame'
import { LOCALE, terms, words } from './speech'

export interface CaptionInput {
  readonly event: EventSummary
  readonly told: StripTold
  readonly facts: PlainFacts
  readonly badges: StripData['badges']
  readonly linkTo: EmbedFrame['linkTo']
  readonly onStep: (by: 1 | -1) => void
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** What is told of one event below the strip: when and where, what is reported and by whom, and where accounts differ. */
export function captionOf({ event, told, facts, badges, linkTo, onStep, hasPrevious, hasNext }: CaptionInput): HTMLElement {
  const named = (numbers: readonly number[]) => badgesOf(numbers, badges, linkTo)
  const parts: HTMLElement[] = [titleOf(event, linkTo), factsOf(event, facts)]
  if (event.differ !== 'none') parts.push(differOf(event))
  if (told.accounts.length > 0) parts.push(accountsOf(told, named))
  if (event.summary !== '') parts.push(element('p', 'embed-sentence', bdi(event.summary), ' ', ...named(told.lead)))
  if (told.kept.length > 0) parts.push(keptOf(told))
  const text = element('div', 'embed-caption-text', ...parts)
  text.setAttribute('aria-live', 'polite')
  const steps = element('div', 'embed-steps', step('left', words.previous, hasPrevious, () => onStep(-1)), step('right', words.next, hasNext, () => onStep(1)))
  const root = element('section', 'embed-caption', text, steps)
  root.setAttribute('aria-label', words.caption)
  root.dataset['eventId'] = event.id
  return root
}

function titleOf(event: EventSummary, linkTo: EmbedFrame['linkTo']): HTMLElement {
  const mark = glyph({ shape: SHAPE_OF_KIND[event.kind], support: event.support, full: true })
  return element('h2', 'embed-title', mark, linkOut(linkTo(`events/${event.id}/`), '', bdi(event.title)))
}

function factsOf(event: EventSummary, facts: PlainFacts): HTMLElement {
  const place = cityName(facts, event.place)
  const when = [dateWords(event.when, LOCALE, 'withDay'), place].filter((part) => part !== null).join(', ')
  const precision = precisionWords(event.when, LOCALE)
  const how = [precision, `${terms.kinds[event.kind]}, ${terms.support[event.support].toLowerCase()}`].filter(Boolean).join('. ')
  return element('p', 'embed-facts', bdi(when), element('span', 'muted', `. ${how.charAt(0).toUpperCase()}${how.slice(1)}.`))
}

function differOf(event: EventSummary): HTMLElement {
  const line = element('p', `event-differ ${event.differ}`)
  if (event.differ !== 'vary') {
    const fork = svg('svg', { class: 'fork', viewBox: '0 0 12 12', width: 11, height: 11, 'aria-hidden': 'true' })
    fork.append(svg('path', { d: FORK_PATH }))
    line.append(fork)
  }
  line.append(terms.differ[event.differ])
  return line
}

type Named = (numbers: readonly number[]) => HTMLElement[]

/** Side by side, none above the other. */
const accountsOf = ({ accounts }: StripTold, named: Named): HTMLElement =>
  element('ul', 'embed-accounts', ...accounts.map(([text, numbers]) => element('li', '', element('p', '', bdi(text)), element('p', 'embed-badges', ...named(numbers)))))

const keptOf = ({ kept }: StripTold): HTMLElement =>
  element('ul', 'embed-kept', ...kept.map((text) => element('li', '', element('span', 'not-disclosed', terms.status.undisclosed.toLowerCase()), ' ', bdi(text))))

function badgesOf(numbers: readonly number[], badges: StripData['badges'], linkTo: EmbedFrame['linkTo']): HTMLElement[] {
  return numbers.flatMap((number) => {
    const badge = badges[number]
    return badge ? [linkOut(linkTo(`articles/${badge[1]}/`), 'badge', bdi(badge[0]))] : []
  })
}

const ARROWS = { left: 'M13.5 8h-11M7 3.5 2.5 8 7 12.5', right: 'M2.5 8h11M9 3.5 13.5 8 9 12.5' }

function step(to: keyof typeof ARROWS, label: string, isPossible: boolean, onClick: () => void): HTMLButtonElement {
  const icon = svg('svg', { class: 'icon flip', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' })
  icon.append(svg('path', { d: ARROWS[to] }))
  const made = button('button square line', label, onClick, icon)
  made.dataset['step'] = to
  made.disabled = !isPossible
  return made
}
