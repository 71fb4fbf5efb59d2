import type { Translation } from '../translation'

export const steps: Translation['steps'] = {
  short: {
    before: 'قبله في السلسلة', after: 'بعده في السلسلة', 'responds-to': 'رد على', 'answered-by': 'رُدّ عليه في', 'part-of': 'جزء من', 'has-part': 'يضم',
    mentions: 'يذكر', 'mentioned-in': 'مذكور في',
  },
  outsideFilter: 'خارج المرشِّح',
}
