/** A paper for the court with made-up people. */
import type { CourtPaper, Sender } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'

export const paperOf = (authority: Sender): CourtPaper => ({
  authority,
  issuedOn: isoDate('2026-07-16'),
  documentNo: 'CS-7',
  title: 'Certificate of service',
  caption: 'Summons S0000007, Fairmead Magistrates’ Court',
  blocks: [
    { kind: 'text', paragraphs: ['I certify that the summons was served as follows.'] },
    { kind: 'heading', text: 'Ms Siân Okafor' },
    { kind: 'facts', pairs: [['Sent', '1 June 2026'], ['Served', '5 June 2026']] },
    {
      kind: 'table', heads: ['Activity', 'Amount'], widths: [1, 0], figures: [1],
      rows: [['Checking the list', '£525.00']], total: ['Total', '£525.00'],
    },
  ],
  signed: { name: 'Cora Court', office: 'Court officer', on: '16 July 2026' },
})
