import { useState, type Ref } from 'react'
import { TEXT_FORMS, textOf, type TextForm } from './citedView'
import { CopyField } from './CopyField'
import { sharedWork } from './sharedWork'
import { useSharedDetail, type Shared } from './useShared'
import { useShareWords } from './shareWords'

/** The link as Markdown, or as a citation with the revision of the data and the day on which it was known. */
export function PasteText({ shared, isOpen, ref }: { readonly shared: Shared; readonly isOpen: boolean; readonly ref: Ref<HTMLDetailsElement> }) {
  const words = useShareWords()
  const [form, setForm] = useState<TextForm>('apa')
  const work = sharedWork(shared, useSharedDetail(shared))
  const nameOf = (name: TextForm) => (name === 'markdown' ? words.markdown : words.styles[name])
  return (
    <details className="share-more" ref={ref} open={isOpen}>
      <summary>{words.text} <span className="muted">{TEXT_FORMS.map(nameOf).join(', ')}</span></summary>
      <div className="share-body">
        <fieldset className="segments share-forms" aria-label={words.textForm}>
          {TEXT_FORMS.map((name) => <button key={name} type="button" aria-pressed={form === name} onClick={() => setForm(name)}>{nameOf(name)}</button>)}
        </fieldset>
        {work === null ? <output className="muted">{words.loading}</output> : <CopyField label={nameOf(form)} text={textOf(work, form)} isLong />}
      </div>
    </details>
  )
}
