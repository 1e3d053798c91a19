/** How the words that somebody types are read, and how far two words lie apart. */

/** More words than these say nothing more. */
const MOST_WORDS = 8
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]{2})\b/g
/** Said before a number, not part of it. */
const LEADING = /^(?:ref|reference|account|acct|tel|telephone|phone)[\s.:]+(?=\S*\d)/

/**
 * The words of what was typed, as search_fact writes them (migration 0080): a telephone number is
 * one word however it is spaced, a postcode too, and an email address whole.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/['’\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
    .replace(LEADING, '')
  if (/^\+?[\d\s().-]+$/.test(plain) && plain.replace(/\D/g, '').length >= 6) {
    return [plain.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{9,10}$)/, '0')]
  }
  const words = plain
    .replace(POSTCODE, '$1$2')
    .split(/\s+/)
    .flatMap((word) => (/^\S+@\S+$/.test(word) ? [word] : word.split(/[^a-z0-9]+/)))
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/**
 * How many letters are put in, left out, put in another's place or changed about with their
 * neighbour between two words.
 */
export function lettersApart(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(
        Math.min(
          at(rows[i - 1], j) + 1,
          at(row, j - 1) + 1,
          at(rows[i - 1], j - 1) + (same ? 0 : 1),
          i > 1 && j > 1 && swapped ? at(rows[i - 2], j - 2) + 1 : Infinity,
        ),
      )
    }
    rows.push(row)
  }
  return at(rows[one.length], other.length)
}

function at(row: readonly number[] | undefined, n: number): number {
  return row?.[n] ?? Infinity
}

/** How many letters may be wrong in a word of this length. */
export function mostApart(word: string): number {
  return word.length < 3 ? 0 : word.length < 7 ? 1 : 2
}
