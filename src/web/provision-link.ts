/** From a provision of law to its place on legislation.gov.uk. */
import * as instruments from '#law/instruments.js'
import type { Instrument, Provision } from '#law/instruments.js'

const ALL: readonly Instrument[] = Object.values(instruments).filter(
  (value): value is Instrument => typeof value === 'object' && 'uri' in value,
)

const KINDS: readonly [RegExp, string][] = [
  [/^regs? ?(\d+[A-Z]*)/, 'regulation'],
  [/^s ?(\d+[A-Z]*)/, 'section'],
  [/^art ?(\d+[A-Z]*)/, 'article'],
]

export function provisionLink(provision: Provision): string | undefined {
  const instrument = ALL.find((i) => i.cite === provision.cite)
  if (instrument === undefined) return undefined
  const schedule = /^Sch (\d+)(?: paras? (\d+[A-Z]*))?/.exec(provision.at)
  if (schedule !== null) {
    const paragraph = schedule[2] === undefined ? '' : `/paragraph/${schedule[2]}`
    return `${instrument.uri}/schedule/${schedule[1]}${paragraph}`
  }
  for (const [pattern, kind] of KINDS) {
    const number = pattern.exec(provision.at)?.[1]
    if (number !== undefined) return `${instrument.uri}/${kind}/${number}`
  }
  return instrument.uri
}

/** As `provisionLink`, for a provision written as text: "SI 1992/613 reg 23(1)". */
export function citedLink(text: string): string | undefined {
  const instrument = ALL.find((i) => text.startsWith(`${i.cite} `))
  if (instrument === undefined) return undefined
  return provisionLink({ cite: instrument.cite, at: text.slice(instrument.cite.length + 1) })
}

/** The title of the instrument that a provision stands in. */
export function instrumentTitle(provision: Provision): string {
  return ALL.find((i) => i.cite === provision.cite)?.title ?? provision.cite
}
