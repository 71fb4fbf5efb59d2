import { figure, plural } from '../plural'

const LOCALE = 'ar-EG'

export const n = (value: number): string => figure(LOCALE, value)

/** A text that may be in another script or end in a sign: it must not pull the words around it out of order. */
export const apart = (text: string): string => `\u2068${text}\u2069`

/** One and two are said by the word itself; from three on the figure stands before it. */
const counter = (one: string, two: string, few: string, many: string, other: string) => (value: number): string => {
  const word = plural(LOCALE, value, { one, two, few, many, other })
  return value === 1 || value === 2 ? word : `${n(value)} ${word}`
}

export const events = counter('حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث')
/** After a preposition or as an object, where two has a form of its own. */
export const ofEvents = counter('حدث واحد', 'حدثين', 'أحداث', 'حدثًا', 'حدث')
export const claims = counter('إفادة واحدة', 'إفادتان', 'إفادات', 'إفادة', 'إفادة')
export const ofClaims = counter('إفادة واحدة', 'إفادتين', 'إفادات', 'إفادة', 'إفادة')
export const accounts = counter('رواية واحدة', 'روايتان', 'روايات', 'رواية', 'رواية')
export const articles = counter('مقال واحد', 'مقالان', 'مقالات', 'مقالًا', 'مقال')
export const ofArticles = counter('مقال واحد', 'مقالين', 'مقالات', 'مقالًا', 'مقال')
export const names = counter('اسم واحد', 'اسمان', 'أسماء', 'اسمًا', 'اسم')
export const reports = counter('تقرير واحد', 'تقريران', 'تقارير', 'تقريرًا', 'تقرير')
export const versions = counter('نسخة واحدة', 'نسختان', 'نسخ', 'نسخة', 'نسخة')
export const records = counter('سجل واحد', 'سجلان', 'سجلات', 'سجلًا', 'سجل')
export const files = counter('ملف واحد', 'ملفين', 'ملفات', 'ملفًا', 'ملف')
export const results = counter('نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة')
export const places = counter('مكان واحد', 'مكانان', 'أماكن', 'مكانًا', 'مكان')
export const publishers = counter('ناشر واحد', 'ناشران', 'ناشرين', 'ناشرًا', 'ناشر')
export const points = counter('نقطة أخرى', 'نقطتين أخريين', 'نقاط أخرى', 'نقطة أخرى', 'نقطة أخرى')
export const lanes = counter('صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف')
export const others = counter('آخر', 'آخران', 'آخرين', 'آخر', 'آخر')
export const years = counter('سنة واحدة', 'سنتان', 'سنوات', 'سنة', 'سنة')
export const months = counter('شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر')
export const weeks = counter('أسبوع واحد', 'أسبوعان', 'أسابيع', 'أسبوعًا', 'أسبوع')
export const days = counter('يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم')
export const ofDays = counter('يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم')
export const hours = counter('ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة', 'ساعة')

/** "أ وب", "أ، ب وج". */
export const listed = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('، ')} و${parts.at(-1) ?? ''}`)
