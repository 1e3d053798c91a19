/**
 * Service: by what means, on which day and on what proof a notice reached each person. A notice is
 * posted when it is issued; what becomes known later (it came back, it was handed over) is added,
 * and the last of it governs.
 *
 * @law 1978 c. 30 s 7
 * @law 1972 c. 70 s 233
 */
import { noticeWithheld } from '#dispatch/withholding.js'
import type { IsoDate } from '#kernel/dates.js'
import type { ServiceMethod } from '#law/council-tax/summons.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

/** Served, with the day of service, or proved not to have been. */
export type ServiceStatement =
  | {
      readonly result: 'served'
      readonly method: ServiceMethod
      readonly sentOn: IsoDate
      readonly deemedOn: IsoDate
      /** What shows it: a certificate of posting, the statement of who left it. */
      readonly proof: string
    }
  | {
      readonly result: 'not-served'
      readonly method: ServiceMethod
      readonly sentOn: IsoDate
      /** What shows it: returned by the post, addressee gone away. */
      readonly proof: string
    }

export async function writeService(
  tx: Tx,
  acting: Acting,
  of: {
    readonly noticeId: bigint
    readonly partyId: bigint
    readonly statement: ServiceStatement
  },
): Promise<void> {
  const { result, method, sentOn, proof } = of.statement
  const deemedOn = of.statement.result === 'served' ? of.statement.deemedOn : null
  await tx.run(sql`
    insert into service (notice_id, party_id, result, method, sent_on, deemed_on, proof,
      recorded_on, recorded_at, recorded_by)
    values (${of.noticeId}, ${of.partyId}, ${result}, ${method}, ${sentOn}, ${deemedOn}, ${proof},
      ${acting.on}, ${acting.recordedAt}, ${acting.actor})`)
}

/** As `writeService`, for many at once. */
export async function copyServices(
  tx: Tx,
  acting: Acting,
  services: readonly {
    readonly noticeId: bigint
    readonly partyId: bigint
    readonly statement: ServiceStatement
  }[],
): Promise<void> {
  await tx.copy(
    'service',
    ['notice_id', 'party_id', 'result', 'method', 'sent_on', 'deemed_on', 'proof', 'recorded_on',
      'recorded_at', 'recorded_by'], // prettier-ignore
    services.map(({ noticeId, partyId, statement: s }) => [
      noticeId, partyId, s.result, s.method, s.sentOn, s.result === 'served' ? s.deemedOn : null,
      s.proof, acting.on, acting.recordedAt, acting.actor,
    ]), // prettier-ignore
  )
}

/**
 * Whether a notice lies unsent: its letter is made, and stands in no print run that is marked as
 * sent. Of whom it was served on by other means, the statement of service says so.
 */
function liesUnsent(noticeId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`((exists (select 1 from document where document.notice_id = ${noticeId})
      or coalesce((select min(made_on) from print_run) <= (select made.issued_on from notice made
        where made.notice_id = ${noticeId} and made.takeover_id is null), false))
    and not exists (select 1 from document join print_run using (print_run_id)
      where document.notice_id = ${noticeId} and print_run.state = 'sent'))`
}

/**
 * Persons on whom the notice stands served, with the day: what was proved not served is not, nor
 * what is withheld from the post. What lies unsent is to be served yet: it carries no step
 * (`unsent`), and is not made again either.
 */
export function servedPersons(noticeId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select np.notice_id, np.party_id, coalesce(s.deemed_on, np.served_on) as on_day,
      s.result is null and ${liesUnsent(sql`np.notice_id`)} as unsent
    from notice_person np left join service s on s.notice_id = np.notice_id
      and s.party_id = np.party_id and not exists (
        select 1 from service later where later.notice_id = s.notice_id
          and later.party_id = s.party_id and later.service_id > s.service_id)
    where np.notice_id = ${noticeId} and s.result is distinct from 'not-served'
      and not ${noticeWithheld(sql`np.notice_id`)}`
}
