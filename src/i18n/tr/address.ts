import type { Translation } from '../translation'

export const addressNotes: Translation['addressNotes'] = {
  'unknown-dataset': (_name, value) => `Burada “${value}” adlı bir veri kümesi yok. Bu sitenin açıldığı kümeyi görüyorsunuz.`,
  'unknown-page': (_name, value) => `Burada “${value}” sayfası yok. Var olan en yakın sayfayı görüyorsunuz.`,
  'unknown-value': (name, value) => `Bağlantıdaki “${name}=${value}” anlaşılmadı ve atlandı.`,
  'too-long': (name) => `Bağlantıdaki “${name}” çok uzun; atlandı veya kısaltıldı.`,
  repeated: (name, value) => `Bağlantı “${name}” değerini birden çok kez veriyor. İlki geçerli, “${value}” değil.`,
  elsewhere: (name, value) => `“${name}=${value}” bağlantının kalanına uymuyor ve atlandı.`,
}
