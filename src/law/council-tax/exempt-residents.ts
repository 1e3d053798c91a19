/**
 * A home that may be exempt because of all who live there, though only a discount is recorded:
 * students and leavers, the severely mentally impaired, in Wales care leavers.
 *
 * @law SI 1992/558 art 3
 */

/** Who is a relevant person of class N. */
const STUDENTS = ['student', 'language-assistant', 'foreign-student-spouse', 'school-leaver']
const IMPAIRED = 'severely-mentally-impaired'

/**
 * The class to be asked about, of a home with so many adults who are disregarded so, one code for
 * each; undefined where not all of them are. Reading: class U also where students live with the
 * impaired. Class S, of those under 18, cannot be told from the number of adults.
 */
export function exemptionToAsk(
  adults: number,
  disregards: readonly string[],
): 'N' | 'U' | 'X' | undefined {
  if (adults === 0) return undefined
  const all = (codes: readonly string[]) =>
    disregards.filter((code) => codes.includes(code)).length >= adults
  if (all(STUDENTS)) return 'N'
  if (disregards.includes(IMPAIRED) && all([...STUDENTS, IMPAIRED])) return 'U'
  return all(['care-leaver']) ? 'X' : undefined
}
