/** A named officer certifies the service of a case's summons, or of every summons of a hearing. */
import { determinationsOn, findOfficer, officerBehind } from '#authority/index.js'
import type { CourtPaper } from '#documents/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import type { Press } from '#letters/press.js'
import { readSummonsService, type SummonsService } from '#letters/service-facts.js'
import { certifiableFrom, certificatePaper, isServed, whyNot } from '#letters/service-paper.js'
import { courtAuthority, findHearing, type Hearing } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type CertificateScope = { readonly caseId: bigint } | { readonly hearingId: bigint }

export type CertifyOutcome =
  | {
      readonly kind: 'certified'
      readonly certificateId: bigint
      readonly persons: number
      readonly notServed: number
    }
  | { readonly kind: 'nothing-listed' }
  | { readonly kind: 'not-authorised' }
  /** Everyone is proved not to have been served, or no summons has been. */
  | { readonly kind: 'nobody-served' }
  /** Somebody's day of service is still to come: it may be certified from that day. */
  | { readonly kind: 'not-yet-served'; readonly from: IsoDate }

/** Signs and archives the certificate as things stand on the command's day. */
export function certifyService(
  press: Press,
  command: Command,
  scope: CertificateScope,
): Promise<CertifyOutcome> {
  const request = { name: 'certify-service', body: scope, long: true }
  return carryOut(press.db, command, request, async (tx): Promise<CertifyOutcome> => {
    const services = await readSummonsService(tx, whereOf(scope))
    const hearing = await findHearing(tx, services[0]?.hearingId ?? 0n)
    if (hearing === undefined) return { kind: 'nothing-listed' }
    const minute = await courtAuthority(tx, command)
    const officer = await findOfficer(tx, await officerBehind(tx, command.actor), command.on)
    if (minute === undefined) return { kind: 'not-authorised' }
    const persons = services.filter(isServed).length
    if (persons === 0) return { kind: 'nobody-served' }
    const from = certifiableFrom(services)
    if (from !== undefined && from > command.on) return { kind: 'not-yet-served', from }
    const [id = 0n] = await reserveIds(
      tx,
      { table: 'service_certificate', column: 'certificate_id' },
      1,
    )
    const name = officer?.name ?? command.actor
    const { details } = await determinationsOn(tx, command.on)
    const paper = certificatePaper(services, {
      authority: details,
      issuedOn: command.on,
      documentNo: `CS-${id}`,
      caption: captionOf(hearing, 'caseId' in scope ? services : []),
      signed: { name, office: `for ${details.name}`, on: showDate(command.on) },
      minute,
    })
    const notServed = services.length - persons
    await keepCertificate(tx, press, { command, scope, hearing, id, persons, notServed, paper })
    return { kind: 'certified', certificateId: id, persons, notServed }
  })
}

/** What a certificate would say, for the officer who is to sign it. */
export interface CertificatePreview {
  readonly served: readonly CertifiedPerson[]
  readonly notServed: readonly { summonsNo: string; name: string; why: string }[]
  /** The first day on which it may be signed; undefined where nobody stands served. */
  readonly from: IsoDate | undefined
}

export interface CertifiedPerson {
  readonly summonsNo: string
  readonly name: string
  readonly address: string
  readonly method: string
  readonly sentOn: IsoDate | null
  readonly deemedOn: IsoDate | null
}

export async function previewCertificate(
  tx: Tx,
  scope: CertificateScope,
): Promise<CertificatePreview> {
  const services = await readSummonsService(tx, whereOf(scope))
  return {
    served: services.filter(isServed).map((service) => ({
      summonsNo: service.summonsNo,
      name: service.name,
      address: service.address,
      method: service.method ?? 'post',
      sentOn: service.sentOn,
      deemedOn: service.deemedOn,
    })),
    notServed: services
      .filter((service) => !isServed(service))
      .map((service) => ({
        summonsNo: service.summonsNo,
        name: service.name,
        why: whyNot(service),
      })),
    from: certifiableFrom(services),
  }
}

function whereOf(scope: CertificateScope) {
  return 'caseId' in scope ? sql`c.case_id = ${scope.caseId}` : ofHearing(scope.hearingId)
}

function ofHearing(hearingId: bigint) {
  return sql`c.hearing_id = ${hearingId} and c.state not in ('laid', 'approved', 'refused-by-court')`
}

function captionOf(hearing: Hearing, [only]: readonly SummonsService[]): string {
  const at = `${hearing.courtName}, hearing of ${showDate(hearing.sitsOn)}`
  return only === undefined ? at : `Summons ${only.summonsNo}, ${at}`
}

async function keepCertificate(
  tx: Tx,
  press: Press,
  part: {
    command: Command
    scope: CertificateScope
    hearing: Hearing
    id: bigint
    persons: number
    notServed: number
    paper: CourtPaper
  },
): Promise<void> {
  const { command, scope, hearing, id, persons, notServed } = part
  const { pdf, pages } = press.renderer.render('court-paper', [part.paper])
  const sha256 = await press.archive.keep(pdf)
  const caseId = 'caseId' in scope ? scope.caseId : null
  await tx.run(sql`
    insert into service_certificate (certificate_id, hearing_id, case_id, certified_on,
      certified_by, persons, not_served, pages, pdf_sha256, recorded_at)
    values (${id}, ${hearing.id}, ${caseId}, ${command.on}, ${command.actor}, ${persons},
      ${notServed}, ${pages[0]?.last ?? 1}, ${sha256}, ${command.recordedAt})`)
  await recordEvents(tx, command, [
    {
      stream: caseId === null ? `hearing/${hearing.id}` : `court-case/${caseId}`,
      type: 'service-certified',
      under: under(CT_ADMIN_REGS, 'reg 35'),
      detail: {
        certificateId: id,
        persons,
        notServed,
        sha256: Buffer.from(sha256).toString('hex'),
      },
    },
  ])
}
