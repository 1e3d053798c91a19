/** The SQL of merging two records of one person, and of parting them. */
import { keepPersons } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { OPEN_CASE_STATES } from '#recovery/index.js'
import { keepWords } from '#search/index.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

/** An account that names both records, with where its people live and how many adults count. */
export interface SharedAccount {
  readonly accountId: bigint
  readonly accountRef: string
  /** Whether the merged record is the one written to first. */
  readonly lead: boolean
  readonly homes: readonly { propertyRef: string; adults: number }[]
}

interface Pair {
  readonly keptId: bigint
  readonly mergedId: bigint
}

/** In the order of their references, as accounts are locked. */
export async function sharedAccounts(tx: Tx, pair: Pair, on: IsoDate): Promise<SharedAccount[]> {
  const rows = await tx.rows<Omit<SharedAccount, 'homes'> & { refs: string[]; adults: number[] }>(
    sql`select a.account_id as "accountId", a.account_ref as "accountRef", g.lead,
        coalesce(h.refs, '{}') as refs, coalesce(h.adults, '{}') as adults
      from account_person g join account_person k on k.account_id = g.account_id
        and k.party_id = ${pair.keptId}
      join account a on a.account_id = g.account_id
      left join lateral (
        select array_agg(d.property_ref order by d.dwelling_id) as refs,
          array_agg(f.adults order by d.dwelling_id) as adults
        from liability l join dwelling d using (dwelling_id)
        join household f on f.dwelling_id = l.dwelling_id and f.superseded_at is null
          and f.valid && l.valid
        where l.account_id = a.account_id and l.superseded_at is null
          and (upper_inf(l.valid) or upper(l.valid) > ${on}::date)) h on true
      where g.party_id = ${pair.mergedId} order by a.account_ref`,
  )
  return rows.map(({ refs, adults, ...row }) => ({
    ...row,
    homes: refs.map((propertyRef, n) => ({ propertyRef, adults: adults[n] ?? 0 })),
  }))
}

export async function lockAccounts(tx: Tx, accountIds: readonly bigint[]): Promise<void> {
  await tx.run(sql`select 1 from account where account_id = any(${accountIds}::bigint[])
    order by account_ref for update`)
}

/** Cases before the court against both records as if they were two. */
export async function casesAgainstBoth(tx: Tx, pair: Pair): Promise<string[]> {
  const rows = await tx.rows<{ no: string }>(sql`
    select c.summons_no as no from court_case c
    join court_case_person k on k.case_id = c.case_id and k.party_id = ${pair.keptId}
    join court_case_person g on g.case_id = c.case_id and g.party_id = ${pair.mergedId}
    where c.state = any(${OPEN_CASE_STATES}::text[]) order by c.case_id`)
  return rows.map((row) => row.no)
}

