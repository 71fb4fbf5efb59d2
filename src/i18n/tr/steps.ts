import type { Translation } from '../translation'

export const steps: Translation['steps'] = {
  short: {
    before: 'Dizide önce', after: 'Dizide sonra', 'responds-to': 'Yanıt verdiği', 'answered-by': 'Aldığı yanıt', 'part-of': 'Parçası olduğu', 'has-part': 'Parçası',
    mentions: 'Andığı', 'mentioned-in': 'Anıldığı',
  },
  outsideFilter: 'filtre dışında',
}
