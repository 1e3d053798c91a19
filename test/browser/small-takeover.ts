/** A year of the small council's that was billed, noticed and taken to court elsewhere. */
import { isoDate } from '#kernel/dates.js'
import type { Db } from '#store/db.js'
import { previewTakeover } from '#takeover/index.js'
import { takeoverFolder } from '../support/takeover-folder.js'
import { command } from './small-council.js'

/** The accounts that it is of: one with an order, one with this year's bill and a reminder. */
export const TAKEN_OVER = { ordered: 22, billed: 23 } as const

/** Previews the takeover as the team leader; returns its number. */
export async function previewSmall(db: Db, refs: readonly string[]): Promise<bigint> {
  const ref = refs[TAKEN_OVER.ordered] ?? ''
  const other = refs[TAKEN_OVER.billed] ?? ''
  const files = takeoverFolder({
    'takeover.csv': ['Oldbury District Council (Civica),2026-04-15'],
    'charges.csv': [
      `880121,${ref},100022,2025-26,2025-04-01,2026-03-31,1500.00,yes`,
      `880122,${other},100023,2025-26,2025-04-01,2026-03-31,1800.00,no`,
    ],
    'due_sums.csv': [
      'S1,880121,balance,2025-05-01,,1500.00,250.00,N1,',
      'S2,880121,summons-costs,2025-07-10,,60.00,0.00,,K1',
      'S3,880122,instalment,2025-04-01,,900.00,900.00,N4,',
      'S4,880122,instalment,2025-10-01,,900.00,0.00,N4,',
    ],
    'notices.csv': [
      'N1,880121,demand,2025-03-10,,1500.00,,post,,S1,',
      'N2,880121,reminder,2025-05-12,2025-05-18,1500.00,,post,posting list 12,S1,',
      'N3,880121,summons,2025-06-20,2025-07-20,1310.00,,post,,S1,K1',
      'N4,880122,demand,2025-03-10,,1800.00,,post,,S3;S4,',
      'N5,880122,final-notice,2026-03-20,2026-03-26,900.00,,post,,S4,',
    ],
    'cases.csv': [
      'K1,880121,OL-771,MC9,Oldbury Magistrates’ Court,2025-07-20,2025-06-10,2025-06-15,J Day JP,1250.00,60.00,liability-order,,S1',
    ],
    'orders.csv': ['K1,liability-order,2025-07-20,1250.00,60.00,,S1;S2'],
    'receipts.csv': [
      `R1,${ref},2025-06-01,cash,250.00,0.00`,
      `R2,${other},2025-04-02,bank,925.00,25.00`,
    ],
    'allocations.csv': ['R1,S1,250.00', 'R2,S3,900.00'],
  })
  const given = command(isoDate('2026-04-20'), 't.leader')
  const outcome = await previewTakeover(db, given, { name: 'oldbury-go-live', files })
  if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
  return outcome.takeoverId
}
