/** What the address of a page asks of one of its lists, and the addresses that ask for more. */
import type { FastifyRequest } from 'fastify'

type Query = Readonly<Record<string, string | undefined>>

export interface ListAddress {
  readonly path: string
  /** Where on the page the list stands. */
  readonly anchor: string
  get(name: string): string
  /** The name in the address: several lists on a page are kept apart by their own. */
  param(name: string): string
  /** The same page with this list asked for differently; the page's other lists stay as asked. */
  link(change: Query): string
  /** What the address asks besides these names, for a form to send along. */
  besides(names: readonly string[]): { readonly name: string; readonly value: string }[]
}

/** A page that refuses a form is shown at the address of the form, under its own: `/runs/1/approve`. */
function pathOf({ method, url }: FastifyRequest): string {
  const path = url.split('?', 1)[0] ?? ''
  return method === 'POST' ? path.slice(0, path.lastIndexOf('/')) : path
}

/** Of the only list of a page, or of the one called `name` among several. */
export function addressOf(request: FastifyRequest, name?: string): ListAddress {
  const query = request.query as Record<string, unknown>
  const path = pathOf(request)
  const anchor = name === undefined ? 'list' : `list-${name}`
  const param = (part: string) => (name === undefined ? part : `${name}.${part}`)
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  )
  return {
    path,
    anchor,
    param,
    get: (part) => given.find(([key]) => key === param(part))?.[1] ?? '',
    link: (change) => {
      const changed = Object.entries(change).map(([part, value]) => [param(part), value] as const)
      const asked = new Map([...given, ...changed].map(([key, value]) => [key, value ?? '']))
      const kept = [...asked].filter(([key, value]) => value !== '' && !isFormat(key, change))
      const search = new URLSearchParams(kept).toString()
      const place = name === undefined || 'format' in change ? '' : `#${anchor}`
      return `${path}${search === '' ? '' : `?${search}`}${place}`
    },
    besides: (names) =>
      given
        .filter(([key]) => !names.some((part) => param(part) === key))
        .map(([key, value]) => ({ name: key, value })),
  }
}

/** A file is asked for by its own link only; no other carries the request on. */
function isFormat(key: string, change: Query): boolean {
  return /(^|\.)format$/.test(key) && !('format' in change)
}
