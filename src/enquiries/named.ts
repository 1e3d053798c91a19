/** What a request names: read from its address and its body, whatever the page or route. */
import type { IdKind, Named } from '#enquiries/hidden.js'

interface Asked {
  /** The route as it is written: `/notices/:id.pdf`. */
  readonly route: string
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const IDS: readonly (readonly [RegExp, IdKind])[] = [
  [/\/notices\/:id/, 'notice'],
  [/\/holds\/:id/, 'hold'],
  [/\/transfers\/:id/, 'journal'],
  [/\/receipts\/(suspense\/)?:id/, 'receipt'],
  [/\/refunds\/:id/, 'refund'],
  [/\/cases\/:id/, 'case'],
  [/\/orders\/:id/, 'order'],
  [/\/(reviews|order-reviews)\/:id/, 'review'],
  [/\/appeals\/:id/, 'appeal'],
  [/\/documents\/:id/, 'document'],
  [/\/merges\/:id/, 'merge'],
  [/\/told-apart\/:id/, 'told-apart'],
  [/\/restrictions\/:id/, 'restriction'],
  [/\/restrictions\/officers\/:id/, 'link'],
]

/** Fields of a form or a body that hold an identity. */
const BODY_IDS: Readonly<Record<string, IdKind>> = { caseId: 'case', noticeId: 'notice' }

/** Fields that hold a reference; others may hold the same text and mean something else. */
const REFERENCE = /(ref|account|property|person|reference|merged|other|^to)$/i

export function namedBy({ route, params, query, body }: Asked): Named {
  const given = (params ?? {}) as Record<string, unknown>
  const { with: other } = (query ?? {}) as { with?: unknown }
  const refs = [given['ref'], other, ...referencesIn(body)].filter(isText)
  const id = given['id']
  const kind = IDS.find(([path]) => path.test(route))?.[1]
  const ids = [...(kind === undefined ? [] : idOf(kind, id)), ...idsIn(body)]
  const file = given['file']
  return { refs, ids, file: isText(file) ? file.replace(/\.pdf$/, '') : undefined }
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
    return isText(value) && REFERENCE.test(name) ? [value.trim(), value.replace(/\s/g, '')] : []
  })
}

/** In a form with a file each field is an object that leads back to the form. */
function inForm(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('fieldname' in given)) return given
  return 'value' in given && typeof given.value !== 'object' ? given.value : undefined
}
