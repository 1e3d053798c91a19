/** Appeals with their clocks. */
import { contains, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { answerBy, tribunalUntil } from '#law/council-tax/appeals.js'
import type { Jurisdiction } from '#law/workings.js'
import { sql, type Tx } from '#store/db.js'

export interface AppealRow {
  readonly id: bigint
  readonly accountRef: string
  readonly ground: string
  readonly matter: string
  readonly noticeOn: IsoDate
  readonly decision: string | null
  readonly decisionOn: IsoDate | null
  readonly tribunalOn: IsoDate | null
  readonly tribunalRef: string | null
  /** The tribunal's leave to appeal late. */
  readonly tribunalLeave: string | null
  readonly outcome: string | null
  readonly outcomeOn: IsoDate | null
  readonly held: boolean
}

const COLUMNS = sql`p.appeal_id as id, a.account_ref as "accountRef", p.ground, p.matter,
  p.notice_on as "noticeOn", p.decision, p.decision_on as "decisionOn",
  p.tribunal_on as "tribunalOn", p.tribunal_ref as "tribunalRef", p.tribunal_leave as "tribunalLeave", p.outcome,
  p.outcome_on as "outcomeOn", exists (select 1 from hold h where h.hold_id = p.hold_id
    and h.released_on is null) as held`

const FROM = sql`from appeal p join account a using (account_id)`

export const APPEALS: ListSource = {
  select: COLUMNS,
  from: FROM,
  sorts: { noticeOn: sql`p.notice_on`, account: sql`a.account_ref` },
  firstSort: { by: 'noticeOn', descending: false },
  tie: [rising(sql`p.appeal_id`)],
  filters: {
    state: (value) => (value === 'open' ? OPEN : sql`not (${OPEN})`),
    account: (value) => contains(sql`a.account_ref`, value),
  },
}

const OPEN = sql`p.outcome is null and p.decision is distinct from 'accepted'`

export function appealsOf(tx: Tx, accountId: bigint): Promise<AppealRow[]> {
  return tx.rows<AppealRow>(
    sql`select ${COLUMNS} ${FROM} where p.account_id = ${accountId} order by p.appeal_id desc`,
  )
}

export function findAppeal(tx: Tx, appealId: bigint): Promise<AppealRow | undefined> {
  return tx.first<AppealRow>(sql`select ${COLUMNS} ${FROM} where p.appeal_id = ${appealId}`)
}

/** The day by which the council must answer; null once it has, or the appeal is over. */
export function answerDue({ noticeOn, decision, outcome }: AppealRow): IsoDate | null {
  return decision === null && outcome === null ? answerBy(noticeOn) : null
}

/**
 * The last day for the tribunal without its leave, as it is told; null once it has been asked, or
 * all is over.
 */
export function tribunalDue(row: AppealRow, jurisdiction: Jurisdiction): IsoDate | null {
  const { decision, tribunalOn, outcome } = row
  if (outcome !== null || tribunalOn !== null || decision === 'accepted') return null
  return tribunalUntil({ jurisdiction, ...row }).told
}
