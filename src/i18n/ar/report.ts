import type { Translation } from '../translation'
import { apart, n } from './nouns'

export const report: Translation['report'] = {
  title: (used, all) => `الأحداث الصالحة: ${n(used)} من ${n(all)}`,
  titleAlone: (used) => `عدد الأحداث الصالحة: ${n(used)}`,
  found: (file, errors, warnings, notes) => `${apart(file)}: الأخطاء ${n(errors)}، التحذيرات ${n(warnings)}، الملاحظات ${n(notes)}.`,
  rule: 'ما فيه خطأ يُترك، كله أو بعضه، حتى يُصلح؛ وما فيه تحذير يُعرض كما هو.',
  severity: { error: 'خطأ', warning: 'تحذير', note: 'ملاحظة' },
  kind: 'الدرجة',
  line: 'السطر',
  field: 'الحقل',
  wrong: 'ما الخطأ',
  mend: 'كيف يُصلح',
  asItIs: (line) => `السطر ${n(line)} كما هو`,
  dates: 'إن عُرف جزء من التاريخ فقط فاكتب ذلك الجزء، ويُرسم كذلك:',
  next: 'المشكلة التالية',
  more: (rest) => `مشكلات أخرى في التقرير المحفوظ: ${n(rest)}.`,
  save: 'احفظ التقرير',
  close: 'إغلاق',
}
