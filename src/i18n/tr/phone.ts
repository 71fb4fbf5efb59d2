import type { Translation } from '../translation'

export const phone: Translation['phone'] = {
  save: 'Kaydet',
  more: 'Diğer',
  lanes: (names) => `Şeritler: ${names}`,
}
