import type { Translation } from '../translation'

export const addressNotes: Translation['addressNotes'] = {
  'unknown-dataset': (_name, value) => `Набору даних «${value}» тут немає. Показано той, з якого починається сайт.`,
  'unknown-page': (_name, value) => `Сторінки «${value}» тут немає. Показано найближчу з наявних.`,
  'unknown-value': (name, value) => `Частину посилання «${name}=${value}» не розпізнано й не враховано.`,
  'too-long': (name) => `Значення «${name}» у посиланні задовге: його скорочено або не враховано.`,
  repeated: (name, value) => `«${name}» є в посиланні кілька разів. Враховано перше значення, а «${value}» ні.`,
  elsewhere: (name, value) => `«${name}=${value}» не поєднується з рештою посилання й не враховано.`,
}
