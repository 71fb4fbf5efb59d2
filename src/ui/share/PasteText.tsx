import { useState } from 'react'
import { TEXT_FORMS, textOf, type TextForm } from './citedView'
import { CopyField } from './CopyField'
import { sharedWork } from './sharedWork'
import { useSharedDetail, type Shared } from './useShared'
import { useShareWords } from './shareWords'

/** The link as Markdown, or as a citation with the revision of the data and the day on which it was known. */
export function PasteText({ shared }: { readonly shared: Shared }) {
  const words = useShareWords()
  const [form, setForm] = useState<TextForm>('apa')
  const work = sharedWork(shared, useSharedDetail(shared))
  return (
    <>
      <h3>{words.text}</h3>
      <fieldset className="segments share-forms" aria-label={words.textForm}>
        {TEXT_FORMS.map((name) => (
          <button key={name} type="button" aria-pressed={form === name} onClick={() => setForm(name)}>{name === 'markdown' ? words.markdown : words.styles[name]}</button>
        ))}
      </fieldset>
      {work === null ? <output className="muted">{words.loading}</output> : <CopyField label={form === 'markdown' ? words.markdown : words.styles[form]} text={textOf(work, form)} isLong />}
    </>
  )
}
