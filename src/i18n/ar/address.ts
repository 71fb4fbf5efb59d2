import type { Translation } from '../translation'
import { apart } from './nouns'

export const addressNotes: Translation['addressNotes'] = {
  'unknown-dataset': (_name, value) => `لا توجد هنا مجموعة بيانات «${apart(value)}». المعروضة هي التي يُفتح بها هذا الموقع.`,
  'unknown-page': (_name, value) => `لا توجد هنا صفحة «${apart(value)}». المعروضة هي أقرب صفحة موجودة.`,
  'unknown-value': (name, value) => `«${apart(`${name}=${value}`)}» في الرابط غير مفهوم، وقد تُرك.`,
  'too-long': (name) => `«${apart(name)}» في الرابط أطول من اللازم، وقد تُرك أو اختُصر.`,
  repeated: (name, value) => `يذكر الرابط «${apart(name)}» أكثر من مرة. تُحتسب الأولى، ولا تُحتسب «${apart(value)}».`,
  elsewhere: (name, value) => `«${apart(`${name}=${value}`)}» لا يتفق مع بقية الرابط، وقد تُرك.`,
}
