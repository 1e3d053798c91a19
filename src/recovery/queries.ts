/** All the SQL that recovery runs: the cases of a few thousand charges at once. */
import { takeoverEvidenceOn } from '#authority/index.js'
import { DEFAULT_PROFILE, keepStages, readProfiles } from '#billing/index.js'
import { personsOf } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Book, eachSum, taxSums } from '#ledger/index.js'
import { partiesOn } from '#parties/index.js'
import { servedPersons } from '#dispatch/index.js'
import { holdsOn } from '#protections/index.js'
import type {
  CourtCaseState,
  DelayExplanation,
  RecoveryCase,
  RecoveryPerson,
  ServedNotice,
} from '#recovery/recovery-case.js'
import { paidBy } from '#recovery/paid-in-time.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface ChargeKey {
  readonly accountId: bigint
  readonly chargeId: bigint
}

/** Charges with tax payable before the day and unpaid, in the order of their accounts. */
export function chargesInArrear(tx: Tx, on: IsoDate): Promise<ChargeKey[]> {
  return tx.rows<ChargeKey>(sql`
    select distinct account_id as "accountId", charge_id as "chargeId" from due_sum
    where state = 'live' and paid_pence < amount_pence and payable_on < ${on}::date
      and kind in ('instalment', 'single', 'balance') and order_id is null
    order by 1, 2`)
}

const DEMANDS = new Set(['demand', 'adjusted-demand', 'joint-notice'])

/** The recovery case of each key, in order; keys whose charge is in no book are left out. */
export async function loadCases(
  tx: Tx,
  keys: readonly ChargeKey[],
  { books, on }: { books: ReadonlyMap<bigint, Book>; on: IsoDate },
): Promise<RecoveryCase[]> {
  const accountIds = [...new Set(keys.map((k) => k.accountId))]
  const chargeIds = keys.map((k) => k.chargeId)
  const persons = await readPersons(tx, accountIds, on)
  const notices = await readNotices(tx, chargeIds)
  const holds = await holdsOn(tx, accountIds, on)
  const profiles = await readProfiles(tx, accountIds, on)
  const states = await readStates(tx, chargeIds)
  const cases = await readOpenCases(tx, chargeIds)
  const received = await lastReceipts(tx, accountIds)
  const refused = await lastRefusals(tx, chargeIds)
  const explanations = await lastExplanations(tx, chargeIds)
  const accepts = await takeoverEvidenceOn(tx, on)
  return keys.flatMap((key): RecoveryCase[] => {
    const book = books.get(key.accountId)
    const charge = book?.charges.find((c) => c.id === key.chargeId)
    if (book === undefined || charge === undefined) return []
    // A notice that reached nobody, or asked for more than was due, is none: another may be issued.
    const all = notices.get(key.chargeId) ?? []
    const demanded = demandedOn(all)
    const early = (n: ServedNotice) => isBeforeDemand(n, demanded)
    // Where no demand was served at all, its own gate says so.
    const none = (n: ServedNotice) => isBad(n) || (early(n) && demanded !== 'never')
    const served = all.filter((n) => !none(n))
    const state = states.get(key.chargeId)
    return [
      {
        book,
        charge,
        sums: taxSums(book, charge),
        band: state?.band ?? '?',
        profile: profiles.get(key.accountId) ?? DEFAULT_PROFILE,
        persons: persons.get(key.accountId) ?? [],
        demands: served.filter((n) => DEMANDS.has(n.kind)),
        notices: served.filter(isReminderOrFinal),
        bad: all.filter((n) => isReminderOrFinal(n) && (isBad(n) || early(n))),
        warnings: served.filter((n) => n.kind === 'warning-letter'),
        holds: holds.get(key.accountId) ?? [],
        instalmentsLost: state?.lost ?? false,
        openCase: cases.get(key.chargeId),
        lastReceivedOn: received.get(key.accountId) ?? null,
        refusedOn: refused.get(key.chargeId) ?? null,
        explanation: explanations.get(key.chargeId),
        accepts,
      },
    ]
  })
}

async function readPersons(
  tx: Tx,
  accountIds: readonly bigint[],
  on: IsoDate,
): Promise<Map<bigint, RecoveryPerson[]>> {
  const persons = await personsOf(tx, accountIds)
  const ids = [...persons.values()].flat().map((p) => p.partyId)
  const parties = await partiesOn(tx, ids, on)
  const named = new Map<bigint, RecoveryPerson[]>()
  for (const [accountId, list] of persons) {
    named.set(
      accountId,
      list.map((p) => ({ partyId: p.partyId, name: parties.get(p.partyId)?.name ?? '' })),
    )
  }
  return named
}

function isReminderOrFinal({ kind }: ServedNotice): boolean {
  return kind.endsWith('reminder') || kind === 'final-notice'
}

/** Reading: once an order stands its own sum is reviewed, and the notice before it is not asked. */
function isBad({ servedOn, overstated, missedBeforeOrder }: ServedNotice): boolean {
  return servedOn.size === 0 || (overstated && !missedBeforeOrder)
}

