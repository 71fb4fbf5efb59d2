import { ClaimMark, type ClaimMarkKind } from '../parts/Fork'
import { Icon, type IconName } from '../parts/Icon'
import { KindShape } from '../parts/KindShape'
import type { Shape, Support } from '../../domain/model'

/** Drawings that stand nowhere else, so that the first load has none of them. */
const OWN = {
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2zM8 4.5V8l-2.6 1.8',
  person: 'M8 2.2a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 1 1 0-5.2zM2.8 14c0-3 2.3-4.6 5.2-4.6s5.2 1.6 5.2 4.6',
  place: 'M8 14.2C5 10.8 3.6 8.5 3.6 6.4a4.4 4.4 0 0 1 8.8 0c0 2.1-1.4 4.4-4.4 7.8zM8 4.8a1.5 1.5 0 1 1 0 3 1.5 1.5 0 1 1 0-3z',
  article: 'M3 2h10v12H3zM5.5 5h5M5.5 8h5M5.5 11h3',
  theme: 'M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2zM8 2v12M8 5.5h4.9M8 8h6M8 10.5h4.9',
} as const

export type EntryIconName = IconName | keyof typeof OWN | { readonly shape: Shape; readonly support: Support } | { readonly claim: ClaimMarkKind }

const isOwn = (name: string): name is keyof typeof OWN => name in OWN

/** What an entry is, for the eye: words say it too. */
export function EntryIcon({ icon }: { readonly icon: EntryIconName }) {
  if (typeof icon !== 'string') return 'claim' in icon ? <ClaimMark mark={icon.claim} /> : <KindShape {...icon} />
  return isOwn(icon) ? <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={OWN[icon]} /></svg> : <Icon name={icon} />
}
