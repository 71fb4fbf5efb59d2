import type { SummarySentence } from '../../domain/model'
import { useLanguage } from './language'

interface Props {
  readonly sentences: readonly SummarySentence[]
  readonly numbers: ReadonlyMap<string, number>
}

/** At most three sentences; each ends with the numbers of the claims that carry it. A sentence without one is not printed. */
export function Summary({ sentences, numbers }: Props) {
  const { messages } = useLanguage()
  const carried = sentences.filter((sentence) => sentence.claims.some((id) => numbers.has(id)))
  if (carried.length === 0) return null
  return (
    <p className="summary">
      {carried.map((sentence, index) => (
        <span key={sentence.text}>
          {index > 0 && ' '}
          <bdi>{sentence.text}</bdi>
          <span className="references">
            {sentence.claims
              .filter((id) => numbers.has(id))
              .map((id) => (
                <a key={id} className="reference" href={`#${id}`} aria-label={messages.event.reference(numbers.get(id) ?? 0)}>
                  {numbers.get(id)}
                </a>
              ))}
          </span>
        </span>
      ))}
    </p>
  )
}
