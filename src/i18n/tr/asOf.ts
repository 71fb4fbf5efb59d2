import type { Translation } from '../translation'
import { counted, listed, n, partOf } from './nouns'

export const asOf: Translation['asOf'] = {
  title: 'Yayımlanan haberler',
  label: 'O gün bilinen',
  hint: 'Bir tarihe dek bilineni görmek için sürükleyin',
  asKnown: (when) => `${when} itibarıyla bilinen.`,
  suffix: (when) => `, ${when} itibarıyla bilinen`,
  endOf: (day) => `${day}, gün sonu`,
  latest: (updated) => `En son, ${updated}`,
  date: 'Bilinenin tarihi',
  time: 'Saat (UTC); boşsa gün sonu',
  previous: 'Önceki yayın günü',
  next: 'Sonraki yayın günü',
  toLatest: 'En sona dön',
  sliderValue: (when, known, all) => `${when}. Görünümde ${partOf(known, all, 'olaydan')}. Gizlenen: ${n(all - known)}.`,
  sliderLatest: (when, all) => `${when}. Görünümde ${counted(all, 'olay')}.`,
  hidden: (eventCount, claimCount, nameCount) => {
    const parts = [eventCount > 0 ? counted(eventCount, 'olay') : '', claimCount > 0 ? counted(claimCount, 'beyan') : '', nameCount > 0 ? counted(nameCount, 'ad') : ''].filter(Boolean)
    return parts.length === 0 ? 'Hiçbir şey sonraki haberlere dayanmıyor.' : `${listed(parts)} sonraki haberlere dayanıyor.`
  },
  inEvent: (known, all) => `Bu olay: ${partOf(known, all, 'beyandan')}.`,
  reportsOf: (publishers) => (publishers.length < 3 ? publishers.join(', ') : `${publishers.slice(0, 2).join(', ')} ve ${n(publishers.length - 2)} diğeri`),
  hourless: (count) => `O günün ${counted(count, 'haberi')} saat belirtmiyor ve henüz sayılmadı.`,
  notYetTitle: 'Bu olay hakkında henüz bir şey yayımlanmamıştı',
  notYetText: (when) => `${when} itibarıyla bilineni görüyorsunuz. Bu adresteki olayla ilgili haberler daha sonra çıktı.`,
  failedTitle: 'Geçmişe bakmak şu anda mümkün değil',
  failedText: 'Hangi haberin ne zaman yayımlandığı yüklenemedi; bu yüzden daha sonra yayımlanmış olabilecek hiçbir şey gösterilmiyor.',
}
