/** Lines of a charge as the rules of law word them. */
export const LINES_OF_LAW = [
  'Council tax, band D',
  '25% discount: one adult resident',
  'Council Tax Reduction',
  '100% premium: a furnished home that is nobody’s main home',
]
