/**
 * What in the register is likely to be wrong, before a run acts on it: each row names the problem,
 * whose it is, and what to look at.
 */
import { beyondFonts } from '#documents/index.js'
import { contains, type ListSource, rising, wholeNumber } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { paidBy } from '#recovery/index.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

/** The problems looked for, in the order in which they hurt. */
export const QUALITY_PROBLEMS = {
  'case-without-ground': 'A case whose notice was met in time: withdraw it',
  'deceased-liable': 'A person who died is still liable',
  'letter-returned': 'A letter came back',
  'review-expired': 'A review is overdue',
  'cannot-be-written': 'A letter cannot write the name or address',
  'no-band': 'Liable without a band',
  'nobody-liable': 'Nobody is liable',
  'use-unknown': 'Nobody lives there, and why is not known',
  'tenancy-unknown': 'The kind of tenancy is not known',
  'household-unknown': 'Who lives there is not known',
  'same-person-twice': 'Perhaps the same person twice',
  'no-birth-date': 'No date of birth',
  'no-contact': 'No email and no phone',
} as const

export type QualityProblem = keyof typeof QUALITY_PROBLEMS

export interface QualityRow {
  readonly problem: QualityProblem
  readonly accountRef: string | null
  readonly propertyRef: string | null
  readonly personRef: string | null
  readonly who: string
  readonly detail: string
}

/** Nothing in it is null, and no two rows have all of it alike. */
const QUALITY_KEY = [
  sql`coalesce(a.account_ref, '')`,
  sql`coalesce(d.property_ref, '')`,
  sql`coalesce(p.party_ref, '')`,
  sql`q.who`,
  sql`q.detail`,
].map(rising)

/** Everything found on a day, or only of the accounts that a run would act on. */
export function qualitySource(today: IsoDate, runId?: bigint): ListSource {
  const inRun =
    runId === undefined
      ? sql``
      : sql`where q.account_id in (select account_id from run_item
          where run_id = ${runId} and decision = 'act')`
  return {
    select: sql`q.problem, a.account_ref as "accountRef", d.property_ref as "propertyRef",
      p.party_ref as "personRef", q.who, q.detail`,
    from: sql`from (select * from (${sql.join(problems(today), sql` union all `)}) q ${inRun}) q
      left join account a on a.account_id = q.account_id
      left join dwelling d on d.dwelling_id = q.dwelling_id
      left join party p on p.party_id = q.party_id`,
    sorts: {
      problem: sql`array_position(${Object.keys(QUALITY_PROBLEMS)}::text[], q.problem)`,
      account: sql`a.account_ref`,
      property: sql`d.property_ref`,
      who: sql`q.who`,
    },
    firstSort: { by: 'problem', descending: false },
    tie: QUALITY_KEY,
    filters: {
      problem: (value) => sql`q.problem = ${value}`,
      who: (value) => contains(sql`q.who`, value),
      account: (value) => wholeNumber(sql`a.account_id`, value),
    },
  }
}

/** How many of each, for the head of the page. */
export async function qualityCounts(
  tx: Tx,
  today: IsoDate,
): Promise<ReadonlyMap<QualityProblem, number>> {
  const rows = await tx.rows<{ problem: QualityProblem; count: bigint }>(sql`
    select problem, count(*) as count
    from (${sql.join(problems(today), sql` union all `)}) q group by problem`)
  return new Map(rows.map((row) => [row.problem, Number(row.count)]))
}

/** As it is written, of a dwelling `d`. */
const ADDRESS = sql`array_to_string(d.address_lines, ', ') || ', ' || d.postcode`

const PERSON = sql`select party_id, name, date_of_birth, email, phone, deceased_on, mail_lines
  from party_detail where superseded_at is null and upper_inf(valid)`

