import type { Translation } from '../translation'
import { apart, claims, events, n, ofClaims, ofEvents, points } from './nouns'

export const embed: Translation['embed'] = {
  asKnownOn: (when) => `المعروف حتى ${when}`,
  notYetKnown: (when) => `لم يُنشر أي تقرير عن هذا الحدث حتى ${when}.`,
  noneYetKnown: (when) => `لم يُنشر أي تقرير عن أيٍّ من هذه الأحداث حتى ${when}.`,
  noMatch: 'لا حدث يطابق مرشِّح هذا الإطار.',
  revision: (revision, day) => `إصدار البيانات ${apart(revision)} بتاريخ ${day}`,
  otherRevision: (wanted) => `المطلوب هو الإصدار ${apart(wanted)}.`,
  openEvent: 'الحدث كاملًا بمصادره',
  openTimeline: 'افتح الخط الزمني كاملًا',
  allClaims: (count) => `الكل: ${claims(count)}`,
  someClaims: (shown, all) => `${n(shown)} من ${ofClaims(all)}`,
  moreDiffer: (groups) => `تختلف المصادر في ${points(groups)}`,
  wholeSpan: 'اعرض الكل',
  events: (count) => events(count),
  inWindow: (count, all) => `${n(count)} من ${ofEvents(all)} في العرض`,
  heaviestOnly: (held, all) => `يضم هذا الإطار أهم ${n(held)} من الأحداث، من أصل ${n(all)}.`,
  searched: (words) => `ما يرد فيه «${apart(words)}» في العنوان أو الملخص أو الأسماء`,
  previous: 'الحدث السابق',
  next: 'الحدث التالي',
  noTrack: 'بلا مسار',
  strip: (count) => `خط زمني، ${events(count)}`,
  caption: 'الحدث المختار',
}
