/**
 * Typed data to tagged PDF/UA-1, in this process. One compiler keeps the fonts; the data go in as
 * `sys.inputs`, so that no words of a person are ever read as Typst markup.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { IsoDate } from '#kernel/dates.js'
import { invariant, present } from '#kernel/invariant.js'
import type { DocumentKind, Documents } from './data.js'
import { FONTS } from './fonts.js'
import { KINDS } from './kinds.js'
import { printable } from './printable.js'

const TEMPLATES = join(import.meta.dirname, 'templates')
const SHARED = ['words.json', 'words.typ', 'style.typ', 'parts.typ', 'court-list.typ']

/**
 * How many letters make a good batch. The time for a page is level from 10 letters upwards, while
 * memory grows with the batch: 0.4 GB at 50 bills, above 2 GB at 500.
 */
export const BATCH_SIZE = 50

/** The pages that an item fills, counted from 1, both included. */
export interface PageSpan {
  readonly first: number
  readonly last: number
}

export interface Rendered {
  readonly pdf: Uint8Array
  /** One for each item, in the order given. */
  readonly pages: readonly PageSpan[]
  readonly templateHash: string
}

export interface Renderer {
  /** One PDF of all the items, each beginning on a page of its own that is numbered 1. */
  render<K extends DocumentKind>(kind: K, items: readonly Documents[K][]): Rendered
}

export function createRenderer(): Renderer {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: [...FONTS] }],
  })
  return {
    render: (kind, items) => {
      const issuedOn = present(items[0], 'an item to render').issuedOn
      const task = taskOf(kind, items)
      try {
        // The file is asked for straight from the task. A compiled document in our hands would
        // keep its memory until the collector ran, and the query finds the same work cached.
        const pdf = compiler.pdf(task, {
          pdfStandard: 'ua-1',
          creationTimestamp: midnight(issuedOn),
        })
        const spans = pagesOf(compiler.query(task, { selector: '<spans>', field: 'value' }))
        invariant(spans.length === items.length, 'every item has its pages')
        return { pdf, pages: spans, templateHash: templateHash(kind) }
      } finally {
        compiler.evictCache(0)
      }
    },
  }
}

/** What Typst is asked to compile; separate so that a bench can time Typst alone. */
export function taskOf<K extends DocumentKind>(kind: K, items: readonly Documents[K][]) {
  const { template, title, text } = KINDS[kind]
  return {
    mainFilePath: join(TEMPLATES, template),
    // One input: the compiler takes several in an order of chance, and what it has worked out for
    // one order it works out again for the other.
    inputs: { data: inputText({ title, items: items.map(text) }) },
  }
}

/** The templates' data as JSON, with nothing in it that the font cannot print. */
export function inputText(data: object, indent?: number): string {
  const legible = (_: string, value: unknown) =>
    typeof value === 'string' ? unbroken(printable(value)) : value
  return JSON.stringify(data, legible, indent)
}

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/g

/** A postcode stays in one line. */
function unbroken(text: string): string {
  return text.replace(POSTCODE, '$1\u00a0$2')
}

/** Names the words and looks that a document was made with: its template and the shared style. */
export function templateHash(kind: DocumentKind): string {
  const hash = createHash('sha256')
  for (const file of [KINDS[kind].template, ...SHARED]) hash.update(readTemplate(file))
  return hash.digest('hex')
}

const read = new Map<string, Buffer>()

function readTemplate(file: string): Buffer {
  const known = read.get(file) ?? readFileSync(join(TEMPLATES, file))
  read.set(file, known)
  return known
}

/** The template leaves one list of [first, last] pages under `<spans>`. */
function pagesOf(found: unknown): PageSpan[] {
  const [spans] = found as [[number, number][]]
  return spans.map(([first, last]) => ({ first, last }))
}

function midnight(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000
}
