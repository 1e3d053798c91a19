/** Records the activity behind the costs that the council asks the court for. */
import type { WrittenActivity } from '#authority/costs-activity.js'
import { determine } from '#authority/determinations.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { poundsText } from '#kernel/money.js'
import type { CostsActivity } from '#law/council-tax/costs-activity.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

/** Records the activity. Throws InputError when the costs in force are more than it supports. */
export function determineCostsActivity(
  db: Db,
  command: Command,
  { from, activity }: { from: IsoDate; activity: CostsActivity },
): Promise<void> {
  const fault = (field: string, message: string) => new InputError([{ field, message }])
  if (!Number.isInteger(activity.summonses) || activity.summonses < 1) {
    throw fault('summonses', 'must be a whole number above nought')
  }
  if (activity.rows.length === 0) throw fault('rows', 'give at least one activity')
  const rows = activity.rows.map((row) => ({ ...row, amount: poundsText(row.amount) }))
  const value: WrittenActivity = { ...activity, rows }
  return determine(db, command, { kind: 'costs-activity', from, value })
}
