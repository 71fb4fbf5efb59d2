import type { Translation } from '../translation'

export const phone: Translation['phone'] = {
  save: 'Сохранить',
  more: 'Ещё',
  lanes: (names) => `Дорожки: ${names}`,
}
