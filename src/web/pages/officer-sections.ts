/** The parts of the section of officers. */
export const OFFICER_SECTIONS = [
  { href: '/officers', text: 'Officers' },
  { href: '/tokens', text: 'Tokens' },
  { href: '/one-time-codes/roles', text: 'One-time codes' },
  { href: '/limits', text: 'Limits' },
  { href: '/webhooks', text: 'Webhooks' },
  { href: '/nightly-work', text: 'Nightly work' },
]
