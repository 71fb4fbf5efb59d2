import type { Translation } from '../translation'
import { apart, claims, events, listed, n, names, ofClaims, ofEvents, reports } from './nouns'

export const asOf: Translation['asOf'] = {
  title: 'التقارير المنشورة',
  label: 'المعروف حتى',
  hint: 'اسحب لترى فقط ما كان معروفًا حتى تاريخ ما',
  asKnown: (when) => `المعروف حتى ${when}.`,
  suffix: (when) => `، المعروف حتى ${when}`,
  endOf: (day) => `${day}، نهاية اليوم`,
  latest: (updated) => `الأحدث، ${updated}`,
  date: 'المعروف حتى، التاريخ',
  time: 'الساعة (UTC)؛ إن تُركت فارغة فنهاية اليوم',
  previous: 'يوم النشر السابق',
  next: 'يوم النشر التالي',
  toLatest: 'عُد إلى الأحدث',
  sliderValue: (when, known, all) => `${when}. ${n(known)} من ${ofEvents(all)} في العرض. المخفي: ${n(all - known)}.`,
  sliderLatest: (when, all) => `${when}. ${events(all)} في العرض.`,
  hidden: (eventCount, claimCount, nameCount) => {
    const parts = [eventCount > 0 ? events(eventCount) : '', claimCount > 0 ? claims(claimCount) : '', nameCount > 0 ? names(nameCount) : ''].filter(Boolean)
    return parts.length === 0 ? 'لا شيء يستند إلى تقارير لاحقة.' : `يستند إلى تقارير لاحقة: ${listed(parts)}.`
  },
  inEvent: (known, all) => `هذا الحدث: ${n(known)} من ${ofClaims(all)}.`,
  reportsOf: (publishers) => {
    const apiece = publishers.map(apart)
    return apiece.length < 3 ? apiece.join('، ') : `${apiece.slice(0, 2).join('، ')} و${n(apiece.length - 2)} غيرهما`
  },
  hourless: (count) => `من تقارير ذلك اليوم بلا ساعة نشر، ولم يُحتسب بعد: ${reports(count)}.`,
  notYetTitle: 'لم يكن قد نُشر شيء عن هذا الحدث بعد',
  notYetText: (when) => `المعروض هو ما كان معروفًا حتى ${when}. التقارير عن الحدث الموجود على هذا العنوان جاءت لاحقًا.`,
  failedTitle: 'لا يمكن الرجوع بالزمن الآن',
  failedText: 'تعذّر تحميل تواريخ نشر التقارير، لذلك لا يُعرض شيء ربما نُشر لاحقًا.',
}
