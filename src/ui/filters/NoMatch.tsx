import { useMemo } from 'react'
import type { Facts } from '../../domain/facts'
import { selectLatestFacts, selectSearcher, type Selection } from '../../store/selectors'
import { Icon } from '../parts/Icon'
import { useExplorerLanguage } from '../explorerLanguage'
import { asOfWords } from '../asOfWords'
import { useLookingBackWords } from '../lookingBackWords'
import { useFacts, useParley, useParleyState, useSelection, useView } from '../parley'
import { chosenIn } from '../chosen'
import { isNarrowed, useFilter } from './filterState'
import { focusEvents } from './nextFocus'
import { useWaysOut } from './waysOut'
import './chips.css'

/** Nothing passes: which choice to drop, and what that brings back. */
export function NoMatch() {
  const facts = useFacts()
  const selection = useSelection()
  const asOf = useView((view) => view.asOf)
  const { filter } = useFilter()
  if (asOf !== null && !isNarrowed(filter)) return <NothingKnown asOf={asOf} />
  return facts && selection && <Explained facts={facts} selection={selection} />
}

/** Nothing was published by then. */
function NothingKnown({ asOf }: { readonly asOf: string }) {
  const { locale } = useExplorerLanguage()
  const words = useLookingBackWords()
  const { actions } = useParley()
  const latest = useParleyState(selectLatestFacts)
  return (
    <section className="state no-match" aria-labelledby="no-match-title">
      <h1 id="no-match-title">{words.asKnown(asOfWords(asOf, locale))}</h1>
      {latest && <p>{words.hidden(latest.events.length, 0, 0)}</p>}
      <div className="state-actions"><button type="button" className="button solid" onClick={() => { actions.setAsOf(null); focusEvents() }}>{words.toLatest}</button></div>
    </section>
  )
}

function Explained({ facts, selection }: { readonly facts: Facts; readonly selection: Selection }) {
  const { locale, messages } = useExplorerLanguage()
  const { filters } = messages
  const { filter, change, reset } = useFilter()
  const choices = useMemo(() => chosenIn(filter, facts, messages, locale), [filter, facts, messages, locale])
  const ways = useWaysOut(choices, filter, selection)
  const words = filter.q.trim()
  const isSearchAlone = words !== '' && choices.length === 1
  const names = filters.and(choices.map((choice) => (choice.key === 'q' ? filters.quoted(choice.name) : choice.name)))
  return (
    <section className="state no-match" aria-labelledby="no-match-title">
      <h1 id="no-match-title">{isSearchAlone ? filters.nothingFound(words) : choices.length === 1 ? filters.noMatchOneTitle : filters.noMatchTitle}</h1>
      <p>
        {isSearchAlone ? filters.nothingFoundText : (choices.length === 1 ? filters.noMatchOne : filters.noMatchText)(names)}
        {!isSearchAlone && choices.length > 1 && ` ${ways.length > 0 ? filters.oneBringsBack : filters.noneBringsBack}`}
      </p>
      {!isSearchAlone && (
        <ul className="ways-out">
          {ways.map(({ choice, count }) => (
            <li key={choice.key}>
              <button type="button" className="button line" aria-label={filters.drop(choice.name, count)} onClick={() => { change(choice.without); focusEvents() }}>
                <Icon name="close" /><bdi>{choice.name}</bdi>
              </button>
              <span aria-hidden="true">{filters.eventCount(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {words !== '' && <Suggestions words={words} known={selection.suggestions} onChoose={(q) => { change({ q }); focusEvents() }} />}
      {choices.length > 0 && <div className="state-actions"><button type="button" className="button" onClick={() => { reset(); focusEvents() }}>{filters.dropAll}</button></div>}
    </section>
  )
}

/** Words that would be found, where the typed ones are in no event at all. */
function Suggestions({ words, known, onChoose }: { readonly words: string; readonly known: readonly string[]; readonly onChoose: (words: string) => void }) {
  const { filters } = useExplorerLanguage().messages
  const searcher = useParleyState(selectSearcher)
  const suggestions = useMemo(() => searcher?.suggest?.(words) ?? known, [searcher, words, known])
  if (suggestions.length === 0) return null
  return (
    <>
      <p>{filters.tryInstead}</p>
      <ul className="suggestions">
        {suggestions.map((suggestion) => <li key={suggestion}><button type="button" className="button line" onClick={() => onChoose(suggestion)}><bdi>{suggestion}</bdi></button></li>)}
      </ul>
    </>
  )
}
