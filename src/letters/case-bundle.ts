/**
 * The bundle of a contested case: one paginated PDF of all that the council relies on. Notices
 * stand in it as they were sent, out of the archive. The same facts give the same bytes, and are
 * kept once.
 */
import { createHash } from 'node:crypto'
import { costsActivityOn, determinationsOn } from '#authority/index.js'
import type { CourtPaper, PaperBlock, Statement } from '#documents/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { showPounds } from '#kernel/money.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import {
  type BundleCase,
  type BundleNotice,
  readBundleCase,
  readBundleNotices,
  readCertificate,
  readStatement,
  readTimelines,
} from '#letters/bundle-facts.js'
import {
  complaintBlocks,
  gateBlocks,
  holdBlocks,
  indexBlocks,
  type IndexLine,
  liabilityBlocks,
  moneyBlocks,
  type PaperOf,
  recoveryBlocks,
  spelt,
  statementBlocks,
} from '#letters/bundle-papers.js'
import { costsBlocks } from '#letters/costs-schedule.js'
import { type JoinedPart, joinPdfs } from '#letters/join-pdfs.js'
import { makeLetters } from '#letters/make-letters.js'
import type { Press } from '#letters/press.js'
import { readSummonsService } from '#letters/service-facts.js'
import { serviceBlocks } from '#letters/service-paper.js'
import { statementOf } from '#letters/statement.js'
import { carryOut, type Command } from '#store/commands.js'
import { sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'

export type BundleOutcome =
  | {
      readonly kind: 'bundled'
      readonly bundleId: bigint
      readonly pages: number
      readonly sha256: string
    }
  | { readonly kind: 'no-such-case' }

/** A document of the bundle: set now, or taken out of the archive. */
type Part = { readonly title: string; readonly day: string } & (
  | { readonly paper: CourtPaper }
  | { readonly statement: Statement }
  | { readonly sha256: string; readonly first: number; readonly last: number }
)

/** Makes the bundle as things stand on the command's day, or finds the one that says the same. */
export async function makeBundle(
  press: Press,
  command: Command,
  { caseId }: { caseId: bigint },
): Promise<BundleOutcome> {
  await makeLetters(press, command, { caseId })
  const request = { name: 'make-bundle', body: { caseId } }
  return carryOut(press.db, command, request, async (tx): Promise<BundleOutcome> => {
    await tx.run(sql`select 1 from court_case where case_id = ${caseId} for update`)
    const of = await readBundleCase(tx, caseId)
    if (of === undefined) return { kind: 'no-such-case' }
    const { paper, parts } = await partsOf(tx, of, command.on)
    const facts = createHash('sha256').update(toJson({ of, parts })).digest()
    const kept = await tx.first<{ bundleId: bigint; pages: number; sha256: string }>(sql`
      select bundle_id as "bundleId", pages, encode(pdf_sha256, 'hex') as sha256 from case_bundle
      where case_id = ${caseId} and facts_sha256 = ${facts}`)
    if (kept !== undefined) return { kind: 'bundled', ...kept }
    const { pdf, pages } = await bind(press, { of, paper, parts, on: command.on })
    const hash = await press.archive.keep(pdf)
    const sha256 = Buffer.from(hash).toString('hex')
    const identity = { table: 'case_bundle', column: 'bundle_id' }
    const [bundleId = 0n] = await reserveIds(tx, identity, 1)
    await tx.run(sql`
      insert into case_bundle (bundle_id, case_id, as_at, facts_sha256, pages, pdf_sha256,
        recorded_at, recorded_by)
      values (${bundleId}, ${caseId}, ${command.on}, ${facts}, ${pages}, ${hash},
        ${command.recordedAt}, ${command.actor})`)
    await recordEvents(tx, command, [
      {
        stream: `court-case/${caseId}`,
        type: 'bundle-made',
        under: under(CT_ADMIN_REGS, 'reg 34'),
        detail: { bundleId, pages, sha256, facts: facts.toString('hex') },
      },
    ])
    return { kind: 'bundled', bundleId, pages, sha256 }
  })
}

const REMINDING = new Set(['reminder', 'second-reminder', 'final-notice', 'warning-letter'])
const DEMANDING = new Set(['demand', 'adjusted-demand', 'joint-notice'])

async function partsOf(
  tx: Tx,
  of: BundleCase,
  on: IsoDate,
): Promise<{ paper: PaperOf; parts: Part[] }> {
  const determinations = await determinationsOn(tx, on)
  const caption = `Summons ${of.summonsNo}, ${of.courtName}, hearing of ${showDate(of.sitsOn)}`
  const documentNo = `BUNDLE-${of.summonsNo}`
  const paper: PaperOf = (title, blocks) => {
    return { authority: determinations.details, issuedOn: on, documentNo, title, caption, blocks }
  }
  const own = (title: string, day: string, blocks: readonly PaperBlock[]): Part => {
    return { title, day, paper: paper(title, blocks) }
  }
  const notices = await readBundleNotices(tx, of)
  const sent = (kinds: (kind: string) => boolean) =>
    notices.filter((n) => kinds(n.kind)).flatMap((n) => noticeParts(n, own))
  const timelines = await readTimelines(tx, of)
  const stated = await readStatement(tx, of.caseId)
  const activity = await costsActivityOn(tx, of.laidOn)
  const costs =
    activity === undefined
      ? [
          {
            kind: 'text',
            paragraphs: ['The council has recorded no activity behind its costs.'],
          } as const,
        ]
      : costsBlocks(activity, await determinationsOn(tx, of.laidOn))
  const statement = await statementOf(tx, { accountRef: of.accountRef, on })
  const asAt = showDate(on)
  const parts = [
    own(
      'Statement of the officer',
      stated === undefined ? '' : showDate(stated.on),
      statementBlocks(of, stated),
    ),
    ...sent((kind) => DEMANDING.has(kind)),
    ...sent((kind) => REMINDING.has(kind)),
    own('Complaint', showDate(of.laidOn), complaintBlocks(of)),
    ...sent((kind) => kind === 'summons'),
    await certificatePart(tx, of, own),
    ...sent((kind) => kind === 'order-notice'),
    { title: 'Account statement', day: asAt, statement },
    own('Liability and charge', asAt, liabilityBlocks(timelines)),
    own('Money received', asAt, moneyBlocks(timelines)),
    own('Record of the account', asAt, recoveryBlocks(timelines)),
    own('What was asked before each notice', asAt, gateBlocks(notices)),
    own('Holds', asAt, holdBlocks(timelines)),
    own('Costs', asAt, costs),
  ]
  return { paper, parts }
}

type Own = (title: string, day: string, blocks: readonly PaperBlock[]) => Part

/** The letters to everybody whom it went to: a file more where one of them reads large print. */
function noticeParts(notice: BundleNotice, own: Own): Part[] {
  const title = `${spelt(notice.kind)}, document N${notice.id}`
  const day = showDate(notice.issuedOn)
  if (notice.files.length > 0) {
    return notice.files.map(({ sha256, first, last, largePrint }) => {
      return { title: largePrint ? `${title}, in large print` : title, day, sha256, first, last }
    })
  }
  if (notice.origin !== null) return [elsewherePart(notice, { title, day, own })]
  const said = `The archive holds no copy of this notice of ${day}: it has not been printed here.`
  return [own(title, day, [{ kind: 'text', paragraphs: [said] }])]
}

/** Nothing of ours was sent: what is known of it, and from whom. */
function elsewherePart(
  { origin, proof, required, payBy }: BundleNotice,
  { title, day, own }: { title: string; day: string; own: Own },
): Part {
  const said =
    `This notice was served by ${origin} before the account was taken over from there. ` +
    'The archive holds no copy of it.'
  return own(`${title}, from elsewhere`, day, [
    { kind: 'text', paragraphs: [said] },
    {
      kind: 'facts',
      pairs: [
        ['Issued', day],
        ['Required', showPounds(required)],
        ['To be paid by', payBy === null ? 'no day' : showDate(payBy)],
        ['Proof of its service', proof ?? 'none is known here'],
      ],
    },
  ])
}

async function certificatePart(tx: Tx, of: BundleCase, own: Own): Promise<Part> {
  const found = await readCertificate(tx, of.caseId)
  if (found !== undefined) {
    const { sha256, pages: last, on } = found
    return { title: 'Certificate of service', day: showDate(on), sha256, first: 1, last }
  }
  const services = await readSummonsService(tx, sql`c.case_id = ${of.caseId}`)
  const said =
    'No officer has certified the service of this summons. This is what is recorded of it.'
  const blocks: PaperBlock[] = [{ kind: 'text', paragraphs: [said] }, ...serviceBlocks(services)]
  return own('Service of the summons', '', blocks)
}

/**
 * Sets the council's pages, numbers all of them, and joins them behind an index that names each.
 */
async function bind(
  press: Press,
  { of, paper, parts, on }: { of: BundleCase; paper: PaperOf; parts: readonly Part[]; on: IsoDate },
): Promise<{ pdf: Uint8Array; pages: number }> {
  const joined = await setParts(press, parts)
  const indexPart = (before: number): JoinedPart & { pages: number } => {
    const { pdf, pages } = press.renderer.render('court-paper', [
      paper('Bundle of documents', indexBlocks(of, indexLines(parts, joined, before))),
    ])
    const last = pages[0]?.last ?? 1
    return { title: 'Index', bytes: pdf, first: 1, last, pages: last }
  }
  // How long the index is does not hang on the numbers in it.
  const index = indexPart(indexPart(1).pages)
  const all = [index, ...joined]
  const title = `Bundle of documents, summons ${of.summonsNo}`
  const pdf = await joinPdfs(all, { title, mark: `Case ${of.summonsNo}`, on })
  return { pdf, pages: all.reduce((sum, part) => sum + part.last - part.first + 1, 0) }
}

async function setParts(press: Press, parts: readonly Part[]): Promise<JoinedPart[]> {
  const papers = parts.flatMap((part) => ('paper' in part ? [part.paper] : []))
  const set = press.renderer.render('court-paper', papers)
  const joined: JoinedPart[] = []
  for (const part of parts) {
    const { title } = part
    if ('paper' in part) {
      const span = set.pages[papers.indexOf(part.paper)] ?? { first: 1, last: 1 }
      joined.push({ title, bytes: set.pdf, ...span })
    } else if ('statement' in part) {
      const { pdf, pages } = press.renderer.render('statement', [part.statement])
      joined.push({ title, bytes: pdf, first: 1, last: pages[0]?.last ?? 1 })
    } else {
      const { sha256, first, last } = part
      joined.push({ title, bytes: await press.archive.read(sha256), first, last })
    }
  }
  return joined
}

function indexLines(
  parts: readonly Part[],
  joined: readonly JoinedPart[],
  before: number,
): IndexLine[] {
  let page = before
  return joined.map((part, n) => {
    const first = page + 1
    page += part.last - part.first + 1
    return { title: part.title, day: parts[n]?.day ?? '', first, last: page }
  })
}
