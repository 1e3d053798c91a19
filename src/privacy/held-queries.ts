/** The SQL of what is held of a person, beyond what the screens read. */
import type { IsoDate } from '#kernel/dates.js'
import type { HeldSection } from '#privacy/held-data.js'
import { sql, type Tx } from '#store/db.js'

export interface HeldAccount {
  readonly id: bigint
  readonly ref: string
  readonly openedOn: IsoDate
  readonly writtenToFirst: boolean
  /** How many others are liable jointly; who they are is theirs. */
  readonly jointlyWith: number
  readonly homes: readonly {
    readonly dwellingId: bigint
    readonly from: IsoDate
    readonly until: IsoDate | null
  }[]
}

/** Accounts that name the person, and those that did until two records were merged. */
export async function accountsOf(tx: Tx, partyIds: readonly bigint[]): Promise<HeldAccount[]> {
  const accounts = await tx.rows<Omit<HeldAccount, 'homes'>>(sql`
    select a.account_id as id, a.account_ref as ref, a.opened_on as "openedOn",
      bool_or(ap.lead) as "writtenToFirst",
      (select count(*) from account_person o where o.account_id = a.account_id
        and o.party_id <> all(${partyIds}::bigint[]))::int as "jointlyWith"
    from account_person ap join account a using (account_id)
    where ap.party_id = any(${partyIds}::bigint[]) group by a.account_id order by a.account_ref`)
  const homes = await tx.rows<HeldAccount['homes'][number] & { accountId: bigint }>(sql`
    select account_id as "accountId", dwelling_id as "dwellingId", lower(valid) as from,
      upper(valid) as until from liability
    where account_id = any(${accounts.map((a) => a.id)}::bigint[])`)
  return accounts.map((account) => ({
    ...account,
    homes: homes.filter((home) => home.accountId === account.id),
  }))
}

export async function chargesOf(tx: Tx, accountId: bigint): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    sql`select charge_id as id from charge where account_id = ${accountId} order by 1`,
  )
  return rows.map((row) => row.id)
}

/** Details as they were ever believed. */
export function detailsEver(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select p.party_ref as record, lower(valid) as from, upper(valid) as until, name,
      date_of_birth as "dateOfBirth", email, phone, mail_lines as "mailLines",
      deceased_on as "deceasedOn", recorded_at as "recordedAt", recorded_by as "recordedBy",
      superseded_at as "supersededAt", superseded_by as "supersededBy"
    from party_detail join party p using (party_id)
    where party_id = any(${partyIds}::bigint[]) order by p.party_id, fact_id`)
}

export function liabilitiesEver(tx: Tx, accountIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, d.property_ref as property,
      array_to_string(d.address_lines || d.postcode, ', ') as address, lower(l.valid) as from,
      upper(l.valid) as until, l.basis, l.recorded_at as "recordedAt",
      l.recorded_by as "recordedBy", l.superseded_at as "supersededAt"
    from liability l join account a using (account_id) join dwelling d using (dwelling_id)
    where l.account_id = any(${accountIds}::bigint[]) order by l.fact_id`)
}

/** What on the accounts is of one other person alone, by the names that events give it. */
export interface OfOthers {
  readonly holdId: ReadonlySet<bigint>
  readonly requestId: ReadonlySet<bigint>
  readonly penaltyId: ReadonlySet<bigint>
  readonly letterId: ReadonlySet<bigint>
  readonly withholdingId: ReadonlySet<bigint>
}

export async function heldOfOthers(
  tx: Tx,
  of: { readonly partyIds: readonly bigint[]; readonly accountIds: readonly bigint[] },
): Promise<OfOthers> {
  const rows = await tx.rows<{ name: keyof OfOthers; id: bigint }>(sql`
    with thing as (
      select 'holdId' as name, hold_id as id, account_id, party_id from hold
      union all
      select 'requestId', request_id, account_id, party_id from information_request
      union all select 'penaltyId', penalty_id, account_id, party_id from penalty
      union all select 'letterId', letter_id, account_id, party_id from letter)
    select name, id from thing where account_id = any(${of.accountIds}::bigint[])
      and party_id <> all(${of.partyIds}::bigint[])
    union all
    select 'withholdingId', withholding_id from withholding w
    where account_id = any(${of.accountIds}::bigint[]) and not ${toPerson(of.partyIds)}`)
  const named = (name: keyof OfOthers) =>
    new Set(rows.filter((row) => row.name === name).map((row) => row.id))
  return {
    holdId: named('holdId'),
    requestId: named('requestId'),
    penaltyId: named('penaltyId'),
    letterId: named('letterId'),
    withholdingId: named('withholdingId'),
  }
}

/** Whether what `w` withholds is made out to the person, perhaps with others. */
function toPerson(partyIds: readonly bigint[]) {
  return sql`exists (select 1 from notice_person p where p.notice_id = w.notice_id
      and p.party_id = any(${partyIds}::bigint[])
    union all select 1 from letter l where l.letter_id = w.letter_id
      and l.party_id = any(${partyIds}::bigint[]))`
}

