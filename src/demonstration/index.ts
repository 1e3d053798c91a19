/** The demonstration council: its founding, its history, and its calendar. */
export { DEMONSTRATION_PASSWORD, LAST_DAY, OFFICERS } from '#demonstration/council.js'
export type { Stage } from '#demonstration/days.js'
export {
  isComplete,
  isDemonstration,
  isRealCouncil,
  liveUntil,
  makeHistory,
  moveTo,
  type Progress,
} from '#demonstration/history.js'
export { readCalendar, tallies, type Tallies } from '#demonstration/queries.js'
