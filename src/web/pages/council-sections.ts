/** The sections of the council's own pages. */
export const COUNCIL_SECTIONS = [
  { href: '/council', text: 'Tax' },
  { href: '/council/determinations', text: 'Determinations' },
  { href: '/council/recovery-path', text: 'Recovery path' },
]
