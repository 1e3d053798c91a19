/** A reminder run in which every account has missed its first instalment, against raw COPY. */
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import type { Db } from '#store/db.js'
import { BILLED_ON, commandOn, REMINDED_ON } from '../../test/support/many-accounts.js'
import { runAgainstCopy } from './run-against-copy.js'

export function reminderRun(accounts: number): Promise<object> {
  return runAgainstCopy({
    name: 'reminder-run',
    accounts,
    kind: 'reminder',
    day: REMINDED_ON,
    criteria: {},
    tables: ['notice', 'notice_person', 'notice_due_sum', 'recovery_state_was', 'event'],
    rowsOf: {
      notice: "select * from notice where kind = 'reminder'",
      notice_person: of('notice_person'),
      notice_due_sum: of('notice_due_sum'),
      event: "select * from event where type = 'reminder-served'",
    },
    before: bill,
  })
}

function of(table: string): string {
  return `select t.* from ${table} t join notice using (notice_id) where kind = 'reminder'`
}

async function bill(db: Db): Promise<void> {
  const made = {
    kind: 'annual-billing' as const,
    criteria: { year: '2026-27' },
    asAt: isoDate(BILLED_ON),
  }
  const { runId } = await previewRun(db, commandOn(BILLED_ON, 'bill'), made)
  await approveRun(db, commandOn(BILLED_ON, 'approve-bill', 'second'), { runId, answers: {} })
  await executeRun(db, commandOn(BILLED_ON, 'execute-bill'), { runId })
}
