import { useId } from 'react'
import type { ActorMatch } from '../../url/view'
import { useExplorerLanguage } from '../explorerLanguage'

interface Props {
  readonly match: ActorMatch
  readonly onChange: (match: ActorMatch) => void
}

/** How several chosen actors combine; each word says more in its tip and its description. */
export function MatchSwitch({ match, onChange }: Props) {
  const { filters } = useExplorerLanguage().messages
  const id = useId()
  const choices: readonly { readonly value: ActorMatch; readonly word: string; readonly hint: string }[] = [
    { value: 'any', word: filters.matchAny, hint: filters.matchAnyHint },
    { value: 'all', word: filters.matchAll, hint: filters.matchAllHint },
    { value: 'met', word: filters.matchMet, hint: filters.matchMetHint },
    { value: 'spoke', word: filters.matchSpoke, hint: filters.matchSpokeHint },
  ]
  return (
    <fieldset className="match-switch">
      <legend className="visually-hidden">{filters.match}</legend>
      {choices.map(({ value, word, hint }) => (
        <label key={value} title={hint}>
          <input type="radio" name={id} value={value} checked={match === value} aria-describedby={`${id}-${value}`} onChange={() => onChange(value)} />
          <span>{word}</span>
        </label>
      ))}
      {choices.map(({ value, hint }) => <span key={value} hidden id={`${id}-${value}`}>{hint}</span>)}
    </fieldset>
  )
}