/** What officers wrote to the person, and of what they were sent a copy, in its words. */
export function lettersWritten(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, 'L' || l.letter_id as number, l.kind,
      l.written_on as "writtenOn", l.subject, l.paragraphs, p.sent_on as "postedOn",
      l.recorded_by as "recordedBy"
    from letter l join account a using (account_id) left join document d using (letter_id)
    left join print_run p using (print_run_id)
    where l.party_id = any(${partyIds}::bigint[]) order by l.letter_id`)
}

/** Letters to the person that were kept from being printed, and why. */
export function lettersWithheld(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account,
      coalesce('N' || w.notice_id, 'L' || w.letter_id) as number, w.reason,
      w.withheld_on as "withheldOn", w.recorded_by as "recordedBy",
      w.released_on as "releasedOn", w.release_reason as "releaseReason"
    from withholding w join account a using (account_id)
    where ${toPerson(partyIds)} order by w.withholding_id`)
}

/**
 * That it is restricted, not why: the reason may tell of others, and so does its kind where others
 * are on the account, who may be those it is kept from.
 */
export function restrictionsHeld(
  tx: Tx,
  of: { readonly partyIds: readonly bigint[]; readonly accountIds: readonly bigint[] },
): Promise<HeldSection> {
  return tx.rows(sql`
    select case when party_id is not null or not exists (select 1 from account_person o
        where o.account_id = restriction.account_id
          and o.party_id <> all(${of.partyIds}::bigint[])) then kind end as kind,
      starts_on as "startsOn", lifted_on as "liftedOn" from restriction
    where party_id = any(${of.partyIds}::bigint[])
      or account_id = any(${of.accountIds}::bigint[]) order by restriction_id`)
}

/** Who looked at one of the references, or at a document of theirs. */
export function looksAt(tx: Tx, refs: readonly string[]): Promise<HeldSection> {
  return tx.rows(sql`
    select looked_at as at, username as by, what, subject from access_log
    where split_part(subject, ' ', 1) = any(${refs}::text[]) order by access_id`)
}

/** How letters are needed, and why: it may tell of health. */
export function letterNeedsEver(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select lower(valid) as from, upper(valid) as until, formats, language, reason,
      recorded_at as "recordedAt", recorded_by as "recordedBy", superseded_at as "supersededAt"
    from letter_need where party_id = any(${partyIds}::bigint[]) order by fact_id`)
}

/** What the person was asked to tell the council, and whether they did. */
export function informationAsked(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, r.power, r.what, r.requested_on as "requestedOn",
      r.answer_by as "answerBy", r.answered_on as "answeredOn", r.recorded_by as "recordedBy"
    from information_request r join account a using (account_id)
    where r.party_id = any(${partyIds}::bigint[]) order by r.request_id`)
}

export function penaltiesImposed(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, p.failure, p.because, p.amount_pence as amount,
      p.imposed_on as "imposedOn", p.appeal_by as "appealBy", p.state,
      p.appealed_on as "appealedOn", p.appeal_outcome as "appealOutcome",
      p.outcome_on as "outcomeOn", p.quashed_on as "quashedOn",
      p.quashed_because as "quashedBecause", p.recorded_by as "recordedBy"
    from penalty p join account a using (account_id)
    where p.party_id = any(${partyIds}::bigint[]) order by p.penalty_id`)
}

/** How the arrears were ranked, with the rules that fired: UK GDPR art 15(1)(h). */
export function rankingsOf(tx: Tx, accountIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, r.as_at as "asAt", n.name as instructions,
      i.points, i.decision, i.movement, i.owed_pence as owed, i.stage, i.fired
    from targeting_item i join targeting_ranking r using (ranking_id)
    join targeting_instruction n using (instruction_id) join account a using (account_id)
    where i.account_id = any(${accountIds}::bigint[]) order by i.ranking_id, i.ordinal`)
}

/** What officers stated of the case before the court. */
export function statementsMade(tx: Tx, accountIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, k.summons_no as summons, s.text, s.stated_on as "statedOn",
      s.recorded_by as "recordedBy"
    from case_statement s join court_case k using (case_id) join account a using (account_id)
    where k.account_id = any(${accountIds}::bigint[]) order by s.statement_id`)
}

/** What runs over many accounts decided of these, and why. */
export function runDecisions(tx: Tx, accountIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, r.kind as run, r.as_at as "asAt", r.state, i.decision,
      i.reason, i.message, i.amount_pence as amount
    from run_item i join run r using (run_id) join account a using (account_id)
    where i.account_id = any(${accountIds}::bigint[]) order by i.run_id, i.ordinal`)
}

/** As whom they were taken over from another system. */
export function takenOver(tx: Tx, accountIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select a.account_ref as account, t.source as "from", c.year, c.amount_pence as amount,
      c.paid_pence as paid, c.costs_pence as costs, c.stage, c.why
    from takeover_charge c join takeover t using (takeover_id) join account a using (account_id)
    where c.account_id = any(${accountIds}::bigint[]) order by c.takeover_id, c.ordinal`)
}

/** An officer of the council who pays the tax like anybody else. */
export function linkedOfficers(tx: Tx, partyIds: readonly bigint[]): Promise<HeldSection> {
  return tx.rows(sql`
    select username, linked_on as "linkedOn", ended_on as "endedOn" from officer_person
    where party_id = any(${partyIds}::bigint[]) order by link_id`)
}