/** Whether a text has a letter that no font of ours has; what is plain is not looked at closely. */
function unwritable(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${text} ~ '[^ -~]' and normalize(${text}, NFC) ~ ${beyondFonts()}`
}

/** Those liable on the day, with their dwelling. */
function liableOn(today: IsoDate): RawBuilder<unknown> {
  return sql`select account_id, dwelling_id from liability
    where superseded_at is null and valid @> ${today}::date`
}

function problems(today: IsoDate): RawBuilder<unknown>[] {
  return [
    casesWithoutGround(),
    ...ofPersons(today),
    ...ofDwellings(today),
    ...ofReviews(today),
    returnedLetters(today),
  ]
}

/** Complaints that no notice carries any more: their gates stop them, an officer withdraws them. */
function casesWithoutGround(): RawBuilder<unknown> {
  const unmet = sql`select 1 from notice n left join notice_due_sum nd using (notice_id)
    left join due_sum s on s.due_sum_id = nd.due_sum_id and s.state = 'live'
    where n.charge_id = k.charge_id and n.state = 'issued'
      and n.kind in ('reminder', 'second-reminder', 'final-notice')
      and (n.takeover_id is not null or s.amount_pence > ${paidBy('s', sql`n.pay_by`)})`
  return sql`select 'case-without-ground' as problem, k.account_id, null::bigint as dwelling_id,
      null::bigint as party_id, 'Summons ' || k.summons_no as who, k.state as detail
    from court_case k where k.state in ('laid', 'approved') and not exists (${unmet})`
}

function ofPersons(today: IsoDate): RawBuilder<unknown>[] {
  const liable = sql`from (${liableOn(today)}) l join account_person ap using (account_id)
    join (${PERSON}) d using (party_id) join party using (party_id)`
  return [
    sql`select 'deceased-liable' as problem, l.account_id, l.dwelling_id, party_id, d.name as who,
      'died ' || d.deceased_on as detail ${liable} where d.deceased_on is not null`,
    sql`select 'no-birth-date', l.account_id, l.dwelling_id, party_id, d.name, ''
      ${liable} where d.date_of_birth is null and party.kind = 'person'`,
    sql`select 'no-contact', l.account_id, l.dwelling_id, party_id, d.name, ''
      ${liable} where d.email is null and d.phone is null and ap.lead`,
    sql`select 'cannot-be-written', l.account_id, l.dwelling_id, party_id, d.name,
        'letters would show it with "?"'
      ${liable} where ${unwritable(sql`d.name || coalesce(array_to_string(d.mail_lines, ' '), '')`)}`,
    sql`select 'same-person-twice', null::bigint, null::bigint, d.party_id, d.name,
        'like ' || other.party_ref
      from (${PERSON}) d join (${PERSON}) o on lower(o.name) = lower(d.name)
        and o.party_id > d.party_id
        and (o.date_of_birth = d.date_of_birth or o.email = d.email or o.phone = d.phone)
      join party other on other.party_id = o.party_id
      where not exists (select 1 from party_merge m where m.reversed_on is null
        and ((m.kept_id = d.party_id and m.merged_id = o.party_id)
          or (m.kept_id = o.party_id and m.merged_id = d.party_id)))
        and not exists (select 1 from party_told_apart t where t.undone_on is null
          and t.one_id = least(d.party_id, o.party_id)
          and t.other_id = greatest(d.party_id, o.party_id))`,
  ]
}

function ofDwellings(today: IsoDate): RawBuilder<unknown>[] {
  const holds = (table: string) => sql`select 1 from ${sql.ref(table)} f
    where f.dwelling_id = d.dwelling_id and f.superseded_at is null and f.valid @> ${today}::date`
  const dwelling = sql`null::bigint, d.dwelling_id, null::bigint, ${ADDRESS}, ''`
  const liable = sql`from (${liableOn(today)}) l join dwelling d using (dwelling_id)`
  const account = sql`l.account_id, d.dwelling_id, null::bigint, ${ADDRESS}, ''`
  return [
    sql`select 'nobody-liable', ${dwelling} from dwelling d
      where d.dwelling_id not in (select dwelling_id from hidden_dwelling)
        and not exists (${holds('liability')}) and exists (${holds('dwelling_band')})`,
    sql`select 'no-band', ${account} ${liable} where not exists (${holds('dwelling_band')})`,
    sql`select 'household-unknown', ${account} ${liable}
      where not exists (${holds('household')}) and not exists (${holds('exemption')})`,
    sql`select 'tenancy-unknown', ${account}
      from liability l join dwelling d using (dwelling_id)
      where l.superseded_at is null and l.valid @> ${today}::date
        and l.basis in ('resident-tenant', 'tenant-left') and not exists (${holds('tenancy')})`,
    sql`select 'use-unknown', ${account} ${liable}
      where exists (${holds('household')} and f.adults = 0)
        and not exists (${holds('vacancy')}) and not exists (${holds('exemption')})`,
  ]
}

const REVIEWED = ['exemption', 'household', 'premium_exception'] as const

function ofReviews(today: IsoDate): RawBuilder<unknown>[] {
  return REVIEWED.map(
    (table) => sql`
      select 'review-expired', l.account_id, f.dwelling_id, null::bigint, ${ADDRESS},
        ${table.replaceAll('_', ' ')} || ', to be reviewed ' || f.review_on
      from ${sql.ref(table)} f join dwelling d using (dwelling_id)
      left join (${liableOn(today)}) l using (dwelling_id)
      where f.superseded_at is null and f.valid @> ${today}::date and f.review_on <= ${today}::date
        and f.dwelling_id not in (select dwelling_id from hidden_dwelling)`,
  )
}

/** The last that is known of a notice to a person is that it did not arrive. */
function returnedLetters(today: IsoDate): RawBuilder<unknown> {
  return sql`
    select 'letter-returned', n.account_id, null::bigint, s.party_id, d.name,
      n.kind || ' of ' || n.issued_on || ': ' || s.proof
    from (select distinct on (notice_id, party_id) * from service
      order by notice_id, party_id, service_id desc) s
    join notice n using (notice_id) join (${PERSON}) d using (party_id)
    where s.result = 'not-served' and n.state = 'issued'
      and s.recorded_on > ${today}::date - 365`
}
