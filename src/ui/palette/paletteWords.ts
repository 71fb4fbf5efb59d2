import { palette } from '../../i18n/en/palette'
import { useSpoken } from '../speech'
import type { PaletteWords } from './paletteEntry'

/** Words of the palette; apart from the others, because they come with it. */
export const usePaletteWords = (): PaletteWords => useSpoken().speech?.messages.palette ?? palette
