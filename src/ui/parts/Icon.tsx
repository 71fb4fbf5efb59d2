const PATHS = {
  search: 'M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 1 1 0-8.8zM10.4 10.4l3.4 3.4',
  share: 'M8 10V1.8M5 4.6 8 1.7l3 2.9M3 8.2v6h10v-6',
  list: 'M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.6M2 8h.6M2 12.5h.6',
  timeline: 'M1.5 8h13M4 5v6M9 3.5v9M12 6v4',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  check: 'm3 8.5 3.4 3.3L13 4.6',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  link: 'M6.6 9.4a3 3 0 0 0 4.3 0l2.3-2.3a3 3 0 0 0-4.3-4.3l-.9.9M9.4 6.6a3 3 0 0 0-4.3 0L2.8 8.9a3 3 0 0 0 4.3 4.3l.9-.9',
  quote: 'M6.5 4.5H3v4h3.5V6.2c0 2.6-1 4.3-3 5.3M13 4.5H9.5v4H13V6.2c0 2.6-1 4.3-3 5.3',
  left: 'M13.5 8h-11M7 3.5 2.5 8 7 12.5',
  right: 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2zM8 4.5V8l-2.6 1.8',
  external: 'M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  plus: 'M8 3v10M3 8h10',
  save: 'M8 2v7.5M4.8 6.6 8 9.7l3.2-3.1M3 13.5h10',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  minus: 'M3 8h10',
  settings: 'M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M9 2.5a2 2 0 1 1 0 4 2 2 0 1 1 0-4zM7 9.5a2 2 0 1 1 0 4 2 2 0 1 1 0-4z',
  commands: 'm2.5 4 4 4-4 4M8 12.5h5.5',
} as const

export type IconName = keyof typeof PATHS

/** Arrows of reading order turn round in right-to-left scripts. */
const FLIPS: ReadonlySet<IconName> = new Set(['left', 'right', 'chevron', 'external'])

/** A small line drawing; the name stands in the control around it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={FLIPS.has(name) ? 'icon flip' : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)

export const Logo = () => (
  <svg className="logo" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
    <path d="M10 3.5a8.6 8.6 0 0 0 0 17z" fill="currentColor" />
    <path d="M14 3.5a8.6 8.6 0 0 1 0 17z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
  </svg>
)
