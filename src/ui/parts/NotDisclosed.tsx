import type { NotKnownAs } from '../../domain/notKnown'
import { useLanguage } from './language'

/** A slot that a source says was kept back: hatched, between dotted brackets, with words. */
export function NotDisclosed({ words }: { readonly words?: string }) {
  const { messages } = useLanguage()
  return <span className="not-disclosed">{words ?? messages.event.notDisclosed}</span>
}

/** A slot that no report fills, as an editor found: a dotted box, with words. */
export function NotReported({ words }: { readonly words?: string }) {
  const { messages } = useLanguage()
  return <span className="not-reported">{words ?? messages.event.notReported}</span>
}

/** A gap of ours, not theirs: muted words only. */
export function NotInDataset({ words }: { readonly words?: string }) {
  const { messages } = useLanguage()
  return <span className="muted">{words ?? messages.event.notInDataset}</span>
}

/** What stands where a name, a place or a value would: three different things with three different looks. */
export function NotKnownSlot({ as, words }: { readonly as: NotKnownAs; readonly words?: Readonly<Record<NotKnownAs, string>> }) {
  const Slot = as === 'not-disclosed' ? NotDisclosed : as === 'not-reported' ? NotReported : NotInDataset
  return <Slot {...(words ? { words: words[as] } : {})} />
}
