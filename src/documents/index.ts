/** Bills, notices and court lists: typed data to tagged PDF. */
export type * from './data.js'
export type * from './list-data.js'
export type * from './officer-letter-data.js'
export type * from './paper-data.js'
export { beyondFonts, isPrintable } from './printable.js'
export { BATCH_SIZE, createRenderer, templateHash } from './render.js'
export type { PageSpan, Rendered, Renderer } from './render.js'
