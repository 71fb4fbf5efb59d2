import type { Translation } from '../translation'
import { counted, n, partOf } from './nouns'

export const embed: Translation['embed'] = {
  asKnownOn: (when) => `${when} itibarıyla bilinen`,
  notYetKnown: (when) => `${when} itibarıyla bu olayla ilgili haber yayımlanmamıştı.`,
  noneYetKnown: (when) => `${when} itibarıyla bu olayların hiçbiriyle ilgili haber yayımlanmamıştı.`,
  noMatch: 'Bu çerçevenin filtresine uyan olay yok.',
  revision: (revision, day) => `Veri revizyonu ${revision}, ${day}`,
  otherRevision: (wanted) => `İstenen revizyon: ${wanted}.`,
  openEvent: 'Olayın tümü, tüm kaynaklar',
  openTimeline: 'Tüm zaman çizgisini aç',
  allClaims: (count) => `Tümü: ${counted(count, 'beyan')}`,
  someClaims: (shown, all) => partOf(shown, all, 'beyandan'),
  moreDiffer: (groups) => `Kaynaklar ${n(groups)} konuda daha ayrışıyor`,
  wholeSpan: 'Tümünü göster',
  events: (count) => counted(count, 'olay'),
  inWindow: (count, all) => `Görünümde ${partOf(count, all, 'olaydan')}`,
  heaviestOnly: (held, all) => `Bu çerçeve, ${n(all)} olaydan ağırlığı en yüksek ${n(held)} tanesini içerir.`,
  searched: (words) => `Başlık, özet veya adlarda “${words}” geçenler`,
  previous: 'Önceki olay',
  next: 'Sonraki olay',
  noTrack: 'Kanal yok',
  strip: (count) => `Zaman çizgisi, ${counted(count, 'olay')}`,
  caption: 'Seçilen olay',
}
