import type { DatasetInfo } from '../domain/model'
import type { FormatMessages } from '../i18n/enFormats'

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
