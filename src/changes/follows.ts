/** What a change brings with it: letters, instalments, days on which nobody is liable. */
import { accountStream, liabilitiesOn } from '#accounts/index.js'
import { readProfiles } from '#billing/index.js'
import type {
  Follows,
  LetterThatFollows,
  MayBeExempt,
  PlanThatFollows,
  StillExempt,
  UnliableDays,
} from '#changes/change.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { exemptionToAsk } from '#law/council-tax/exempt-residents.js'
import { isOfUnoccupied } from '#law/council-tax/exemptions.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

interface Reach {
  readonly chargeIds: readonly bigint[]
  readonly dwellingIds: readonly bigint[]
  readonly accountRefs: readonly string[]
  /** The first day on which anything is different. */
  readonly from: IsoDate
}

/** Read once the change is made, in its transaction. */
export async function whatFollows(
  tx: Tx,
  acting: Acting,
  reach: Reach,
): Promise<Omit<Follows, 'creditMoved'>> {
  return {
    letters: await lettersOf(tx, acting, reach.chargeIds),
    superseded: await supersededBills(tx, acting, reach.accountRefs),
    plans: await plansOf(tx, acting, reach.chargeIds),
    nobodyLiable: await nobodyLiable(tx, reach),
    mayBeExempt: await mayBeExempt(tx, acting, reach),
    stillExempt: await stillExempt(tx, acting, reach),
    tenanciesEnded: await tenanciesEnded(tx, acting, reach),
    exemptionsEnded: await exemptionsEnded(tx, acting, reach),
  }
}

function lettersOf(
  tx: Tx,
  acting: Acting,
  chargeIds: readonly bigint[],
): Promise<LetterThatFollows[]> {
  return tx.rows<LetterThatFollows>(sql`
    select n.notice_id as "noticeId", a.account_ref as "accountRef", c.year, n.kind,
      array(select d.name from notice_person p join lateral (
          select name from party_detail where party_detail.party_id = p.party_id
            and superseded_at is null
          order by (valid @> ${acting.on}::date) desc, lower(valid) limit 1) d on true
        where p.notice_id = n.notice_id order by p.party_id) as names
    from notice n join account a using (account_id) join charge c on c.charge_id = n.charge_id
    where n.charge_id = any(${chargeIds}::bigint[]) and n.recorded_at = ${acting.recordedAt}
    order by c.year, a.account_ref, n.notice_id`)
}

async function supersededBills(
  tx: Tx,
  acting: Acting,
  accountRefs: readonly string[],
): Promise<number> {
  const streams = accountRefs.map(accountStream)
  const rows = await tx.rows(sql`select 1 from event where stream = any(${streams}::text[])
    and type = 'bill-superseded' and recorded_at = ${acting.recordedAt}`)
  return rows.length
}

async function plansOf(
  tx: Tx,
  acting: Acting,
  chargeIds: readonly bigint[],
): Promise<PlanThatFollows[]> {
  const rows = await tx.rows<{
    chargeId: bigint
    accountId: bigint
    accountRef: string
    year: string
    dueOn: IsoDate
    left: Pence
  }>(sql`
    select s.charge_id as "chargeId", c.account_id as "accountId", a.account_ref as "accountRef",
      c.year, s.payable_on as "dueOn", s.amount_pence - s.paid_pence as left
    from due_sum s join charge c using (charge_id) join account a on a.account_id = c.account_id
    where s.charge_id = any(${chargeIds}::bigint[]) and s.state = 'live'
      and s.kind in ('instalment', 'single', 'balance') and s.amount_pence > s.paid_pence
    order by c.year, s.charge_id, s.payable_on, s.due_sum_id`)
  const profiles = await readProfiles(tx, [...new Set(rows.map((r) => r.accountId))], acting.on)
  return [...new Set(rows.map((row) => row.chargeId))].map((chargeId) => {
    const own = rows.filter((row) => row.chargeId === chargeId)
    const { accountRef = '', year = '', accountId = 0n } = own[0] ?? {}
    const sums = own.map(({ dueOn, left }) => ({ dueOn, left }))
    return { accountRef, year, method: profiles.get(accountId)?.method ?? null, sums }
  })
}

/** Gaps between one liability and the next, and after the last, that the change leaves open. */
async function nobodyLiable(tx: Tx, { dwellingIds, from }: Reach): Promise<UnliableDays[]> {
  const found: UnliableDays[] = []
  for (const dwellingId of dwellingIds) {
    const periods = (await liabilitiesOn(tx, dwellingId)).map((each) => each.period)
    const row = await tx.first<{ ref: string }>(
      sql`select property_ref as ref from dwelling where dwelling_id = ${dwellingId}`,
    )
    periods.forEach(({ until }, n) => {
      const next = periods[n + 1]?.from ?? null
      if (until === null || until === next || (next !== null && next < from)) return
      found.push({ propertyRef: row?.ref ?? '', from: until, until: next })
    })
  }
  return found
}

