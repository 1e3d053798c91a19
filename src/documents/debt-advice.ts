/**
 * Who gives free advice on debt, with their telephone numbers, as they give them on their own
 * pages: nationaldebtline.org, stepchange.org, citizensadvice.org.uk (Adviceline in England and
 * Advicelink Cymru in Wales).
 */
import type { Said } from './welsh.js'

const DEBTLINE = 'National Debtline (0808 808 4000, nationaldebtline.org)'
const STEPCHANGE = 'StepChange (0800 138 1111, stepchange.org)'

const ENGLAND: Said = {
  en: `${DEBTLINE}, ${STEPCHANGE} or Citizens Advice (0800 144 8848, citizensadvice.org.uk)`,
  cy: `${DEBTLINE}, ${STEPCHANGE} neu Cyngor ar Bopeth (0800 144 8848, citizensadvice.org.uk)`,
}

const WALES: Said = {
  en: `${DEBTLINE}, ${STEPCHANGE} or Citizens Advice (0800 702 2020, citizensadvice.org.uk)`,
  cy: `${DEBTLINE}, ${STEPCHANGE} neu Cyngor ar Bopeth (0800 702 2020, citizensadvice.org.uk)`,
}

/** The advisers whom a letter names, their numbers kept in one line. */
export function debtAdvice(inWales: boolean): Said {
  const { en, cy } = inWales ? WALES : ENGLAND
  return { en: unbroken(en), cy: unbroken(cy) }
}

function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=\d)/g, '\u00a0')
}
