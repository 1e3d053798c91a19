/** What a document says, text by text as its template sets them, without its looks. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { FONTS } from '#documents/fonts.js'
import { taskOf } from '#documents/render.js'
import type { DocumentKind, Documents } from '#documents/index.js'

export interface SaidText {
  readonly language: 'en' | 'cy'
  /** Its key in the words file. */
  readonly key: string
  readonly text: string
}

const workspace = join(import.meta.dirname, '../../src/documents/templates')
let compiler: NodeCompiler | undefined

/** Every text of the items, in the order of the page. */
export function saidIn<K extends DocumentKind>(
  kind: K,
  items: readonly Documents[K][],
): readonly SaidText[] {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...FONTS] }] })
  const task = taskOf(kind, items)
  const inputs = { ...task.inputs, listen: 'yes' }
  const found: unknown = compiler.query({ ...task, inputs }, { selector: '<said>', field: 'value' })
  compiler.evictCache(0)
  return found as readonly SaidText[]
}
