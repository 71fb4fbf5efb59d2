import type { Translation } from '../translation'

export const addressNotes: Translation['addressNotes'] = {
  'unknown-dataset': (_name, value) => `Набора данных «${value}» здесь нет. Показан тот, с которого начинается сайт.`,
  'unknown-page': (_name, value) => `Страницы «${value}» здесь нет. Показана ближайшая из имеющихся.`,
  'unknown-value': (name, value) => `Часть ссылки «${name}=${value}» не распознана и не учтена.`,
  'too-long': (name) => `Значение «${name}» в ссылке слишком длинное: оно сокращено или не учтено.`,
  repeated: (name, value) => `«${name}» стоит в ссылке несколько раз. Учтено первое значение, а «${value}» нет.`,
  elsewhere: (name, value) => `«${name}=${value}» не сочетается с остальной ссылкой и не учтено.`,
}
