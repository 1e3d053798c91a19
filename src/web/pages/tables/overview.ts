/** The tables of an account's summary. */
import {
  type AccountHead,
  type AccountHome,
  type AccountYear,
  type LatestNotice,
  owingOf,
  type PlanSum,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { ZERO } from '#kernel/money.js'
import { action, date, money, status, tag, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { noticeName, originColumns, type Scope, textOfMail } from '#web/pages/tables/scope.js'
import { showPlan } from '#web/pages/plan-status.js'
import { lastDay, shortDate } from '#web/views.js'
import { word } from '#web/words.js'

/** A plan of twelve instalments with its costs is read at a glance: it needs no filters. */
const PLAN_AT_A_GLANCE = 18

export function yearList(account: AccountHead, { base }: Scope): PageList {
  return rowList<AccountYear>({
    name: 'years',
    title: 'Owed by year',
    rows: account.years,
    columns: [
      text('Year', (y) => y.year),
      ...originColumns(account.years, { named: false }),
      text('Dwelling', (y) => y.address, { href: (y) => `/properties/${y.propertyRef}` }),
      money('Charge', (y) => y.charge, { href: (y) => `${base}/charges#charge-${y.chargeId}` }),
      money('Paid', (y) => y.paid, { href: () => `${base}/money` }),
      money('Costs owing', (y) => y.costs || null),
      money('Payable now', (y) => y.payable),
      money('Not yet due', (y) => y.notYet),
      money('Owing', owingOf, { strong: true }),
      tag('Stage', (y) => (isPaid(y) ? 'Paid' : word('stage', y.stage)), {
        shade: (y) => (isPaid(y) ? 'billed' : (y.stage ?? '')),
        href: () => `${base}/recovery`,
        note: (y) => (y.instalmentsLost && !isPaid(y) ? 'instalments lost' : undefined),
      }),
      date('Since', (y) => y.since),
    ],
    totals: ['Charge', 'Paid', 'Costs owing', 'Payable now', 'Not yet due', 'Owing'],
    empty: 'Nothing has been billed on this account.',
  })
}

/** Nothing of the year is owed: the step that was once taken is history. */
function isPaid(year: AccountYear): boolean {
  return year.charge > ZERO && owingOf(year) === ZERO
}

/** What is to be paid and when: a table for each charge. */
export function planLists(
  account: AccountHead,
  sums: readonly PlanSum[],
  today: IsoDate,
): PageList[] {
  return account.years.map((charge) => {
    const alone = account.years.filter((y) => y.year === charge.year).length === 1
    const place = alone ? '' : `, ${charge.address}`
    return planList(
      { name: `plan-${charge.chargeId}`, title: `To be paid, ${charge.year}${place}` },
      showPlan(
        sums.filter((sum) => sum.chargeId === charge.chargeId),
        today,
      ),
    )
  })
}

function planList(
  list: { name: string; title: string },
  rows: ReturnType<typeof showPlan>,
): PageList {
  return rowList<(typeof rows)[number]>({
    ...list,
    rows,
    filtersFrom: PLAN_AT_A_GLANCE,
    columns: [
      date('Due', (s) => s.payableOn, {
        note: (s) => (s.payableOn === s.dueOn ? undefined : `(was ${shortDate(s.dueOn)})`),
      }),
      text('What', (s) => `${word('due', s.kind)} ${s.summonsNo ?? ''}`.trim()),
      ...originColumns(rows, { named: false }),
      money('Amount', (s) => s.amount),
      money('Paid', (s) => s.paid),
      status('Status', (s) => s.statusText, { shade: (s) => s.status }),
    ],
    empty: 'Nothing is to be paid.',
  })
}

type Named = AccountHead['persons'][number]

export function personList(account: AccountHead, { base, may }: Scope): PageList {
  const ref = base.split('/').at(-1) ?? ''
  // Beside the name, so that it is seen however narrow the page.
  const change = action<Named>('Details', () => 'Change', {
    href: (p) => `/people/${p.ref}/details?account=${ref}`,
    note: (p) => p.name,
  })
  return rowList<Named>({
    name: 'people',
    title: 'Liable persons',
    rows: account.persons,
    columns: [
      text('Name', (p) => p.name, {
        href: (p) => `/people/${p.ref}`,
        note: (p) => (p.deceasedOn === null ? undefined : `died ${shortDate(p.deceasedOn)}`),
      }),
      ...(may.has('accounts.change') ? [change] : []),
      date('Born', (p) => p.dateOfBirth),
      text('Contact', (p) => [p.phone, p.email].filter((way) => way !== null).join(', ')),
      text('Letters to', lettersOf),
    ],
    empty: 'Nobody is recorded.',
  })
}

function lettersOf({ deceasedOn, mailLines }: Named): string {
  const to = textOfMail(mailLines)
  return deceasedOn === null ? to : `the personal representatives, ${to}`
}

export function homeList(account: AccountHead): PageList {
  return rowList<AccountHome>({
    name: 'homes',
    title: 'Liability',
    rows: account.homes,
    columns: [
      text('Dwelling', (h) => h.address, { href: (h) => `/properties/${h.propertyRef}` }),
      date('From', (h) => h.from),
      date('To', (h) => lastDay(h.until), { none: 'continues' }),
      text('Basis', (h) => word('basis', h.basis)),
    ],
    empty: 'No liability is recorded.',
  })
}

export function latestNoticeList(notices: readonly LatestNotice[], { may }: Scope): PageList {
  return rowList<LatestNotice>({
    name: 'latest',
    title: 'Latest notices',
    rows: notices,
    pageSize: 6,
    columns: [
      date('Issued', (n) => n.issuedOn),
      text<LatestNotice>('Notice', noticeName, {
        href: (n) =>
          may.has('documents.view') && n.origin === null ? `/notices/${n.id}.pdf` : undefined,
      }),
      ...originColumns(notices, { named: false }),
      text('Year', (n) => n.year, { choice: true }),
      money('Demanded', (n) => n.required),
      date('Pay by', (n) => n.payBy),
    ],
    empty: 'None.',
  })
}