/** What of a sum was known to be paid when the notice was issued. */
const KNOWN_AT_ISSUE = sql`(select coalesce(sum(al.amount_pence), 0) from allocation al
  where al.due_sum_id = id and al.recorded_at <= n.recorded_at)`

/** When a demand first reached somebody; undefined where none is known, or another system's. */
function demandedOn(all: readonly ServedNotice[]): IsoDate | 'never' | undefined {
  const demands = all.filter((n) => DEMANDS.has(n.kind))
  if (demands.length === 0 || demands.some((n) => n.elsewhere)) return undefined
  return demands.flatMap((n) => [...n.servedOn.values()]).sort()[0] ?? 'never'
}

/** Nothing was owed before a demand was served (reg 20): one that came back was served later. */
function isBeforeDemand(notice: ServedNotice, demanded: ReturnType<typeof demandedOn>): boolean {
  if (!isReminderOrFinal(notice) || notice.elsewhere || demanded === undefined) return false
  return demanded === 'never' || notice.issuedOn < demanded
}

interface NoticeRow extends Omit<ServedNotice, 'servedOn' | 'unsentTo' | 'sumIds' | 'proved'> {
  readonly proved: bigint[] | null
  readonly sums: bigint[] | null
  readonly chargeId: bigint
}

/**
 * Whether a notice on which an order followed was missed: what the year asked for by then (paid
 * before it and required by it, or the whole charge where that is less now), less what money had
 * paid of the year by its last day.
 */
function missedBeforeOrder() {
  const year = sql`from due_sum y where y.charge_id = n.charge_id and y.state = 'live'
    and y.kind in ('instalment', 'single', 'balance')`
  return sql`(exists (select 1 from liability_order o where o.charge_id = n.charge_id
      and o.state = 'made' and o.made_on > n.pay_by)
    and (select least(n.required_pence + sum(${paidBy('y', sql`n.issued_on - 1`)}),
        sum(y.amount_pence)) - sum(${paidBy('y', sql`n.pay_by`)}) > 0 ${year}))`
}

/**
 * Notices that stand. What of the sums demanded was unpaid at the deadline counts money received
 * by then, whenever it was entered; a sum replaced since by a new plan is no longer demanded.
 * Where an order was made afterwards a charge that falls is taken from the sums outside the order
 * first, be they the first of the year: so what was missed is asked of the year as a whole there.
 */
