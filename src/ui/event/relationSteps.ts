import type { EventDetail, LinkedAs } from '../../domain/eventDetail'

type Link = EventDetail['linked'][number]

/** A step from the open event along one of its relations. No cause is meant by any. */
export interface RelationStep { readonly as: LinkedAs; readonly link: Link }

/** Ways that are steps, in the order in which their buttons stand. Mentions are listed, not walked. */
const WAYS = ['before', 'after', 'responds-to', 'answered-by', 'part-of', 'has-part'] as const

/** The nearest event in each way: of those before in the thread the last, of all others the first. `linked` is in order of time. */
export function relationSteps(linked: readonly Link[]): readonly RelationStep[] {
  return WAYS.flatMap((as) => {
    const links = linked.filter((link) => link.as === as)
    const link = as === 'before' ? links.at(-1) : links[0]
    return link ? [{ as, link }] : []
  })
}

/** One button for each event: several ways may lead to the same one. */
export function byEvent(steps: readonly RelationStep[]): readonly { readonly ways: readonly LinkedAs[]; readonly link: Link }[] {
  return [...new Map(steps.map(({ link }) => [link.id, link])).values()].map((link) => ({ link, ways: steps.filter((step) => step.link.id === link.id).map(({ as }) => as) }))
}

/** Keys: T on in the thread, Shift T back; R to what the event answers or is part of, Shift R the other way. */
const KEYS: Readonly<Record<string, readonly [plain: readonly LinkedAs[], shifted: readonly LinkedAs[]]>> = {
  t: [['after'], ['before']],
  r: [['responds-to', 'part-of'], ['answered-by', 'has-part']],
}

/** Where a key leads; null: nowhere, or another key. */
export function stepOfKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, steps: readonly RelationStep[]): RelationStep | null {
  const letter = key.toLowerCase()
  const ways = Object.hasOwn(KEYS, letter) ? KEYS[letter]?.[shiftKey ? 1 : 0] ?? [] : []
  for (const as of ways) {
    const step = steps.find((one) => one.as === as)
    if (step) return step
  }
  return null
}
