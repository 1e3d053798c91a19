/** Founds the demonstration council and lives its days, from the first to any day asked for. */
import { foundOfficers } from '#authority/index.js'
import { importAccounts, importProperties } from '#accounts/index.js'
import {
  COUNCIL_NAME,
  DEMONSTRATION_PASSWORD,
  determineAll,
  FIRST_DAY,
  LAST_DAY,
  OFFICERS,
  setTaxes,
} from '#demonstration/council.js'
import { commandOf, liveDay, type Stage } from '#demonstration/days.js'
import { readCalendar, writeCalendar } from '#demonstration/queries.js'
import { registerFiles } from '#demonstration/register.js'
import { addDays, addMonths, daysBetween, type IsoDate, showDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { InputError, present } from '#kernel/invariant.js'
import { sql } from '#store/db.js'

export interface Progress {
  readonly text: string
  readonly done: number
  readonly of: number
}

const SEED = 2026

/** Whether the history has been made up to its last day. */
export async function isComplete({ db }: Pick<Stage, 'db'>): Promise<boolean> {
  const today = await db.transaction(readCalendar)
  return today !== undefined && today >= LAST_DAY
}

/** Whether the schema holds a council that is no demonstration: nothing is made up in it. */
export async function isRealCouncil({ db }: Pick<Stage, 'db'>): Promise<boolean> {
  const row = await db.transaction((tx) =>
    tx.first(sql`select 1 from determination
      where kind = 'authority-details' and value ->> 'demonstration' = 'false' limit 1`),
  )
  return row !== undefined
}

/** Whether what stands there says of itself that it is a demonstration, and nothing else. */
export async function isDemonstration({ db }: Pick<Stage, 'db'>): Promise<boolean> {
  const rows = await db.transaction((tx) =>
    tx.rows<{ says: string | null }>(sql`select distinct value ->> 'demonstration' as says
      from determination where kind = 'authority-details'`),
  )
  return rows.length > 0 && rows.every(({ says }) => says === 'true')
}

/** Throws InputError where a council stands that is no demonstration. */
async function refuseRealCouncil(stage: Stage): Promise<void> {
  if (!(await isRealCouncil(stage))) return
  const message = 'holds a council of its own: the demonstration needs another schema'
  throw new InputError([{ field: 'REEVE_SCHEMA', message }])
}

/** Makes the council and its history, or goes on where an earlier start stopped. */
export async function makeHistory(
  stage: Stage,
  onProgress: (progress: Progress) => void,
  last: IsoDate = LAST_DAY,
): Promise<void> {
  const { db } = stage
  await refuseRealCouncil(stage)
  if ((await db.transaction(readCalendar)) === undefined) {
    onProgress({ text: `Founding ${COUNCIL_NAME}`, done: 0, of: 1 })
    await found(stage)
    await db.transaction((tx) => writeCalendar(tx, FIRST_DAY))
  }
  await liveUntil(stage, last, onProgress)
}

async function found({ db }: Stage): Promise<void> {
  const command = (what: string, actor = 'm.reid') => commandOf(FIRST_DAY, what, actor)
  await determineAll(db, command)
  const password = DEMONSTRATION_PASSWORD
  const signsIn = { password, published: true, mustChangePassword: false }
  const officers = OFFICERS.map((officer) => ({
    ...officer,
    roles: [...officer.roles],
    ...signsIn,
  }))
  await foundOfficers(db, command('officers'), officers)
  await setTaxes(db, command, financialYear('2025-26'))
  const files = registerFiles(SEED)
  const properties = { name: 'properties.csv', text: files.properties }
  await importProperties(db, command('import-properties', 'b.shah'), properties)
  const accounts = { name: 'accounts.csv', text: files.accounts }
  await importAccounts(db, command('import-accounts', 'b.shah'), accounts)
}

/** Lives every day after today's up to and including `last`. */
export async function liveUntil(
  stage: Stage,
  last: IsoDate,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { db } = stage
  const today = present(await db.transaction(readCalendar), 'the calendar of the demonstration')
  const of = daysBetween(FIRST_DAY, last)
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) {
    await liveDay(stage, day)
    await db.transaction((tx) => writeCalendar(tx, day))
    onProgress({ text: showDate(day), done: daysBetween(FIRST_DAY, day), of })
  }
}

/** The day to which the calendar moves on. */
export function moveTo(today: IsoDate, step: 'day' | 'week' | 'month'): IsoDate {
  if (step === 'month') return addMonths(today, 1)
  return addDays(today, step === 'week' ? 7 : 1)
}
