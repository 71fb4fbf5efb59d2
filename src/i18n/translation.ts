import type { ExplorerMessages } from './enExplorer'
import type { asOf } from './en/asOf'
import type { dates } from './en/dates'
import type { embed } from './en/embed'
import type { palette } from './en/palette'
import type { report } from './en/report'
import type { settings } from './en/settings'
import type { share } from './en/share'
import type { Worded } from './worded'

/**
 * Every word that the app and its frames speak, in one language: `src/i18n/<tag>/all.ts` exports a value of this type.
 * Pages written at build time (key, record, site) and files that leave the site (formats) are in English and say so.
 */
export interface Translation extends ExplorerMessages {
  readonly asOf: Worded<typeof asOf>
  readonly dates: Worded<typeof dates>
  readonly embed: Worded<typeof embed>
  readonly palette: Worded<typeof palette>
  readonly report: Worded<typeof report>
  readonly settings: Worded<typeof settings>
  readonly share: Worded<typeof share>
}
