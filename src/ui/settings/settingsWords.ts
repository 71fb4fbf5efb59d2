import { settings } from '../../i18n/en/settings'
import type { Translation } from '../../i18n/translation'
import { useSpoken } from '../speech'

/** Words of the settings; apart from the others, because they come with them. */
export const useSettingsWords = (): Translation['settings'] => useSpoken().speech?.messages.settings ?? settings
