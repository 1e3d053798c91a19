/** Files that were good until something happened to them, and the readers that are to take it. */
import { readCostsCsv } from '#formats/costs-csv.js'
import { readReceiptsCsv } from '#formats/receipts-csv.js'
import { readAccountsCsv, readPropertiesCsv } from '#formats/register-csv.js'
import { readTakeoverCsv, TAKEOVER_FILES } from '#formats/takeover-csv.js'
import { readTaxSettingCsv } from '#formats/tax-setting-csv.js'
import type { Chance } from '#kernel/chance.js'
import { InputError, invariant } from '#kernel/invariant.js'

/** A reader with a file that it takes. */
export interface Reader {
  readonly good: string
  readonly read: (text: string) => unknown
}

export const READERS: Readonly<Record<string, Reader>> = {
  receipts: {
    good: 'reference,received,amount,method\n1000000015,2026-04-02,148.00,bank\nTOTAL,1,148.00,\n',
    read: readReceiptsCsv,
  },
  properties: {
    good:
      'property_ref,uprn,address,postcode,parish,band,band_from\n' +
      '100013,10000001,"14 Tannery Row; Smallbury",TE1 4AA,SM,D,1993-04-01\n',
    read: readPropertiesCsv,
  },
  accounts: {
    good:
      'account_ref,property_ref,liable_from,basis,persons,email,phone,adults,disregards,' +
      'exemption,exemption_from,exemption_until,disabled_from,reduction,reduction_weekly,' +
      'reduction_from,method,plan,day\n' +
      '1000000015,100013,2020-04-01,owner,Ann Other;Ben Other,a@example.org,01632 960001,2,' +
      'student,,,,2021-01-01,working-age,12.34,2022-04-01,direct-debit,10,1\n',
    read: readAccountsCsv,
  },
  'tax setting': {
    good:
      'kind,code,name,amount,base,parishes,social_care\n' +
      'district,WD,Wyremouth District Council,1450000.00,20500.0,,\n' +
      'parish,GAR,Garstang,85000.00,1750.5,,\nspecial,OPEN,Open spaces,12000.00,,GAR;CAT,\n' +
      'precept,LCC,Lancashire County Council,1574.71,,,320.10\n',
    read: readTaxSettingCsv,
  },
  costs: {
    good:
      'part,activity,units,unit,rate,amount\n' +
      'summons,Checking the list before the complaint,1250,minutes,0.42,525.00\n',
    read: readCostsCsv,
  },
  takeover: {
    good:
      'charge,account_ref,property_ref,year,from,worked_to,amount,instalments_lost\n' +
      'C1,1000000015,100013,2026-27,2026-04-01,2027-03-31,1480.00,\n',
    // Whatever the file holds is tried as each of the folder's files.
    read: (text) => {
      const names = [...TAKEOVER_FILES.required, ...TAKEOVER_FILES.optional]
      return names.map((name) => {
        const others = Object.fromEntries(TAKEOVER_FILES.required.map((one) => [one, '']))
        return refusedOrRead(() => readTakeoverCsv({ ...others, [name]: text }))
      })
    },
  },
}

const CELLS = [
  '', ' ', '0', '-1', '1e9', '00', 'NaN', '99999999999999999999.99', '1.005', '2026-02-30',
  '0000-00-00', '9999-12-31', '99999-01-01', '=HYPERLINK("x")', "'; drop table account;--",
  '\u0000', '\ud800', '\u202e', '½', '٣', '"', '""', ';;;;', 'null', 'undefined', '__proto__',
  'constructor', 'x'.repeat(2_000), ';'.repeat(500),
] as const // prettier-ignore

/** What happens to files on their way: cells changed, lines lost or twice, bytes cut or strange. */
export function harmed(good: string, luck: Chance): string {
  let text = good
  for (let times = luck.below(4) + 1; times > 0; times -= 1) text = harm(text, luck)
  return text
}

function harm(text: string, luck: Chance): string {
  const at = luck.below(text.length + 1)
  const lines = text.split('\n')
  const line = luck.below(lines.length)
  const cells = (lines[line] ?? '').split(',')
  const ways: readonly [() => string, ...(() => string)[]] = [
    () => withLine(cells.with(luck.below(cells.length), luck.pick(CELLS)).join(',')),
    () => withLine(cells.toSpliced(luck.below(cells.length), 1).join(',')),
    () => withLine(`${lines[line] ?? ''}\n${lines[line] ?? ''}`),
    () => lines.toSpliced(line, 1).join('\n'),
    () => text.slice(0, at),
    () => text.slice(0, at) + luck.pick(CELLS) + text.slice(at),
    () => text.replaceAll('\n', luck.pick(['\r\n', '\r', '\u2028', '\n\n'])),
    () => `\ufeff${text}`,
    () => text.replaceAll(',', luck.pick([';', '\t', ',,'])),
  ]
  return luck.pick(ways)()

  function withLine(said: string): string {
    return lines.with(line, said).join('\n')
  }
}

/** Throws where it is neither read nor refused in words. */
export function refusedOrRead(read: () => unknown): 'read' | 'refused' {
  try {
    read()
    return 'read'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const wordless = error.errors.some(({ field, message }) => `${field}${message}` === '')
    invariant(error.errors.length > 0 && !wordless, 'a refusal names a field or says why')
    return 'refused'
  }
}
