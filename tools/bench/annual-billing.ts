/** Annual billing: decide, post, plan, notice and event for every account, against raw COPY. */
import { BILLED_ON } from '../../test/support/many-accounts.js'
import { runAgainstCopy } from './run-against-copy.js'

export function annualBilling(accounts: number): Promise<object> {
  return runAgainstCopy({
    name: 'annual-billing',
    accounts,
    kind: 'annual-billing',
    day: BILLED_ON,
    criteria: { year: '2026-27' },
    tables: [
      'journal',
      'charge',
      'charge_version',
      'due_sum',
      'entry',
      'notice',
      'notice_person',
      'notice_due_sum',
      'recovery_state',
      'event',
    ],
    // The register's events are there already: only the run's are copied again.
    rowsOf: { event: "select * from event where type = 'billed'" },
  })
}
