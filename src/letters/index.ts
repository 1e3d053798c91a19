/** Letters: notices, statements and court lists put together from the facts, and printed. */
export {
  makePrintRun,
  markSent,
  type Press,
  type PrintRun,
  type PrintScope,
} from '#letters/print-run.js'
export { statementOf, statementPdf } from '#letters/statement.js'
