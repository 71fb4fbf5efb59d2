/** Words of the phone's frame. */
export const phone = {
  save: 'Save',
  more: 'More',
  /** The rails of the turned score, by their names. */
  lanes: (names: string) => `Lanes: ${names}`,
}
