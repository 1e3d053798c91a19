/** What the council has determined, in words that a councillor could check against the minutes. */
import type { DeterminationRow } from '#enquiries/index.js'
import type {
  AuthorityDetails,
  WrittenActivity,
  WrittenPath,
  WrittenTakeoverEvidence,
} from '#authority/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { parsePounds, showPounds } from '#kernel/money.js'
import { publishBy } from '#law/council-tax/unoccupied-decision.js'
import type { UnoccupiedScheme, UnoccupiedTerms } from '#law/council-tax/unoccupied.js'
import { showDetail } from '#web/pages/event-detail.js'
import { word } from '#web/words.js'

export function describeDetermination({ kind, value }: DeterminationRow): string {
  return describeValue(kind, value)
}

export function describeValue(kind: string, value: DeterminationRow['value']): string {
  switch (kind) {
    case 'authority-details':
      return describeDetails(value as unknown as AuthorityDetails)
    case 'unoccupied-dwellings':
      return describeScheme(value as unknown as UnoccupiedScheme)
    case 'summons-costs':
    case 'order-costs':
      return pounds((value as unknown as { amount: string }).amount)
    case 'costs-activity':
      return describeActivity(value as unknown as WrittenActivity)
    case 'recovery-path':
      return describePath(value as unknown as WrittenPath)
    case 'takeover-evidence':
      return describeEvidence(value as unknown as WrittenTakeoverEvidence)
    case 'retention-years':
      return describeYears(value)
    default:
      return showDetail(value)
  }
}

function describeYears(years: Readonly<Record<string, unknown>>): string {
  const each = Object.entries(years).map(
    ([kind, n]) => `${word('retention', kind).toLowerCase()} ${countOf(Number(n), 'year')}`,
  )
  return each.join('; ')
}

const MORE_DETAILS = [
  ['barcodePrefix', 'barcode begins'],
  ['hours', 'answered'],
  ['office', 'office'],
  ['signLanguage', 'sign language'],
  ['otherLanguages', 'other languages'],
  ['notesUrl', 'notes at'],
  ['costsUrl', 'costs at'],
  ['courtContact', 'court'],
  ['remoteHearing', 'remote hearings'],
] as const

function describeDetails(details: AuthorityDetails): string {
  const { name, addressLines, phone, email, website, payOnlineUrl, jurisdiction } = details
  const country = jurisdiction === 'wales' ? 'in Wales' : 'in England'
  const address = addressLines.join(', ')
  const named = details.welshName === undefined ? name : `${name} (${details.welshName})`
  const { bank } = details
  const paid = bank === undefined ? '' : `; bank ${bank.sortCode} ${bank.accountNumber}`
  const more = MORE_DETAILS.flatMap(([key, label]) => {
    const value = details[key]
    return value === undefined ? [] : [`; ${label} ${value}`]
  })
  return `${named}, ${country}; ${address}; ${phone}; ${email}; ${website}; paid at ${payOnlineUrl}${paid}${more.join('')}`
}

function describeScheme(scheme: UnoccupiedScheme): string {
  const parts = Object.entries(scheme.parts ?? {}).map(
    ([area, terms]) => `in ${area}: ${describeTerms(terms)}`,
  )
  const { decidedOn, publishedOn } = scheme
  const days = [
    ...(decidedOn === undefined ? [] : [`decided ${showDate(decidedOn)}`]),
    ...(publishedOn === undefined ? [] : [publishedText(decidedOn, publishedOn)]),
  ]
  return [describeTerms(scheme), ...parts, ...days].join('; ')
}

function publishedText(decidedOn: IsoDate | undefined, publishedOn: IsoDate): string {
  const late = decidedOn !== undefined && publishedOn > publishBy(decidedOn)
  const by = late ? `, later than ${showDate(publishBy(decidedOn))}` : ''
  return `published ${showDate(publishedOn)}${by}`
}

function describeTerms(scheme: UnoccupiedTerms): string {
  const discounts = Object.entries(scheme.discounts).flatMap(([code, steps]) => {
    const shares = steps.map(({ percent, months, days }) => {
      if (days !== undefined) return `${percent}% for ${countOf(days, 'day')}`
      return months === null ? `${percent}%` : `${percent}% for ${countOf(months, 'month')}`
    })
    if (shares.length === 0) return [`class ${code} not determined: 50%`]
    return shares.join() === '0%' ? [] : [`class ${code} discount ${shares.join(', then ')}`]
  })
  const premiums = scheme.emptyPremiums.map(
    ({ afterYears, percent }) => `premium ${percent}% from ${countOf(afterYears, 'year')} empty`,
  )
  const { secondHomePremium: second } = scheme
  const all = [...discounts, ...premiums, ...(second === 0 ? [] : [`second homes ${second}%`])]
  return all.length === 0 ? 'no discount and no premium' : all.join('; ')
}

function describeActivity({ basis, summonses, rows }: WrittenActivity): string {
  const many = summonses.toLocaleString('en-GB')
  return `${basis}: ${countOf(rows.length, 'activity', 'activities')} for ${many} summonses, set out under Court, Costs`
}

function describePath({ stages, acceptLatePayment }: WrittenPath): string {
  const each = stages.map(({ stage, extraDays, minimum }) => {
    const days = extraDays === 0 ? 'no day' : countOf(extraDays, 'day')
    return `${word('step', stage).toLowerCase()} ${days} beyond the law’s, from ${pounds(minimum)}`
  })
  const late = acceptLatePayment ? 'payment after its day is accepted' : 'payment must be in time'
  return [...each, late].join('; ')
}

function describeEvidence({ accepted }: WrittenTakeoverEvidence): string {
  if (accepted.length === 0) return 'nothing from elsewhere is accepted before the court'
  const each = accepted.map(({ gate, evidence, proof }) => {
    const proved = proof === 'known' ? ' with proof of its service' : ''
    return `${word('evidence', evidence).toLowerCase()}${proved} at “${word('gate', gate)}”`
  })
  return `accepted before the court, from elsewhere: ${each.join('; ')}`
}

function pounds(text: string): string {
  return showPounds(parsePounds(text))
}

function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
