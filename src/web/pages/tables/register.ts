/** The tables of a dwelling's and of a person's page. */
import type { PersonPage, PropertyPage } from '#enquiries/index.js'
import { date, instant, money, officer, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { textOfMail } from '#web/pages/tables/scope.js'
import { lastDay } from '#web/views.js'
import { word } from '#web/words.js'

export function liableList({ accounts }: PropertyPage): PageList {
  return rowList<PropertyPage['accounts'][number]>({
    name: 'liable',
    title: 'Who has been liable',
    rows: accounts,
    columns: [
      text('Account', (a) => a.accountRef, { href: (a) => `/accounts/${a.accountRef}` }),
      text('Persons', (a) => a.names.join(', ')),
      date('From', (a) => a.from),
      date('To', (a) => lastDay(a.until), { none: 'continues' }),
      text('Basis', (a) => word('basis', a.basis), { choice: true }),
      money('Owing', (a) => a.owing),
    ],
    empty: 'Nobody is recorded.',
  })
}

/** Which record says so, where several are of the one person. */
function recordColumn<Row extends { readonly ref: string }>(person: PersonPage) {
  const several = person.merges.some((m) => m.reversedOn === null)
  return several ? [text<Row>('Record', (row) => row.ref)] : []
}

export function accountList(person: PersonPage): PageList {
  return rowList<PersonPage['accounts'][number]>({
    name: 'accounts',
    title: 'Accounts',
    rows: person.accounts,
    columns: [
      ...recordColumn<PersonPage['accounts'][number]>(person),
      text('Account', (a) => a.accountRef, { href: (a) => `/accounts/${a.accountRef}` }),
      text('Address', (a) => a.address),
      date('From', (a) => a.from),
      date('To', (a) => lastDay(a.until), { none: 'continues' }),
      text('Written to first', (a) => (a.lead ? 'Yes' : 'No')),
      money('Owing', (a) => a.owing),
    ],
    empty: 'None.',
  })
}

export function detailList(person: PersonPage): PageList {
  return rowList<PersonPage['details'][number]>({
    name: 'details',
    title: 'Details',
    rows: person.details,
    columns: [
      ...recordColumn<PersonPage['details'][number]>(person),
      date('From', (d) => d.from),
      date('To', (d) => lastDay(d.until), { none: 'continues' }),
      text('Name', (d) => d.name),
      date('Born', (d) => d.dateOfBirth),
      text('Phone', (d) => d.phone),
      text('Email', (d) => d.email),
      text('Letters to', (d) => textOfMail(d.mailLines)),
      date('Died', (d) => d.deceasedOn),
      instant('Recorded', (d) => d.recordedAt),
      officer('By', (d) => d.recordedBy),
    ],
    empty: 'None.',
  })
}

export function letterNeedList({ letterNeeds }: PersonPage): PageList {
  return rowList<PersonPage['letterNeeds'][number]>({
    name: 'letter-needs',
    title: 'How letters are needed',
    rows: letterNeeds,
    columns: [
      date('From', (n) => n.from),
      date('To', (n) => lastDay(n.until), { none: 'continues' }),
      text('Formats', (n) => formatsOf(n.formats)),
      text('Language', (n) => (n.language === null ? '' : word('letterLanguage', n.language))),
      text('Reason', (n) => n.reason),
      instant('Recorded', (n) => n.recordedAt),
      officer('By', (n) => n.recordedBy),
    ],
    empty: 'In ordinary print.',
  })
}

function formatsOf(formats: readonly string[]): string {
  if (formats.length === 0) return 'Ordinary print'
  return formats.map((format) => word('letterFormat', format)).join(', ')
}
