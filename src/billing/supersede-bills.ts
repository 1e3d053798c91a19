/**
 * A changed bill takes the place of one that was never sent, so that nobody gets two of a day. Only
 * a changed bill, never the first demand of a charge; only to the same persons; and only where
 * nothing that the unsent bill alone demanded falls due within the days that a bill must give.
 *
 * @law SI 1992/613 reg 18
 * @law SI 1992/613 Sch 1 para 10
 */
import { accountStream } from '#accounts/index.js'
import { type NewNotice, withdrawNotices } from '#dispatch/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { revive } from '#store/json.js'

const NOTICE_DAYS = 14

interface Told {
  readonly because?: string
  readonly changedFrom?: IsoDate
  readonly earlier?: readonly Told[]
  readonly version?: number
  readonly toldVersion?: number
}

interface Unsent {
  readonly id: bigint
  readonly chargeId: bigint
  readonly accountRef: string
  readonly personIds: bigint[]
  readonly detail: unknown
}

/**
 * Withdraws the unsent bills that these replace, and answers with the new ones telling what those
 * would have told. The new due sums must have been written before.
 */
export async function supersedeUnsent(
  tx: Tx,
  acting: Acting,
  notices: readonly NewNotice[],
): Promise<NewNotice[]> {
  const changed = notices.filter((notice) => notice.kind === 'adjusted-demand')
  if (changed.length === 0) return [...notices]
  const unsent = await unsentBills(
    tx,
    changed.map((notice) => notice.charge.id),
    addDays(acting.on, NOTICE_DAYS),
  )
  const replaced = new Map<Unsent, NewNotice>()
  const next = notices.map((notice) => {
    const old = unsent.find((u) => replaces(notice, u))
    if (old === undefined) return notice
    const told = telling(notice, revive(old.detail) as Told)
    replaced.set(old, told)
    return told
  })
  if (replaced.size === 0) return next
  const oldIds = [...replaced.keys()].map((old) => old.id)
  await withdrawNotices(tx, acting, oldIds)
  await requireUnprinted(tx, oldIds)
  await recordEvents(
    tx,
    acting,
    [...replaced].map(([old, by]) => ({
      stream: accountStream(old.accountRef),
      type: 'bill-superseded',
      under: under(CT_ADMIN_REGS, 'Sch 1 para 10'),
      detail: { noticeId: old.id, by: by.id },
    })),
  )
  return next
}

/** A letter recorded while we waited for its notice may have gone: nothing is then changed. */
async function requireUnprinted(tx: Tx, noticeIds: readonly bigint[]): Promise<void> {
  const printed = await tx.first(
    sql`select 1 from document where notice_id = any(${noticeIds}::bigint[]) limit 1`,
  )
  if (printed === undefined) return
  const message = 'the last bill is being printed at this moment: try again'
  throw new InputError([{ field: 'bill', message }])
}

function replaces(notice: NewNotice, unsent: Unsent): boolean {
  const served = [...notice.personIds].sort().join()
  return (
    notice.kind === 'adjusted-demand' &&
    unsent.chargeId === notice.charge.id &&
    served === [...unsent.personIds].sort().join()
  )
}

/** The new bill with the changes of the old one, compared with the last bill that was sent. */
function telling(notice: NewNotice, old: Told): NewNotice {
  const { because = '', changedFrom, earlier = [], version = notice.charge.version - 1 } = old
  const last = { because, ...(changedFrom !== undefined && { changedFrom }) }
  const toldVersion = old.toldVersion ?? version - 1
  return { ...notice, detail: { ...notice.detail, earlier: [...earlier, last], toldVersion } }
}

/** The last changed bill of each charge, where no letter was made and no sum of it is near. */
function unsentBills(tx: Tx, chargeIds: readonly bigint[], inTime: IsoDate): Promise<Unsent[]> {
  return tx.rows<Unsent>(sql`
    select distinct on (n.charge_id) n.notice_id as id, n.charge_id as "chargeId",
      a.account_ref as "accountRef", n.detail,
      array(select party_id from notice_person p where p.notice_id = n.notice_id) as "personIds"
    from notice n join account a using (account_id)
    where n.charge_id = any(${chargeIds}::bigint[]) and n.kind = 'adjusted-demand'
      and n.state = 'issued' and n.takeover_id is null
      and not exists (select 1 from document d where d.notice_id = n.notice_id)
      and not exists (select 1 from due_sum s where s.notice_id = n.notice_id and s.state = 'live'
        and s.paid_pence < s.amount_pence and s.payable_on < ${inTime}::date)
    order by n.charge_id, n.notice_id desc`)
}
