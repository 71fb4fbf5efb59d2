import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { preferenceFate } from '../../store/preferenceFate'
import type { Preferences } from '../../store/preferences'
import { PHONE, useMedia } from '../media'
import { useParley, useView } from '../parley'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { usePreferences } from '../preferences'
import { useSheetEntry } from '../shared/sheetEntry'
import { LanguageChoice } from './LanguageChoice'
import { useSettingsWords } from './settingsWords'
import './settings.css'

interface Props {
  /** Opened for the language. */
  readonly isAtLanguage: boolean
  readonly onClose: () => void
}

/** What a reader prefers on this device; each choice holds at once. A native modal dialog: the browser gives the focus back. */
export function SettingsDialog({ isAtLanguage, onClose }: Props) {
  const words = useSettingsWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useSheetEntry(useMedia(PHONE), onClose)
  return createPortal(
    // A press on the backdrop reaches the dialog itself. Escape is taken here, so that it closes no more than this.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      className="settings" ref={dialog} aria-labelledby={titleId} onClose={() => { if (dialog.current) onClose() }} onClick={(e) => { if (e.target === dialog.current) dialog.current?.close() }}
      onKeyDown={(e) => { if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); dialog.current?.close() } }}
    >
      <header>
        <h2 id={titleId}>{words.title}</h2>
        <button type="button" className="button square" aria-label={words.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      <div className="settings-body">
        <LanguageChoice isFirst={isAtLanguage} />
        <Looks />
        <TimeChoices />
        <Keys />
        <Keeping />
      </div>
    </dialog>,
    document.body,
  )
}

interface ChoiceProps<T extends string | number> {
  readonly legend: string
  readonly value: T
  readonly options: readonly (readonly [value: T, words: string])[]
  readonly onChoose: (value: T) => void
  readonly note?: ReactNode
}

function Choice<T extends string | number>({ legend, value, options, onChoose, note }: ChoiceProps<T>) {
  const id = useId()
  return (
    <fieldset className="settings-row" aria-describedby={note ? `${id}-note` : undefined}>
      <legend>{legend}</legend>
      <div className="settings-options">
        {options.map(([option, label]) => (
          <label key={option}><input type="radio" name={id} checked={option === value} onChange={() => onChoose(option)} />{label}</label>
        ))}
      </div>
      {note && <small id={`${id}-note`}>{note}</small>}
    </fieldset>
  )
}

/** Sets one field; the value that stands for "as usual" is not kept at all. */
function useChange() {
  const [preferences, setPreferences] = usePreferences()
  return <F extends 'textSize' | 'motion' | 'contrast' | 'axis' | 'zone'>(field: F, value: Preferences[F] | null) => {
    const { [field]: _, ...others } = preferences
    setPreferences((value === null ? others : { ...others, [field]: value }) as Preferences)
  }
}

const SIZES = [125, 150, 200] as const

function Looks() {
  const words = useSettingsWords()
  const { actions } = useParley()
  const byAddress = useView((view) => view.theme)
  const [preferences, setPreferences] = usePreferences()
  const change = useChange()
  const chooseTheme = (theme: 'system' | 'light' | 'dark') => {
    setPreferences({ ...preferences, theme: theme === 'system' ? null : theme })
    // A theme in the address comes before the preference.
    if (byAddress !== null) actions.setTheme(null)
  }
  return (
    <>
      <Choice legend={words.theme} value={byAddress ?? preferences.theme ?? 'system'} options={[['system', words.system], ['light', words.light], ['dark', words.dark]]} onChoose={chooseTheme} note={byAddress !== null && words.themeByAddress} />
      <Choice legend={words.textSize} value={preferences.textSize ?? 100} options={[[100, words.percent(100)], ...SIZES.map((size) => [size, words.percent(size)] as const)]} onChoose={(size) => change('textSize', size === 100 ? null : size)} />
      <Choice legend={words.contrast} value={preferences.contrast ?? 'system'} options={[['system', words.system], ['more', words.contrastMore]]} onChoose={(value) => change('contrast', value === 'more' ? value : null)} />
      <Choice legend={words.motion} value={preferences.motion ?? 'system'} options={[['system', words.system], ['none', words.motionNone]]} onChoose={(value) => change('motion', value === 'none' ? value : null)} note={words.motionNote} />
    </>
  )
}

function TimeChoices() {
  const words = useSettingsWords()
  const [{ axis, zone }] = usePreferences()
  const change = useChange()
  const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <Choice legend={words.axis} value={axis ?? 'auto'} options={[['auto', words.axisAuto], ['ltr', words.axisLtr]]} onChoose={(value) => change('axis', value === 'ltr' ? value : null)} />
      <Choice
        legend={words.zone} value={zone ?? 'utc'} options={[['utc', words.zoneUtc], ['event', words.zoneEvent], ['reader', words.zoneReader(readerZone)]]}
        onChoose={(value) => change('zone', value === 'utc' ? null : value)} note={words.zoneNote}
      />
    </>
  )
}

function Keys() {
  const words = useSettingsWords()
  const [preferences, setPreferences] = usePreferences()
  return (
    <div className="settings-row">
      <label className="settings-check">
        <input type="checkbox" aria-describedby="settings-keys-note" checked={!preferences.areLettersOff} onChange={(e) => setPreferences({ ...preferences, areLettersOff: !e.target.checked })} />
        {words.keys}
      </label>
      <small id="settings-keys-note">{words.keysNote}</small>
    </div>
  )
}

/** Whether choices outlast the page, and the way back to where everything began. */
function Keeping() {
  const words = useSettingsWords()
  const { locale } = useLanguage()
  const [{ language }, setPreferences] = usePreferences()
  const { actions, flushAddress } = useParley()
  const [wasReset, setWasReset] = useState(false)
  const [fate] = useState(() => preferenceFate())
  const reset = () => {
    setPreferences({ theme: null, areLettersOff: false, lanes: {} })
    actions.setTheme(null)
    setWasReset(true)
    // Another language than the browser's was a choice, too.
    if (language === undefined || new Intl.Locale(locale).language === new Intl.Locale(navigator.language).language) return
    flushAddress()
    location.reload()
  }
  return (
    <div className="settings-row settings-keeping">
      <small>{fate === 'kept' ? words.kept : fate === 'newer' ? words.newer : words.notKept}</small>
      <button type="button" className="button line" aria-describedby="settings-reset-note" onClick={reset}>{words.reset}</button>
      <small id="settings-reset-note">{words.resetNote}</small>
      <output>{wasReset ? words.wasReset : ''}</output>
    </div>
  )
}
