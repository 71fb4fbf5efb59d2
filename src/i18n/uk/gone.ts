import type { Translation } from '../translation'

export const gone: Translation['gone'] = {
  unknownTitle: 'За цією адресою немає події',
  unknownText: (id) => `«${id}» немає в цьому наборі даних. Можливо, в адресі одрук або її обрізано.`,
  withdrawnTitle: 'Цю подію відкликано',
  withdrawnText: (on, reason) => `Відкликано ${on}: ${reason}`,
  mergedText: (on, reason) => `Об’єднано з іншою подією ${on}: ${reason}`,
  openMerged: 'Відкрити об’єднану подію',
  nearest: 'Події зі схожими адресами',
}
