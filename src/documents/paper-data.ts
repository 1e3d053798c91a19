/** A paper for the court: sections of text, facts and tables, with a line to sign. */
import type { Issued } from './data.js'

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'facts'; readonly pairs: readonly (readonly [string, string])[] }
  | PaperTable

export interface PaperTable {
  readonly kind: 'table'
  readonly heads: readonly string[]
  /** For each column its share of the width; 0 for no more than it needs. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of figures, from 0. */
  readonly figures?: readonly number[]
  readonly total?: readonly string[]
}

export interface CourtPaper extends Issued {
  readonly title: string
  /** The case, hearing or year that it is of. */
  readonly caption: string
  readonly blocks: readonly PaperBlock[]
  readonly signed?: { readonly name: string; readonly office: string; readonly on: string }
}
