/** Words for an address without an event: mistyped, withdrawn, merged. */
export const gone = {
  unknownTitle: 'No event at this address',
  unknownText: (id: string) => `“${id}” is not in this dataset. The address may be mistyped or cut off.`,
  withdrawnTitle: 'This event was withdrawn',
  withdrawnText: (on: string, reason: string) => `Withdrawn ${on}: ${reason}`,
  mergedText: (on: string, reason: string) => `Merged into another event ${on}: ${reason}`,
  openMerged: 'Open the event it became',
  nearest: 'Events with similar addresses',
}
