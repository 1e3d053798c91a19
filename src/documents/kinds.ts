/** The kinds of document: the template of each, its title, and how its data become text. */
import { adjustedBillText, billText } from './bill-text.js'
import type { DocumentKind, Documents } from './data.js'
import {
  finalNoticeText, orderNoticeText, informationRequestText,
  penaltyNoticeText, reminderText, statementText, summonsText,
} from './letter-text.js' // prettier-ignore
import { letterCopyText, officerLetterText } from './officer-letter-text.js'
import { plainListText, taxScheduleText } from './schedule-text.js'
import { courtPaperText } from './paper-text.js'
import { complaintListText, hearingListText, orderListText } from './list-text.js'

interface Kind<Item> {
  readonly template: string
  /** The title of the file, for screen readers and windows; one item may have its own. */
  readonly title: string
  readonly text: (item: Item) => object
}

export const KINDS: { readonly [K in DocumentKind]: Kind<Documents[K]> } = {
  bill: { template: 'bill.typ', title: 'Council tax bill', text: billText },
  'adjusted-bill': {
    template: 'bill.typ',
    title: 'Changed council tax bill',
    text: adjustedBillText,
  },
  reminder: { template: 'reminder.typ', title: 'Council tax reminder', text: reminderText(false) },
  'second-reminder': {
    template: 'reminder.typ',
    title: 'Council tax second reminder',
    text: reminderText(true),
  },
  'final-notice': {
    template: 'final-notice.typ',
    title: 'Council tax final notice',
    text: finalNoticeText,
  },
  'warning-letter': {
    template: 'warning-letter.typ',
    title: 'Council tax: letter before the court',
    text: finalNoticeText,
  },
  'joint-notice': {
    template: 'joint-notice.typ',
    title: 'Council tax: joint taxpayers’ notice',
    text: finalNoticeText,
  },
  summons: { template: 'summons.typ', title: 'Summons for council tax', text: summonsText },
  'order-notice': {
    template: 'order-notice.typ',
    title: 'Notice of a liability order for council tax',
    text: orderNoticeText,
  },
  'penalty-notice': {
    template: 'penalty-notice.typ',
    title: 'Notice of a penalty',
    text: penaltyNoticeText,
  },
  'information-request': {
    template: 'information-request.typ',
    title: 'Request for information',
    text: informationRequestText,
  },
  'officer-letter': {
    template: 'officer-letter.typ',
    title: 'Letter about council tax',
    text: officerLetterText,
  },
  'letter-copy': {
    template: 'letter-copy.typ',
    title: 'Copy of a letter',
    text: letterCopyText,
  },
  statement: {
    template: 'statement.typ',
    title: 'Council tax account statement',
    text: statementText,
  },
  'complaint-list': {
    template: 'complaint-list.typ',
    title: 'Complaint list',
    text: complaintListText,
  },
  'hearing-list': { template: 'hearing-list.typ', title: 'Hearing list', text: hearingListText },
  'order-list': {
    template: 'order-list.typ',
    title: 'List of liability orders',
    text: orderListText,
  },
  'tax-schedule': {
    template: 'tax-schedule.typ',
    title: 'Schedule of council tax amounts',
    text: taxScheduleText,
  },
  'plain-list': { template: 'plain-list.typ', title: 'List', text: plainListText },
  'court-paper': {
    template: 'court-paper.typ',
    title: 'Paper for the court',
    text: courtPaperText,
  },
}
