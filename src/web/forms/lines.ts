/** What was typed over several lines: an address. */

/** The lines that say something; null where none does. */
export function linesOf(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? null : lines
}