/** Where the change records a household all of whom are such that the home may be exempt. */
async function mayBeExempt(tx: Tx, acting: Acting, { dwellingIds }: Reach): Promise<MayBeExempt[]> {
  const rows = await tx.rows<{
    propertyRef: string
    from: IsoDate
    adults: number
    disregards: string[]
  }>(sql`
    select d.property_ref as "propertyRef", lower(h.valid) as from, h.adults, h.disregards
    from household h join dwelling d using (dwelling_id)
    where h.dwelling_id = any(${dwellingIds}::bigint[]) and h.superseded_at is null
      and h.recorded_at = ${acting.recordedAt} and lower(h.valid) is not null
      and not exists (select 1 from exemption e where e.dwelling_id = h.dwelling_id
        and e.superseded_at is null and e.valid && h.valid)
    order by 1, 2`)
  return rows.flatMap(({ adults, disregards, ...home }) => {
    const exempt = exemptionToAsk(adults, disregards)
    return exempt === undefined ? [] : [{ ...home, class: exempt }]
  })
}

/**
 * Most exemptions are of an empty home, or of who is liable or lives there (SI 1992/558): one that
 * outlives them would leave others uncharged for ever. Asked about are those that stand on days for
 * which the change records a household, or come back after them; of who lives there on only where
 * somebody becomes liable too. What the change itself records is not.
 */
async function stillExempt(
  tx: Tx,
  acting: Acting,
  { dwellingIds, from }: Reach,
): Promise<StillExempt[]> {
  const now = acting.recordedAt
  const rows = await tx.rows<StillExempt & { adults: number; moved: boolean }>(sql`
    select d.property_ref as "propertyRef", e.class, h.adults,
      greatest(lower(e.valid), lower(h.valid)) as from,
      exists (select 1 from liability l where l.dwelling_id = h.dwelling_id
        and l.superseded_at is null and l.recorded_at = ${now}
        and lower(l.valid) = lower(h.valid)) as moved
    from household h join dwelling d using (dwelling_id)
    join exemption e on e.dwelling_id = h.dwelling_id and e.superseded_at is null
      and (e.valid && h.valid or (e.recorded_at = ${now} and lower(e.valid) = upper(h.valid)))
    where h.dwelling_id = any(${dwellingIds}::bigint[]) and h.superseded_at is null
      and h.recorded_at = ${now} and lower(h.valid) = ${from}::date
      and (e.recorded_at < ${now} or exists (select 1 from exemption was
        where was.dwelling_id = e.dwelling_id and was.superseded_at = ${now}
          and was.class = e.class and was.valid && e.valid))
    order by 1, 4, 2`)
  return rows
    .filter(({ adults, moved, ...of }) => moved || (adults > 0 && isOfUnoccupied(of.class)))
    .map(({ propertyRef, class: letter, from }) => ({ propertyRef, class: letter, from }))
}

function tenanciesEnded(
  tx: Tx,
  acting: Acting,
  reach: Reach,
): Promise<{ tenancy: string; endsOn: IsoDate }[]> {
  return tx.rows(endedOf(sql`tenancy`, acting, { reach, value: sql`f.tenancy` }))
}

function exemptionsEnded(
  tx: Tx,
  acting: Acting,
  reach: Reach,
): Promise<{ class: string; endsOn: IsoDate }[]> {
  return tx.rows(endedOf(sql`exemption`, acting, { reach, value: sql`f.class` }))
}

/**
 * Facts of a dwelling that the change gave an end: each was believed to go on after that day, and
 * none of the kind follows it.
 */
function endedOf(
  table: RawBuilder<unknown>,
  acting: Acting,
  { reach, value }: { reach: Reach; value: RawBuilder<unknown> },
) {
  return sql<never>`
    select ${value}, upper(f.valid) as "endsOn" from ${table} f
    where f.dwelling_id = any(${reach.dwellingIds}::bigint[]) and f.superseded_at is null
      and f.recorded_at = ${acting.recordedAt} and upper(f.valid) is not null
      and exists (select 1 from ${table} was where was.dwelling_id = f.dwelling_id
        and was.superseded_at = f.recorded_at and was.valid @> upper(f.valid))
      and not exists (select 1 from ${table} next where next.dwelling_id = f.dwelling_id
        and next.superseded_at is null and lower(next.valid) = upper(f.valid))`
}