async function readNotices(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<Map<bigint, ServedNotice[]>> {
  const rows = await tx.rows<NoticeRow>(sql`
    select n.notice_id as id, n.charge_id as "chargeId", n.kind, n.issued_on as "issuedOn",
      n.pay_by as "payBy", n.required_pence as required,
      coalesce((n.detail ->> 'lost')::boolean, false) as lost,
      coalesce(s.at_issue, 0)::bigint as "overdueAtIssue",
      coalesce(s.at_deadline, 0)::bigint as "unpaidAtDeadline",
      coalesce(s.now, 0)::bigint as "unpaidNow", ${missedBeforeOrder()} as "missedBeforeOrder",
      n.takeover_id is null and n.required_pence > s.due_at_issue as overstated,
      s.sums,
      n.takeover_id is not null as elsewhere, case when n.takeover_id is not null then (
        select array_agg(distinct v.party_id) from service v
        where v.notice_id = n.notice_id and v.result = 'served') end as proved
    from notice n
    left join lateral (
      select sum(greatest(0, amount - by_deadline)) filter (where live) as at_deadline,
        sum(greatest(0, amount - before_issue)) filter (where live and was_due) as at_issue,
        -- As it was stated, less money of before that nobody knew of then.
        sum(case when before_issue = 0 then stated else greatest(0, stated
          - greatest(0, before_issue - ${KNOWN_AT_ISSUE})) end) as due_at_issue,
        sum(amount - paid) filter (where live) as now, array_agg(id) filter (where live) as sums
      from (
        select d.due_sum_id as id, d.amount_pence as amount, d.paid_pence as paid,
          nd.amount_pence as stated, d.state = 'live' as live, d.due_on < n.issued_on as was_due,
          ${paidBy('d', sql`n.pay_by`)} as by_deadline,
          ${paidBy('d', sql`n.issued_on - 1`)} as before_issue
        from notice_due_sum nd cross join ${eachSum(sql`nd.due_sum_id`)} d
        where nd.notice_id = n.notice_id
          and n.kind in ('reminder', 'second-reminder', 'final-notice') offset 0) asked) s on true
    where n.charge_id = any(${chargeIds}::bigint[]) and n.state = 'issued'
    order by n.issued_on, n.notice_id`)
  const served = await readServed(
    tx,
    rows.map(({ id }) => id),
  )
  const grouped = new Map<bigint, ServedNotice[]>()
  for (const { sums, chargeId, proved, ...row } of rows) {
    const { servedOn, unsentTo } = served.get(row.id) ?? SERVED_ON_NOBODY
    const notice = { ...row, servedOn, unsentTo, sumIds: new Set(sums), proved: new Set(proved) }
    const earlier = grouped.get(chargeId)
    if (earlier === undefined) grouped.set(chargeId, [notice])
    else earlier.push(notice)
  }
  return grouped
}

type Served = Pick<ServedNotice, 'servedOn' | 'unsentTo'>

const SERVED_ON_NOBODY: Served = { servedOn: new Map(), unsentTo: new Set() }

/** On whom each notice stands served. By itself: beside each notice it took as long as all else. */
async function readServed(tx: Tx, ids: readonly bigint[]): Promise<Map<bigint, Served>> {
  const rows = await tx.rows<{ id: bigint; parties: bigint[]; days: string[]; unsent: boolean[] }>(
    sql`select notice_id as id, array_agg(party_id order by party_id) as parties,
        array_agg(on_day::text order by party_id) as days,
        array_agg(unsent order by party_id) as unsent
      from (${servedPersons(sql`any(${ids}::bigint[])`)}) served group by notice_id`,
  )
  return new Map(
    rows.map(({ id, parties, days, unsent }) => [
      id,
      {
        servedOn: new Map(parties.map((party, n) => [party, (days[n] ?? '') as IsoDate])),
        unsentTo: new Set(parties.filter((_, n) => unsent[n] === true)),
      },
    ]),
  )
}

async function readStates(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<Map<bigint, { lost: boolean; band: string }>> {
  const rows = await tx.rows<{ id: bigint; lost: boolean | null; band: string | null }>(sql`
    select c.charge_id as id, s.instalments_lost as lost, b.band
    from charge c left join recovery_state s using (charge_id)
    left join lateral (
      select band from dwelling_band
      where dwelling_band.dwelling_id = c.dwelling_id and superseded_at is null
      order by lower(valid) desc limit 1) b on true
    where c.charge_id = any(${chargeIds}::bigint[])`)
  return new Map(rows.map((r) => [r.id, { lost: r.lost ?? false, band: r.band ?? '?' }]))
}

/** States of a case in which the matter is still before the court. */
export const OPEN_CASE_STATES = ['laid', 'approved', 'summonsed']

async function readOpenCases(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<Map<bigint, CourtCaseState>> {
  const rows = await tx.rows<CourtCaseState & { chargeId: bigint }>(sql`
    select c.case_id as id, c.charge_id as "chargeId", c.state, c.hearing_id as "hearingId",
      h.sits_on as "hearingOn", c.summons_no as "summonsNo"
    from court_case c join hearing h using (hearing_id)
    where c.charge_id = any(${chargeIds}::bigint[])
      and c.state = any(${OPEN_CASE_STATES}::text[])`)
  return new Map(rows.map((row) => [row.chargeId, row]))
}

async function lastReceipts(tx: Tx, accountIds: readonly bigint[]): Promise<Map<bigint, IsoDate>> {
  const rows = await tx.rows<{ id: bigint; day: IsoDate }>(sql`
    select account_id as id, max(received_on) as day from receipt
    where account_id = any(${accountIds}::bigint[]) and state = 'posted' group by 1`)
  return new Map(rows.map((row) => [row.id, row.day]))
}

async function lastRefusals(tx: Tx, chargeIds: readonly bigint[]): Promise<Map<bigint, IsoDate>> {
  const rows = await tx.rows<{ id: bigint; day: IsoDate }>(sql`
    select charge_id as id, max(result_on) as day from court_case
    where charge_id = any(${chargeIds}::bigint[]) and state in ('dismissed', 'refused-by-court')
    group by 1`)
  return new Map(rows.map((row) => [row.id, row.day]))
}

async function lastExplanations(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<Map<bigint, DelayExplanation>> {
  const rows = await tx.rows<DelayExplanation & { chargeId: bigint }>(sql`
    select distinct on (charge_id) charge_id as "chargeId", explanation_id as id, text,
      explained_on as "explainedOn"
    from delay_explanation where charge_id = any(${chargeIds}::bigint[])
    order by charge_id, explanation_id desc`)
  return new Map(rows.map(({ chargeId, ...row }) => [chargeId, row]))
}

/** Moves charges to a stage, with the notice that put them there. */
export async function setStages(
  tx: Tx,
  acting: Acting,
  rows: readonly {
    chargeId: bigint
    stage: string
    since: IsoDate
    noticeId: bigint | null
    lost: boolean
  }[],
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map((r) => r.chargeId)
  await keepStages(tx, acting, ids)
  await tx.run(sql`
    insert into recovery_state (charge_id, stage, since, notice_id, instalments_lost,
      effective_on, recorded_at)
    select n.*, ${acting.on}::date, ${acting.recordedAt}::timestamptz
    from unnest(${ids}::bigint[],
      ${rows.map((r) => r.stage)}::text[], ${rows.map((r) => r.since)}::date[],
      ${rows.map((r) => r.noticeId)}::bigint[], ${rows.map((r) => r.lost)}::boolean[]) as n
    on conflict (charge_id) do update set stage = excluded.stage, since = excluded.since,
      notice_id = coalesce(excluded.notice_id, recovery_state.notice_id),
      instalments_lost = recovery_state.instalments_lost or excluded.instalments_lost,
      effective_on = excluded.effective_on, recorded_at = excluded.recorded_at`)
}
