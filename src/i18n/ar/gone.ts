import type { Translation } from '../translation'
import { apart } from './nouns'

export const gone: Translation['gone'] = {
  unknownTitle: 'لا حدث على هذا العنوان',
  unknownText: (id) => `«${apart(id)}» ليس في هذه المجموعة. ربما في العنوان خطأ أو هو مقطوع.`,
  withdrawnTitle: 'سُحب هذا الحدث',
  withdrawnText: (on, reason) => `سُحب في ${on}: ${apart(reason)}`,
  mergedText: (on, reason) => `دُمج في حدث آخر في ${on}: ${apart(reason)}`,
  openMerged: 'افتح الحدث الذي صار إليه',
  nearest: 'أحداث عناوينها قريبة',
}
