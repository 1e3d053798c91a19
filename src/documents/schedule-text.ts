/** The schedule of a year's tax, as the strings that its template sets. */
import { showPounds } from '#kernel/money.js'
import type { PlainList, ScheduleRow, TaxSchedule } from './list-data.js'
import { senderText, showYear } from './words.js'
import { showDate } from '#kernel/dates.js'

export function taxScheduleText(schedule: TaxSchedule) {
  const rows = (all: readonly ScheduleRow[]) =>
    all.map(({ name, amounts }) => ({ name, amounts: amounts.map(showPounds) }))
  return {
    authority: senderText(schedule.authority),
    documentNo: schedule.documentNo,
    issuedOn: showDate(schedule.issuedOn),
    largePrint: false,
    year: showYear(schedule.year),
    bands: schedule.bands,
    everywhere: rows(schedule.everywhere),
    parts: rows(schedule.parts),
    totals: rows(schedule.totals),
  }
}

export function plainListText({ authority, documentNo, issuedOn, ...list }: PlainList) {
  return {
    ...list,
    authority: senderText(authority),
    documentNo,
    issuedOn: showDate(issuedOn),
    largePrint: false,
  }
}
