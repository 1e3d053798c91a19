/** Letters that are no notice: what an officer writes, and the page before a copy. */
import type { IsoDate } from '#kernel/dates.js'
import type { Letter } from './data.js'

/** A letter in an officer's own words, which stand once, as they were written. */
export interface OfficerLetter extends Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The officer who writes. */
  readonly from: string
}

/** The page before a copy: that it is one, of what, and that it starts nothing. */
export interface LetterCopy extends Letter {
  /** What was sent, such as "Bill". */
  readonly what: string
  /** The day that stands on it, by which a reader knows it: what it says was right then. */
  readonly dated: IsoDate
  /** The day on which it was posted. */
  readonly sentOn: IsoDate
  /** The number that stands on it. */
  readonly originalNo: string
}
