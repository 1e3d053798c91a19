/** Bodies that are refused for what they name, and for nothing else. */
import { openApiDocument } from '../../../tools/client-text.js'

interface Wanted {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Wanted[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Wanted>>
}

function smallest(wanted: Wanted): unknown {
  if (wanted.const !== undefined) return wanted.const
  if (wanted.enum !== undefined) return wanted.enum[0]
  if (wanted.anyOf?.[0] !== undefined) return smallest(wanted.anyOf[0])
  if (wanted.type === 'array') return []
  if (wanted.type === 'boolean') return false
  if (wanted.type === 'integer') return 1
  if (wanted.format === 'date') return '2026-05-29'
  if (wanted.format === 'money') return '1.00'
  if (wanted.format === 'id') return '1'
  if (wanted.type !== 'object') return 'as it was'
  const { properties = {}, required = [] } = wanted
  return Object.fromEntries(required.map((name) => [name, smallest(properties[name] ?? {})]))
}

/** The smallest body that the document asks for: what is refused is refused for the number. */
export async function smallestBodies(): Promise<(method: string, url: string) => object> {
  const { paths } = JSON.parse(await openApiDocument()) as {
    paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Wanted }> } }>
    >
  }
  return (method, url) => {
    const path = url.replaceAll(/:([a-z]+)/gi, '{$1}')
    const wanted = paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']
    return (wanted === undefined ? {} : smallest(wanted.schema)) as object
  }
}
