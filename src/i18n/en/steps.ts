/** Words of the buttons that lead along an event's relations. No cause is meant by any. */
export const steps = {
  short: {
    before: 'Earlier in this thread', after: 'Later in this thread', 'responds-to': 'Responds to', 'answered-by': 'Answered by', 'part-of': 'Part of', 'has-part': 'Contains',
    mentions: 'Mentions', 'mentioned-in': 'Mentioned in',
  },
  outsideFilter: 'outside the filter',
}
