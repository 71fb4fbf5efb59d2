import type { Translation } from '../translation'

export const gone: Translation['gone'] = {
  unknownTitle: 'По этому адресу нет события',
  unknownText: (id) => `«${id}» нет в этом наборе данных. Возможно, в адресе опечатка или он обрезан.`,
  withdrawnTitle: 'Это событие отозвано',
  withdrawnText: (on, reason) => `Отозвано ${on}: ${reason}`,
  mergedText: (on, reason) => `Объединено с другим событием ${on}: ${reason}`,
  openMerged: 'Открыть объединённое событие',
  nearest: 'События с похожими адресами',
}
