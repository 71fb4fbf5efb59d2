import { useEffect, useRef } from 'react'
import { methodAddress } from '../../url/links'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley, useView } from '../parley'
import { Fork, Tilde } from '../parts/Fork'
import { Icon } from '../parts/Icon'
import { KindShape } from '../parts/KindShape'
import { usePreferences } from '../preferences'
import { withTwins } from '../parts/keyTwins'
import { useClosedByBack } from './sheetEntry'
import './keySheet.css'

/** Keys and marks in one sheet, and the switch for keys of a single letter. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { keys } = useExplorerLanguage().messages
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])
  useClosedByBack(() => dialog.current?.close())
  const [{ axis }] = usePreferences()
  /** The last group is of the list, the one before of the plot, whose axis may be kept from left to right. */
  const isMirrored = (group: number) => document.documentElement.dir === 'rtl' && (axis !== 'ltr' || group === keys.groups.length - 1)
  return (
    // Escape closes this layer alone.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog className="key-sheet" ref={dialog} aria-labelledby="key-sheet-title" onClose={onClose} onKeyDown={(e) => { if (e.key === 'Escape') e.stopPropagation() }}>
      <header>
        <h2 id="key-sheet-title">{keys.title}</h2>
        <button type="button" className="button square" aria-label={keys.close} title={keys.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      <div className="key-columns">
        {keys.groups.map(([title, rows], group) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([names, does]) => (
                <div key={names.join()}>
                  <dt>{withTwins(isMirrored(group) ? mirrored(names) : names).map((name) => <kbd key={name} className="kbd">{name}</kbd>)}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Marks />
      </div>
      <p className="muted">{keys.keysNote}</p>
      <Letters />
    </dialog>
  )
}

/** Where writing runs from right to left, on is to the left. */
const mirrored = (names: readonly string[]): readonly string[] => (names.length === 2 && names.includes('→') && names.includes('←') ? names.toReversed() : names)

function Marks() {
  const { filters, keys, terms } = useExplorerLanguage().messages
  const { base } = useParley()
  const dataset = useView((view) => view.dataset)
  return (
    <section>
      <h3>{keys.marksTitle}</h3>
      <h4>{filters.kind}</h4>
      <ul className="key-marks">
        {(['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square'] as const).map((shape) => <li key={shape}><KindShape shape={shape} support="several" />{terms.shapes[shape]}</li>)}
      </ul>
      <h4>{filters.support}</h4>
      <ul className="key-marks">
        {(['several', 'one-source', 'one-side'] as const).map((support) => <li key={support}><KindShape shape="circle" support={support} />{terms.support[support]}</li>)}
      </ul>
      <h4>{filters.differ}</h4>
      <ul className="key-marks">
        <li><Fork />{terms.differ.differ}</li>
        <li><Tilde />{terms.differ.vary}</li>
      </ul>
      <a href={base + methodAddress(dataset)}>{keys.allMarks}</a>
    </section>
  )
}

function Letters() {
  const { keys } = useExplorerLanguage().messages
  const [preferences, setPreferences] = usePreferences()
  return (
    <div className="key-letters">
      <label>
        <input type="checkbox" aria-describedby="key-letters-note" checked={!preferences.areLettersOff} onChange={(e) => setPreferences({ ...preferences, areLettersOff: !e.target.checked })} />
        {keys.letters}
      </label>
      <small id="key-letters-note">{keys.lettersNote}</small>
    </div>
  )
}
