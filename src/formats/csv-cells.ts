/** Text as a cell of a CSV file that is opened in a spreadsheet. */

/**
 * A spreadsheet would run text that begins so as a formula, whatever blanks stand before it and in
 * whichever width it is written.
 */
const FORMULA = /^[\s\ufeff]*[=+\-@|%\t\r\n＝＋－＠｜％﹦﹢﹣﹫]/

/** The text, kept text by an apostrophe where a spreadsheet would take it for a formula. */
export function spreadsheetText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
