import { useId, useState } from 'react'
import { EMBED_DEFAULT_HEIGHT_PX, EMBED_SANDBOX, EMBED_SIZE_PX, MOST_SPOKEN_EVENTS, embedAddress, embedCode, type EmbedOptions, type EmbedTarget } from '../../formats/embedCode'
import { useLanguage } from '../parts/language'
import { asOfWords } from '../asOfWords'
import { OFFERED } from '../translations'
import { CopyField } from './CopyField'
import type { Shared } from './useShared'
import { useShareWords } from './shareWords'

const WIDTHS = { full: '100%', small: 480, medium: 640 } as const
type Width = keyof typeof WIDTHS
const THEMES = ['auto', 'light', 'dark'] as const

interface Choice {
  readonly what: EmbedTarget['kind']
  readonly width: Width
  readonly heightPx: number | null
  readonly theme: (typeof THEMES)[number]
  readonly lang: string
  readonly isPinned: boolean
}

function optionsOf({ view, shown, eventId, title, edition, facts, absolute }: Shared, choice: Choice): EmbedOptions {
  const what = eventId === null ? 'view' : choice.what
  const target: EmbedTarget = what === 'event' && eventId !== null ? { kind: 'event', id: eventId, claim: view.claim } : { kind: 'view', view: { ...view, window: view.window ?? shown } }
  // Who looks back hands over no more than was known then, live or not.
  const asOf = view.asOf ?? (choice.isPinned && edition ? edition.asOf : null)
  return {
    siteRoot: absolute(''), dataset: view.dataset, target, title, asOf,
    rev: choice.isPinned && edition ? edition.info.revision : null,
    theme: choice.theme === 'auto' ? null : choice.theme, lang: choice.lang === '' ? null : choice.lang, isSpoken: facts !== null && facts.events.length <= MOST_SPOKEN_EVENTS,
    widthPx: WIDTHS[choice.width], heightPx: choice.heightPx ?? EMBED_DEFAULT_HEIGHT_PX[what],
  }
}

/** Code to paste into an article, with the frame itself beside it. */
export function EmbedSection({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const [isOpen, setIsOpen] = useState(false)
  // A dataset that is not part of the site has no pages here to frame.
  if (shared.view.data !== null || shared.edition === null) return null
  return (
    <details className="share-more" onToggle={(e) => setIsOpen(e.currentTarget.open)}>
      <summary>{words.embed} <span className="muted">{words.embedHint}</span></summary>
      {isOpen && <EmbedBody shared={shared} />}
    </details>
  )
}

function EmbedBody({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const [choice, setChoice] = useState<Choice>({ what: shared.eventId === null ? 'view' : 'event', width: 'full', heightPx: null, theme: 'auto', lang: '', isPinned: false })
  const options = optionsOf(shared, choice)
  return (
    <div className="share-body">
      <EmbedChoices shared={shared} choice={choice} heightPx={options.heightPx} onChange={(change) => setChoice({ ...choice, ...change })} />
      <CopyField label={words.code} text={embedCode(options)} isLong />
      <p className="share-label">{words.preview}</p>
      <iframe className="share-frame" src={embedAddress(options)} title={words.preview} height={options.heightPx} sandbox={EMBED_SANDBOX} loading="lazy" />
    </div>
  )
}

interface ChoicesProps {
  readonly shared: Shared
  readonly choice: Choice
  readonly heightPx: number
  readonly onChange: (change: Partial<Choice>) => void
}

function EmbedChoices({ shared: { edition, eventId }, choice, heightPx, onChange }: ChoicesProps) {
  const words = useShareWords()
  const { locale } = useLanguage()
  const id = useId()
  return (
    <div className="share-grid">
      {eventId !== null && (
        <Select label={words.embedWhat} value={choice.what} options={[['event', words.embedEvent], ['view', words.embedView]]} onChange={(what) => onChange({ what: what === 'view' ? 'view' : 'event', heightPx: null })} />
      )}
      <Select label={words.size} value={choice.width} options={[['full', words.sizes.full], ['small', words.sizes.small], ['medium', words.sizes.medium]]} onChange={(width) => onChange({ width: width === 'small' || width === 'medium' ? width : 'full' })} />
      <div>
        <label htmlFor={`${id}-height`}>{words.height}</label>
        <input id={`${id}-height`} type="number" inputMode="numeric" min={EMBED_SIZE_PX.least} max={EMBED_SIZE_PX.most} value={heightPx} onChange={(e) => onChange({ heightPx: e.target.valueAsNumber || null })} />
      </div>
      <Select label={words.theme} value={choice.theme} options={THEMES.map((theme) => [theme, words.themes[theme]])} onChange={(name) => onChange({ theme: THEMES.find((theme) => theme === name) ?? 'auto' })} />
      <Select label={words.language} value={choice.lang} options={[['', words.languageAuto], ...OFFERED.map(({ tag, name }) => [tag, name] as const)]} onChange={(lang) => onChange({ lang })} />
      {edition && (
        <Select label={words.state} value={choice.isPinned ? 'pinned' : 'live'} options={[['live', words.live], ['pinned', words.pinned(asOfWords(edition.asOf, locale), edition.info.revision)]]} onChange={(state) => onChange({ isPinned: state === 'pinned' })} />
      )}
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
        {options.map(([name, words]) => <option key={name} value={name}>{words}</option>)}
      </select>
    </div>
  )
}
