/** What of a takeover is here already: money that came before, dwellings charged to others. */
import { readTakeoverCsv } from '#formats/takeover-csv.js'
import type { TakeoverRecords } from '#formats/takeover-records.js'
import type { IsoDate } from '#kernel/dates.js'
import { poundsText } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'
import { filesOf } from '#takeover/queries.js'

export interface AlreadyHere {
  /** As `receiptKey` names them: receipts taken over from the same system before. */
  readonly receipts: ReadonlySet<string>
  readonly charges: readonly ChargedHere[]
}

/** Days for which a dwelling is charged to an account. */
export interface ChargedHere {
  readonly propertyRef: string
  readonly accountRef: string
  readonly year: string
  readonly from: IsoDate
  readonly until: IsoDate | null
}

/** A number of the old system may be given again; not for the same money of the same day. */
export function receiptKey(receipt: TakeoverRecords['receipts'][number]): string {
  const { receipt: name, accountRef, receivedOn, amount } = receipt
  return [name, accountRef, receivedOn, poundsText(amount)].join(' ')
}

export async function readAlreadyHere(tx: Tx, records: TakeoverRecords): Promise<AlreadyHere> {
  const properties = [...new Set(records.charges.map(({ propertyRef }) => propertyRef))]
  const charges = await tx.rows<ChargedHere>(sql`
    select d.property_ref as "propertyRef", a.account_ref as "accountRef", c.year,
      lower(l.valid) as from, upper(l.valid) as until
    from charge c join account a using (account_id) join dwelling d using (dwelling_id)
    join liability l on l.account_id = c.account_id and l.dwelling_id = c.dwelling_id
      and l.superseded_at is null
    where c.amount_pence > 0 and d.property_ref = any(${properties}::text[])`)
  return { receipts: await receiptsBefore(tx, records), charges }
}

async function receiptsBefore(tx: Tx, { source, receipts }: TakeoverRecords): Promise<Set<string>> {
  const found = new Set<string>()
  if (receipts.length === 0) return found
  const before = await tx.rows<{ id: bigint }>(sql`
    select takeover_id as id from takeover where source = ${source} and state = 'executed'`)
  for (const { id } of before) {
    const taken = readTakeoverCsv(await filesOf(tx, id))
    for (const receipt of taken.receipts) found.add(receiptKey(receipt))
  }
  return found
}
