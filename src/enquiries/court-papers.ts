/** The papers of a case or hearing: statements, certificates of service, bundles. */
import type { IsoDate } from '#kernel/dates.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface StatementRow {
  readonly id: bigint
  readonly text: string
  readonly statedOn: IsoDate
  readonly recordedBy: string
}

export interface CertificateRow {
  readonly id: bigint
  readonly certifiedOn: IsoDate
  readonly certifiedBy: string
  readonly persons: number
  readonly notServed: number
  readonly sha256: string
}

export interface BundleRow {
  readonly id: bigint
  readonly asAt: IsoDate
  readonly pages: number
  readonly recordedBy: string
  readonly sha256: string
}

export interface CasePapers {
  readonly statements: readonly StatementRow[]
  readonly certificates: readonly CertificateRow[]
  readonly bundles: readonly BundleRow[]
}

/** All that was made for a case, the latest first. */
export async function casePapers(tx: Tx, caseId: bigint): Promise<CasePapers> {
  return {
    statements: await tx.rows<StatementRow>(sql`
      select statement_id as id, text, stated_on as "statedOn", recorded_by as "recordedBy"
      from case_statement where case_id = ${caseId} order by statement_id desc`),
    certificates: await certificates(tx, sql`case_id = ${caseId}`),
    bundles: await tx.rows<BundleRow>(sql`
      select bundle_id as id, as_at as "asAt", pages, recorded_by as "recordedBy",
        encode(pdf_sha256, 'hex') as sha256
      from case_bundle where case_id = ${caseId} order by bundle_id desc`),
  }
}

/** Certificates of all the summonses of a hearing, the latest first. */
export function certificatesOf(tx: Tx, hearingId: bigint): Promise<CertificateRow[]> {
  return certificates(tx, sql`hearing_id = ${hearingId} and case_id is null`)
}

function certificates(tx: Tx, where: RawBuilder<unknown>): Promise<CertificateRow[]> {
  return tx.rows<CertificateRow>(sql`
    select certificate_id as id, certified_on as "certifiedOn",
      coalesce(o.name, certified_by) as "certifiedBy", persons, not_served as "notServed",
      encode(pdf_sha256, 'hex') as sha256
    from service_certificate left join officer o on o.username = certified_by
    where ${where} order by certificate_id desc`)
}

/** The archived bytes of a certificate or bundle, by the hash of them. */
export async function paperHash(
  tx: Tx,
  kind: 'certificate' | 'bundle',
  id: bigint,
): Promise<string | undefined> {
  const row = await tx.first<{ sha256: string }>(
    kind === 'bundle'
      ? sql`select encode(pdf_sha256, 'hex') as sha256 from case_bundle where bundle_id = ${id}`
      : sql`select encode(pdf_sha256, 'hex') as sha256 from service_certificate
          where certificate_id = ${id}`,
  )
  return row?.sha256
}
