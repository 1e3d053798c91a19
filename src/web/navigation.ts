/** The main sections, and who sees each. */
import type { Permission } from '#authority/index.js'

export interface NavigationItem {
  readonly href: string
  readonly text: string
  readonly needs: Permission | null
}

export const NAVIGATION: readonly NavigationItem[] = [
  { href: '/', text: 'Home', needs: null },
  { href: '/search', text: 'Search', needs: 'accounts.view' },
  { href: '/runs', text: 'Runs', needs: 'runs.view' },
  { href: '/court', text: 'Court', needs: 'court.view' },
  { href: '/receipts', text: 'Receipts', needs: 'accounts.view' },
  { href: '/quality', text: 'Data', needs: 'accounts.view' },
  { href: '/returns', text: 'Returns', needs: 'returns.view' },
  { href: '/council', text: 'Council', needs: 'council.view' },
  { href: '/calculators', text: 'Calculators', needs: null },
  { href: '/officers', text: 'Officers', needs: 'officers.administer' },
  { href: '/audit', text: 'Audit', needs: 'audit.view' },
]
