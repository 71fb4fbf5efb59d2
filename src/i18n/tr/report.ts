import type { Translation } from '../translation'
import { n } from './nouns'

export const report: Translation['report'] = {
  title: (used, all) => `Kullanılabilir olay: ${n(used)} / ${n(all)}`,
  titleAlone: (used) => `Kullanılabilir olay: ${n(used)}`,
  found: (file, errors, warnings, notes) => `${file}: ${n(errors)} hata, ${n(warnings)} uyarı, ${n(notes)} not.`,
  rule: 'Hatalı olan, düzeltilene kadar tümüyle veya kısmen dışarıda bırakılır; uyarılı olan olduğu gibi gösterilir.',
  severity: { error: 'Hata', warning: 'Uyarı', note: 'Not' },
  kind: 'Önem',
  line: 'Satır',
  field: 'Alan',
  wrong: 'Yanlış olan',
  mend: 'Nasıl düzeltilir',
  asItIs: (line) => `${n(line)}. satır, olduğu gibi`,
  dates: 'Tarihin yalnızca bir bölümü biliniyorsa o bölümü yazın; öyle çizilir:',
  next: 'Sonraki sorun',
  more: (rest) => `Kaydedilen raporda ${n(rest)} sorun daha var.`,
  save: 'Raporu kaydet',
  close: 'Kapat',
}
