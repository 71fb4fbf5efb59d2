import { tellHours } from '../i18n/dateWords'
import { hoursIn, type ZoneChoice } from '../i18n/zoneHours'

/** null: in UTC. */
export function tellHoursIn(choice: ZoneChoice | null): void {
  tellHours(choice && hoursIn(choice, Intl.DateTimeFormat().resolvedOptions().timeZone))
}
