/** Every page. */
import type { FastifyInstance } from 'fastify'
import type { WebOptions } from '#web/options.js'
import { asAtPage } from '#web/pages/account-as-at.js'
import { accountHoldPages } from '#web/pages/account-holds.js'
import { accountMoneyPages } from '#web/pages/account-money.js'
import { accountPages } from '#web/pages/account.js'
import { auditPages } from '#web/pages/audit.js'
import { calculatorPages } from '#web/pages/calculators.js'
import { contactPages } from '#web/pages/contacts.js'
import { followUpPages } from '#web/pages/follow-ups.js'
import { changePages } from '#web/pages/changes.js'
import { councilPages } from '#web/pages/council.js'
import { codePages } from '#web/pages/one-time-codes.js'
import { courtPages } from '#web/pages/court.js'
import { draftPages } from '#web/pages/drafts.js'
import { disclosurePages } from '#web/pages/disclosures.js'
import { demonstrationPages } from '#web/pages/demonstration.js'
import { homePages } from '#web/pages/home.js'
import { letterPages } from '#web/pages/letters.js'
import { ownLetterPages } from '#web/pages/own-letter.js'
import { letterNeedPages } from '#web/pages/letter-needs.js'
import { liablePersonPages } from '#web/pages/liable-persons.js'
import { mergePages } from '#web/pages/merge-people.js'
import { approvalPages } from '#web/pages/approvals.js'
import { nightlyWorkPages } from '#web/pages/nightly-work.js'
import { officerPages } from '#web/pages/officers.js'
import { limitPages } from '#web/pages/limits.js'
import { passwordPages } from '#web/pages/password.js'
import { penaltyPages } from '#web/pages/penalties.js'
import { peoplePages } from '#web/pages/people.js'
import { personDetailPages } from '#web/pages/person-details.js'
import { propertyPages } from '#web/pages/properties.js'
import { qualityPages } from '#web/pages/quality.js'
import { receiptPages } from '#web/pages/receipts.js'
import { restrictionPages } from '#web/pages/restrictions.js'
import { retentionPages } from '#web/pages/retention.js'
import { returnPages } from '#web/pages/returns.js'
import { runPages } from '#web/pages/runs.js'
import { searchPages } from '#web/pages/search.js'
import { servicePages } from '#web/pages/service.js'
import { sessionPages } from '#web/pages/sessions.js'
import { signInPages } from '#web/pages/sign-in.js'
import { subjectAccessPages } from '#web/pages/subject-access.js'
import { takeoverPages } from '#web/pages/takeovers.js'
import { targetingPages } from '#web/pages/targeting.js'
import { toldApartPages } from '#web/pages/told-apart.js'
import { tokenPages } from '#web/pages/tokens.js'
import { webhookPages } from '#web/pages/webhooks.js'

const PAGES = [
  signInPages,
  passwordPages,
  codePages,
  sessionPages,
  homePages,
  searchPages,
  accountPages,
  asAtPage,
  accountMoneyPages,
  accountHoldPages,
  contactPages,
  followUpPages,
  letterPages,
  ownLetterPages,
  penaltyPages,
  servicePages,
  liablePersonPages,
  changePages,
  propertyPages,
  peoplePages,
  mergePages,
  toldApartPages,
  letterNeedPages,
  personDetailPages,
  runPages,
  takeoverPages,
  targetingPages,
  courtPages,
  receiptPages,
  qualityPages,
  returnPages,
  councilPages,
  calculatorPages,
  officerPages,
  nightlyWorkPages,
  approvalPages,
  tokenPages,
  limitPages,
  webhookPages,
  restrictionPages,
  disclosurePages,
  subjectAccessPages,
  retentionPages,
  draftPages,
  auditPages,
  demonstrationPages,
]

export function registerPages(app: FastifyInstance, options: WebOptions): void {
  for (const pages of PAGES) pages(app, options)
}
