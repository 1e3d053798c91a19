/** The parts of the court section. */
export const COURT_SECTIONS = [
  { href: '/court', text: 'Hearings' },
  { href: '/court/officers', text: 'Officers authorised' },
  { href: '/court/costs', text: 'Costs' },
  { href: '/court/appeals', text: 'Appeals' },
]