/** The rows of details that are believed now. */
export async function believedDetails(tx: Tx, partyIds: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select fact_id as id from party_detail
    where party_id = any(${partyIds}::bigint[]) and superseded_at is null order by fact_id`)
  return rows.map((row) => row.id)
}

export async function writeMerge(
  tx: Tx,
  acting: Acting,
  merge: Pair & { readonly reason: string },
): Promise<bigint> {
  const [id = 0n] = await reserveIds(tx, { table: 'party_merge', column: 'merge_id' }, 1)
  await tx.run(sql`
    insert into party_merge (merge_id, kept_id, merged_id, reason, merged_on, recorded_at,
      recorded_by)
    values (${id}, ${merge.keptId}, ${merge.mergedId}, ${merge.reason}, ${acting.on},
      ${acting.recordedAt}, ${acting.actor})`)
  return id
}

export async function rememberFacts(
  tx: Tx,
  mergeId: bigint,
  facts: { readonly before: readonly bigint[]; readonly written: readonly bigint[] },
): Promise<void> {
  const rows = [
    ...facts.before.map((id) => [mergeId, id, 'before'] as const),
    ...facts.written.map((id) => [mergeId, id, 'written'] as const),
  ]
  await tx.copy('party_merge_fact', ['merge_id', 'fact_id', 'role'], rows)
}

/** Takes the merged record off an account that names both; the kept one is written to. */
export async function joinOnAccount(
  tx: Tx,
  acting: Acting,
  merge: Pair & { readonly mergeId: bigint; readonly account: SharedAccount },
): Promise<void> {
  const { keptId, mergedId, mergeId } = merge
  const { accountId, lead } = merge.account
  await keepPersons(tx, acting, [accountId])
  await tx.run(sql`insert into party_merge_account (merge_id, account_id, lead)
    values (${mergeId}, ${accountId}, ${lead})`)
  await tx.run(sql`delete from account_person
    where account_id = ${accountId} and party_id = ${mergedId}`)
  await tx.run(sql`update account_person set lead = lead or ${lead}
    where account_id = ${accountId} and party_id = ${keptId}`)
  // What protects the person protects them under the record that is left.
  await tx.run(sql`insert into party_merge_hold (merge_id, hold_id)
    select ${mergeId}::bigint, hold_id from hold
    where account_id = ${accountId} and party_id = ${mergedId}`)
  await tx.run(sql`update hold set party_id = ${keptId}
    where account_id = ${accountId} and party_id = ${mergedId}`)
}

/** Names the merged record again where it was named, and gives it its holds back. */
export async function partOnAccounts(
  tx: Tx,
  acting: Acting,
  { keptId, mergedId, mergeId }: Pair & { readonly mergeId: bigint },
): Promise<void> {
  const joined = (await accountsJoined(tx, mergeId)).map(({ id }) => id)
  await keepPersons(tx, acting, joined)
  await tx.run(sql`insert into account_person (account_id, party_id, lead, recorded_at)
    select account_id, ${mergedId}::bigint, lead, ${acting.recordedAt}::timestamptz
    from party_merge_account where merge_id = ${mergeId}`)
  await tx.run(sql`update account_person set lead = false where party_id = ${keptId}
    and account_id in (select account_id from party_merge_account
      where merge_id = ${mergeId} and lead)`)
  await tx.run(sql`update hold set party_id = ${mergedId} where party_id = ${keptId}
    and hold_id in (select hold_id from party_merge_hold where merge_id = ${mergeId})`)
}

export interface MergedAccount {
  readonly id: bigint
  readonly ref: string
}

export function accountsJoined(tx: Tx, mergeId: bigint): Promise<MergedAccount[]> {
  return tx.rows<MergedAccount>(sql`
    select account_id as id, account_ref as ref
    from party_merge_account join account using (account_id)
    where merge_id = ${mergeId} order by account_ref`)
}

/** A detail recorded while the two were one. */
export interface MeantimeDetail {
  readonly partyId: bigint
  readonly on: IsoDate
  readonly by: string
}

/** Details recorded since the merge, by another than it. */
export function detailsSince(tx: Tx, mergeId: bigint): Promise<MeantimeDetail[]> {
  return tx.rows<MeantimeDetail>(sql`
    select d.party_id as "partyId", lower(d.valid) as on, d.recorded_by as by
    from party_merge m join party_detail d on d.party_id in (m.kept_id, m.merged_id)
    where m.merge_id = ${mergeId} and d.superseded_at is null and not exists (
      select 1 from party_merge_fact f where f.merge_id = m.merge_id and f.fact_id = d.fact_id)
    order by d.fact_id`)
}

/** Makes the details of a record again what they were believed to be before the merge. */
export async function restoreDetails(
  tx: Tx,
  acting: Acting,
  { mergeId, partyId }: { mergeId: bigint; partyId: bigint },
): Promise<void> {
  const before = sql`select fact_id from party_merge_fact
    where merge_id = ${mergeId} and role = 'before'`
  await tx.run(sql`update party_detail
    set superseded_at = ${acting.recordedAt}, superseded_by = ${acting.actor}
    where party_id = ${partyId} and superseded_at is null and fact_id not in (${before})`)
  await tx.run(sql`
    insert into party_detail (party_id, valid, name, date_of_birth, email, phone, mail_lines,
      deceased_on, recorded_at, recorded_by)
    select party_id, valid, name, date_of_birth, email, phone, mail_lines, deceased_on,
      ${acting.recordedAt}::timestamptz, ${acting.actor}::text
    from party_detail where party_id = ${partyId} and superseded_at is not null
      and fact_id in (${before}) order by fact_id`)
  await keepWords(tx, 'person', [partyId])
}

export async function writeReversal(
  tx: Tx,
  acting: Acting,
  { mergeId, reason }: { mergeId: bigint; reason: string },
): Promise<void> {
  await tx.run(sql`update party_merge set reversed_on = ${acting.on},
      reversed_at = ${acting.recordedAt}, reversed_by = ${acting.actor},
      reverse_reason = ${reason}
    where merge_id = ${mergeId}`)
}

/** What was done under the kept record alone since: it stays with that record. */
export interface Since {
  /** Notices on accounts that named both, served on the kept record only. */
  readonly notices: number
  /** Accounts opened since that name the kept record. */
  readonly openedRefs: readonly string[]
}

export async function doneSince(tx: Tx, mergeId: bigint): Promise<Since> {
  const notices = await tx.first<{ count: bigint }>(sql`
    select count(*) as count from party_merge m
    join party_merge_account a on a.merge_id = m.merge_id
    join notice n on n.account_id = a.account_id and n.recorded_at >= m.recorded_at
    join notice_person p on p.notice_id = n.notice_id and p.party_id = m.kept_id
    where m.merge_id = ${mergeId} and n.state = 'issued' and not exists (
      select 1 from notice_person g where g.notice_id = n.notice_id and g.party_id = m.merged_id)`)
  const opened = await tx.rows<{ ref: string }>(sql`
    select a.account_ref as ref from party_merge m
    join account_person p on p.party_id = m.kept_id
    join account a on a.account_id = p.account_id and a.opened_on >= m.merged_on
    join event e on e.stream = 'account/' || a.account_ref and e.type = 'account-opened'
    where m.merge_id = ${mergeId} and e.recorded_at >= m.recorded_at order by 1`)
  return { notices: Number(notices?.count ?? 0n), openedRefs: opened.map((row) => row.ref) }
}
