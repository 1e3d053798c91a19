/** What a request names: read from its address and its body, whatever the page or route. */
import type { IdKind, Named } from '#enquiries/hidden.js'

interface Asked {
  /** The route as it is written: `/notices/:id.pdf`. */
  readonly route: string
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/**
 * What `:id` names in a route, by the word before it: something of an account, which may be hidden,
 * or null for what is of none, or of an account that the route names as well.
 */
const SUBJECTS: Readonly<Record<string, IdKind | null>> = {
  notices: 'notice',
  holds: 'hold',
  transfers: 'journal',
  receipts: 'receipt',
  suspense: 'receipt',
  'suspense-receipts': 'receipt',
  refunds: 'refund',
  cases: 'case',
  bundles: 'bundle',
  // Of one case; that of a hearing names everybody in it, and is the court's.
  certificates: 'certificate',
  orders: 'order',
  reviews: 'review',
  'order-reviews': 'review',
  appeals: 'appeal',
  documents: 'document',
  letters: 'letter',
  merges: 'merge',
  'told-apart': 'told-apart',
  restrictions: 'restriction',
  'restrictions/officers': 'link',
  runs: null,
  'print-runs': null,
  targeting: null,
  takeovers: null,
  hearings: null,
  complaints: null,
  webhooks: null,
  deliveries: null,
  'webhook-deliveries': null,
  retention: null,
  returns: null,
  'council-tax-base': null,
  proposals: null,
  // The owner's own; the address that it was for is asked again for the account's sight.
  drafts: null,
  approvals: null,
  'tax-proposals': null,
  'determination-proposals': null,
  // Under /accounts/:ref, which names the account.
  information: null,
  'information-requests': null,
  penalties: null,
  notes: null,
}

/**
 * What the `:id` of a route names; null where it is of no account, or the route has none. Throws
 * for a route whose word is not known: asked at registration, so that none is left unguarded.
 */
export function subjectOf(route: string): IdKind | null {
  const [, before, word] = /(?:^|\/)(?:([^/:]+)\/)?([^/:]+)\/:id(?![A-Za-z])/.exec(route) ?? []
  if (word === undefined) return null
  const both = SUBJECTS[`${before ?? ''}/${word}`]
  const found = both === undefined ? SUBJECTS[word] : both
  if (found !== undefined) return found
  throw new Error(`${route}: say in enquiries/named what its :id names, so that it can be hidden`)
}

/** Fields of a form or a body that hold an identity. */
const BODY_IDS: Readonly<Record<string, IdKind>> = {
  caseId: 'case',
  noticeId: 'notice',
  letterId: 'letter',
  documentId: 'document',
}

/** Fields that hold a reference; others may hold the same text and mean something else. */
const REFERENCE = /(ref|account|property|person|reference|merged|other|^to)$/i

export function namedBy({ route, params, query, body }: Asked): Named {
  const given = (params ?? {}) as Record<string, unknown>
  const { with: other } = (query ?? {}) as { with?: unknown }
  const addressed = [given['ref'], other].filter(isText).flatMap(spellingsOf)
  const refs = [...addressed, ...referencesIn(body)]
  const id = given['id']
  const kind = subjectOf(route)
  const ids = [...(kind === null ? [] : idOf(kind, id)), ...idsIn(body)]
  const file = given['file']
  return { refs, ids, file: isText(file) ? file.replace(/\.pdf$/, '') : undefined }
}

/** Fields of a body that must name a record of ours. */
const RECORD = /^(account|from|to|person|property)Ref$/

/** The references in a body that must be of an account, a person or a dwelling. */
export function recordsNamed(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value === 'object') return recordsNamed(value)
    return isText(value) && RECORD.test(name) ? [value] : []
  })
}

function idOf(kind: IdKind, id: unknown): Named['ids'] {
  const given = typeof id === 'bigint' || typeof id === 'string' ? String(id) : ''
  return /^\d{1,18}$/.test(given) ? [{ kind, id: BigInt(given) }] : []
}

function idsIn(body: unknown): Named['ids'] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, given]) => {
    const value = inForm(given)
    if (typeof value === 'object') return idsIn(value)
    const kind = BODY_IDS[name]
    return kind === undefined ? [] : idOf(kind, value)
  })
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function referencesIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, given]) => {
    const value = inForm(given)
    if (typeof value === 'object') return referencesIn(value)
    return isText(value) && REFERENCE.test(name) ? spellingsOf(value) : []
  })
}

/** The references that an officer may mean by what was typed. */
export function spellingsOf(typed: string): string[] {
  const whole = typed.trim()
  const close = typed.replace(/\s/g, '')
  return [...new Set([whole, close, close.toUpperCase()])]
}

/** In a form with a file each field is an object that leads back to the form. */
function inForm(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('fieldname' in given)) return given
  return 'value' in given && typeof given.value !== 'object' ? given.value : undefined
}
