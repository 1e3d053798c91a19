/** The tables of a hearing and of the papers of a case. */
import type { BundleRow, CertificateRow, ComplaintRow } from '#enquiries/index.js'
import { action, code, date, number, officer, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'

export function complaintList(rows: readonly ComplaintRow[], mayRecord: boolean): PageList {
  const waits = (c: ComplaintRow) => c.approvedOn === null
  return rowList<ComplaintRow>({
    name: 'complaints',
    title: 'Complaints',
    rows,
    columns: [
      number('Complaint', (c) => c.id),
      date('Laid', (c) => c.laidOn),
      officer('By', (c) => c.laidBy),
      text('Run', (c) => c.runId ?? '', {
        href: (c) => (c.runId === null ? undefined : `/runs/${c.runId}`),
      }),
      number('Cases', (c) => c.cases),
      date('Approved', (c) => c.approvedOn, {
        none: 'Not yet',
        note: (c) => c.approvedBy ?? undefined,
      }),
      ...(mayRecord
        ? [
            action<ComplaintRow>('Approval', (c) => (waits(c) ? 'Record the approval' : ''), {
              href: (c) => (waits(c) ? `/court/complaints/${c.id}/approval` : undefined),
              note: (c) => `of complaint ${c.id}`,
            }),
          ]
        : []),
    ],
    empty: 'None has been laid.',
  })
}

export function certificateList(rows: readonly CertificateRow[], mayRead: boolean): PageList {
  return rowList<CertificateRow>({
    name: 'certificates',
    title: 'Certificates of service',
    rows,
    columns: [
      text('Certificate', (c) => `Certificate ${c.id}`, {
        href: (c) => (mayRead ? `/court/certificates/${c.id}.pdf` : undefined),
      }),
      date('Certified', (c) => c.certifiedOn),
      officer('By', (c) => c.certifiedBy),
      number('Persons served', (c) => c.persons),
      number('Not served', (c) => c.notServed),
    ],
    empty: 'None has been signed.',
  })
}

export function bundleList(rows: readonly BundleRow[], mayRead: boolean): PageList {
  return rowList<BundleRow>({
    name: 'bundles',
    title: 'Bundles',
    rows,
    columns: [
      text('Bundle', (b) => `Bundle ${b.id}`, {
        href: (b) => (mayRead ? `/court/bundles/${b.id}.pdf` : undefined),
      }),
      date('As at', (b) => b.asAt),
      number('Pages', (b) => b.pages),
      officer('Made by', (b) => b.recordedBy),
      code('SHA-256', (b) => b.sha256),
    ],
    empty: 'None has been made.',
  })
}
