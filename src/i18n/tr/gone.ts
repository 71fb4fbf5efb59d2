import type { Translation } from '../translation'

export const gone: Translation['gone'] = {
  unknownTitle: 'Bu adreste olay yok',
  unknownText: (id) => `“${id}” bu veri kümesinde yok. Adres yanlış yazılmış veya kesilmiş olabilir.`,
  withdrawnTitle: 'Bu olay geri çekildi',
  withdrawnText: (on, reason) => `Geri çekildi, ${on}: ${reason}`,
  mergedText: (on, reason) => `Başka bir olayla birleştirildi, ${on}: ${reason}`,
  openMerged: 'Birleştiği olayı aç',
  nearest: 'Benzer adresli olaylar',
}
