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
