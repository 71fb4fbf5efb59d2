import type { SummarySentence } from '../../domain/model'
import { useForeign, useLanguage } from './language'

interface Props {
  readonly sentences: readonly SummarySentence[]
  readonly numbers: ReadonlyMap<string, number>
}

/** The numbers of the claims that carry a sentence, each leading to its claim. */
export function References({ claims, numbers }: { readonly claims: readonly string[]; readonly numbers: ReadonlyMap<string, number> }) {
  const { messages } = useLanguage()
  const there = claims.filter((id) => numbers.has(id))
  if (there.length === 0) return null
  return (
    <span className="references">
      {there.map((id) => (
        <a key={id} className="reference" href={`#${id}`} aria-label={messages.event.claimNumber(numbers.get(id) ?? 0)}>
          {messages.event.reference(numbers.get(id) ?? 0)}
        </a>
      ))}
    </span>
  )
}

/** At most three sentences; each ends with the numbers of the claims that carry it. A sentence without one is not printed. */
export function Summary({ sentences, numbers }: Props) {
  const foreign = useForeign()
  const carried = sentences.filter((sentence) => sentence.claims.some((id) => numbers.has(id)))
  if (carried.length === 0) return null
  return (
    <p className="summary" {...foreign}>
      {carried.map((sentence, index) => (
        <span key={sentence.text}>
          {index > 0 && ' '}
          <bdi>{sentence.text}</bdi>
          <References claims={sentence.claims} numbers={numbers} />
        </span>
      ))}
    </p>
  )
}
