import { isoDate } from '#kernel/dates.js'

/** Nothing was paid of council tax before (Local Government Finance Act 1992, 1 April 1993). */
export const COUNCIL_TAX_BEGAN = isoDate('1993-04-01')
