/** Which provisions are law in a country, and whatever a council recorded that names one. */
import * as instruments from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'
import { sql, type Tx } from '#store/db.js'

const ALL = Object.values(instruments).filter((each) => typeof each === 'object')

/** Provisions of one country in instruments of both. */
const OF_ONE_COUNTRY: readonly [cite: string, at: RegExp, country: Jurisdiction][] = [
  ['1992 c. 14', /^ss? (11A|11B|11C|11D|11-11C|31A|31B)\b/, 'england'],
  ['1992 c. 14', /^ss? (12|12A|12B|33)\b/, 'wales'],
]

/** Replaced in Wales by WSI 2025/1109 for what is missed from 1 April 2026. */
const OLD_TIMETABLE = /^SI 1992\/613 reg 23\(3\)/
const WALES_TIMETABLE_FROM = '2026-04-01'

/** Whether "SI 1992/613 reg 36A" is law in the country; what is no known instrument is not. */
export function isLawIn(citation: string, country: Jurisdiction, on: string): boolean {
  const known = ALL.find(({ cite }) => citation.startsWith(`${cite} `))
  if (known?.extent.includes(country) !== true) return false
  if (country === 'wales' && on >= WALES_TIMETABLE_FROM && OLD_TIMETABLE.test(citation)) {
    return false
  }
  const at = citation.slice(known.cite.length + 1)
  return OF_ONE_COUNTRY.every(
    ([cite, pattern, of]) => cite !== known.cite || of === country || !pattern.test(at),
  )
}

/** Every provision that events, charges and notices of a council name, with its day. */
export async function provisionsNamed(tx: Tx): Promise<{ citation: string; on: string }[]> {
  const events = await tx.rows<{ citation: string; on: string }>(sql`
    select distinct under as citation, effective_on::text as on from event
    where under is not null`)
  const texts = await tx.rows<{ text: string; on: string }>(sql`
    select lines::text as text, recorded_at::date::text as on from charge_version
    union all select gates::text, issued_on::text from notice`)
  const written = texts.flatMap(({ text, on }) =>
    [...text.matchAll(/"cite"\s*:\s*"([^"]+)"\s*,\s*"at"\s*:\s*"([^"]+)"/g)].map(
      ([, cite = '', at = '']) => ({ citation: `${cite} ${at}`, on }),
    ),
  )
  return [...events, ...written]
}
