/** What a certificate of service says of each person, and of those who were not served. */
import type { CourtPaper, PaperBlock } from '#documents/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { bankHolidaysNear } from '#law/bank-holidays.js'
import {
  serviceProvision,
  servesSummons,
  SUMMONS_SERVICE,
  type SummonsMethod,
  workingDaysCounted,
} from '#law/council-tax/summons.js'
import { citation } from '#law/instruments.js'
import type { SummonsService } from '#letters/service-facts.js'

const MEANS: Readonly<Record<SummonsMethod, string>> = {
  post: 'by post to the address below',
  'first-class': 'by first-class post to the address below',
  hand: 'by hand, or left at the address below',
}

/**
 * Whether service can be certified: by a means that serves a summons, and either on what an officer
 * recorded of it, or because its print run was sent. What was served elsewhere is certified only on
 * proof that is known here.
 */
export function isServed(service: SummonsService): boolean {
  const { noticeId, deemedOn, origin, statement, method, printRunSent } = service
  if (noticeId === null || deemedOn === null || method === null) return false
  return servesSummons(method) && (statement !== null || (origin === null && printRunSent))
}

/** The first day on which service on all of these may be certified: the last of their days. */
export function certifiableFrom(services: readonly SummonsService[]): IsoDate | undefined {
  const days = services.filter(isServed).flatMap((service) => service.deemedOn ?? [])
  return days.sort().at(-1)
}

/** The persons certified, one after another, and after them those who are not. */
export function serviceBlocks(services: readonly SummonsService[]): PaperBlock[] {
  const served = services.filter(isServed)
  const others = services.filter((service) => !isServed(service))
  return [...served.flatMap(servedBlocks), ...notServedBlocks(others)]
}

function servedBlocks(service: SummonsService): PaperBlock[] {
  const { method, sentOn, deemedOn } = service
  if (method === null || sentOn === null || deemedOn === null) return []
  if (!servesSummons(method)) return []
  return [
    { kind: 'heading', text: `${service.summonsNo}: ${service.name}` },
    {
      kind: 'facts',
      pairs: [
        ['Notice', `Summons ${service.summonsNo}, document N${service.noticeId}`],
        ['Account', service.accountRef],
        ['Served', MEANS[method]],
        ['Address', service.address],
        ['Sent', showDate(sentOn)],
        ['Deemed served', showDate(deemedOn)],
        ['Counted', countOf(method, service)],
        ['Under', serviceProvision(method).map(citation).join('; ')],
        ['Proof', proofOf(service)],
      ],
    },
  ]
}

/** How the day of service was come to, so that the court can count it again. */
function countOf(method: SummonsMethod, { sentOn, deemedOn }: SummonsService): string {
  if (sentOn === null || deemedOn === null) return ''
  const days = workingDaysCounted(method, sentOn, bankHolidaysNear(sentOn)).map(showDate)
  if (days.length === 0) return 'on the day on which it was left'
  return `${days.length} working days after it was sent: ${days.join(', ')}`
}

function proofOf({ statement, ...service }: SummonsService): string {
  if (statement !== null) {
    const origin = service.origin === null ? '' : `, from elsewhere: ${service.origin}`
    return `${statement.proof}${origin} (recorded by ${statement.by} on ${showDate(statement.on)})`
  }
  return `Print run ${service.printRunId ?? ''}, sent; its manifest has SHA-256 ${service.manifestSha256}`
}

function notServedBlocks(others: readonly SummonsService[]): PaperBlock[] {
  if (others.length === 0) return []
  return [
    { kind: 'heading', text: 'Not certified' },
    { kind: 'text', paragraphs: ['Service on these persons is not certified.'] },
    {
      kind: 'table',
      heads: ['Summons', 'Person', 'Why'],
      widths: [0, 1, 2],
      rows: others.map((service) => [service.summonsNo, service.name, whyNot(service)]),
    },
  ]
}

/** Why service on a person is not certified, in words. */
export function whyNot(service: SummonsService): string {
  const { noticeId, statement, origin, deemedOn, method, printRunId } = service
  if (noticeId === null) return 'No summons was served'
  if (method !== null && !servesSummons(method)) {
    return `Sent electronically, which does not serve a summons (${citation(SUMMONS_SERVICE)})`
  }
  if (statement === null && origin === null && deemedOn !== null) {
    return printRunId === null ? 'It waits to be printed' : 'It is printed and waits to be posted'
  }
  if (statement === null && origin !== null) return `Served by ${origin}: no proof is known here`
  if (statement === null) return 'Service is not proved'
  return `Proved not served: ${statement.proof} (${statement.by}, ${showDate(statement.on)})`
}

export function certificatePaper(
  services: readonly SummonsService[],
  of: Pick<CourtPaper, 'authority' | 'issuedOn' | 'documentNo' | 'caption'> & {
    readonly signed: NonNullable<CourtPaper['signed']>
    readonly minute: string
  },
): CourtPaper {
  const { minute, ...paper } = of
  const opening =
    `I, ${of.signed.name}, am authorised by the council to appear in these proceedings ` +
    `(Local Government Act 1972 section 223; ${minute}). I certify that the summonses named here ` +
    'were served on the persons named, by the means and on the days stated.'
  return {
    ...paper,
    title: 'Certificate of service',
    blocks: [{ kind: 'text', paragraphs: [opening] }, ...serviceBlocks(services)],
  }
}
