import { COMPARED } from '../../domain/comparison'
import type { About } from '../../domain/model'
import { encodeView } from '../../url/codec'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley, useView } from '../parley'
import { Topics } from '../parts/Topics'

/** What else can be compared, over the same events. */
export function TopicLinks({ about }: { readonly about: About }) {
  const { messages } = useExplorerLanguage()
  const { actions, base } = useParley()
  const view = useView((whole) => whole)
  return (
    <Topics
      topics={COMPARED} about={about} label={messages.compare.topics} hrefOf={(one) => base + encodeView({ ...view, about: one })}
      onChoose={(one) => actions.compare(one)}
    />
  )
}
