import type { DatasetInfo } from '../domain/model'
import type { FormatMessages } from '../i18n/enFormats'
import { encodePercent } from '../url/percent'

/** Which state of which dataset a file speaks of, and where its pages stand. */
export interface Edition {
  readonly info: DatasetInfo
  /** EDTF day or instant ending in Z: what had been published by then. */
  readonly asOf: string
  /** Query of the filters that chose the events; empty: all of them. */
  readonly filters: string
  /** Address of what url/links writes: a full one, or relative to where the file stands. */
  readonly address: (path: string) => string
}

export interface FormatLanguage {
  /** BCP 47. */
  readonly locale: string
  readonly messages: FormatMessages
}

/** The latest state: a report without a date counts from the day on which the dataset was last changed. */
export const latestEdition = (info: DatasetInfo, address: Edition['address']): Edition => ({ info, asOf: info.updated, filters: '', address })

/** Day of a state of the data, for citations. */
export const asOfDay = ({ asOf }: Pick<Edition, 'asOf'>): string => asOf.slice(0, asOf.includes('T') ? asOf.indexOf('T') : undefined)

export const isFullAddress = (address: string): boolean => /^https?:\/\//.test(address)

/**
 * The address at which a page shows this revision of the data for ever, which is what a citation names. Of a dataset that
 * is not part of the site no revisions are kept.
 */
export function revisionAddress(address: string, { revision }: Pick<DatasetInfo, 'revision'>): string {
  if (/[?&](rev|data)=/.test(address)) return address
  const [path = '', ...fragment] = address.split('#')
  return [`${path}${path.includes('?') ? '&' : '?'}rev=${encodePercent(revision)}`, ...fragment].join('#')
}
