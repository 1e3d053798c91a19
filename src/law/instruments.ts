/** Every Act and instrument the code relies on. A citation that is not here fails `tidy`. */
export interface Instrument {
  readonly cite: string
  readonly title: string
  readonly uri: string
  readonly extent: readonly ('england' | 'wales')[]
  /** When a person last read our rules against the revised text; null until someone has. */
  readonly checkedOn: string | null
}

/** Those of one country only; an Act of Parliament may reach both and differ in them. */
const ENGLAND_ONLY = /\(England\)|for England/
const WALES_ONLY = /\(Wales\)|for Wales/

/** Where an instrument applies, as its own title says. */
function extentOf(title: string): Instrument['extent'] {
  if (ENGLAND_ONLY.test(title)) return ['england']
  return WALES_ONLY.test(title) ? ['wales'] : ['england', 'wales']
}

function instrument(cite: string, title: string, path: string): Instrument {
  return {
    cite,
    title,
    uri: `https://www.legislation.gov.uk/${path}`,
    extent: extentOf(title),
    checkedOn: null,
  }
}

export const LGFA = instrument('1992 c. 14', 'Local Government Finance Act 1992', 'ukpga/1992/14')
export const OWNERS_REGS = instrument(
  'SI 1992/551',
  'Council Tax (Liability for Owners) Regulations 1992',
  'uksi/1992/551',
)
export const CT_ADMIN_REGS = instrument(
  'SI 1992/613',
  'Council Tax (Administration and Enforcement) Regulations 1992',
  'uksi/1992/613',
)
export const EXEMPT_DWELLINGS_ORDER = instrument(
  'SI 1992/558',
  'Council Tax (Exempt Dwellings) Order 1992',
  'uksi/1992/558',
)
export const DISABILITIES_REGS = instrument(
  'SI 1992/554',
  'Council Tax (Reductions for Disabilities) Regulations 1992',
  'uksi/1992/554',
)
export const DISCOUNT_DISREGARDS_ORDER = instrument(
  'SI 1992/548',
  'Council Tax (Discount Disregards) Order 1992',
  'uksi/1992/548',
)
export const PRESCRIBED_CLASSES_REGS = instrument(
  'SI 2003/3011',
  'Council Tax (Prescribed Classes of Dwellings) (England) Regulations 2003',
  'uksi/2003/3011',
)
export const WALES_PRESCRIBED_CLASSES_REGS = instrument(
  'SI 1998/105',
  'Council Tax (Prescribed Classes of Dwellings) (Wales) Regulations 1998',
  'uksi/1998/105',
)
export const PRESCRIBED_CLASSES_AMENDMENT = instrument(
  'SI 2025/8',
  'Council Tax (Demand Notices and Prescribed Classes of Dwellings) (England) (Amendment) Regulations 2025',
  'uksi/2025/8',
)
export const FURTHER_DISREGARDS_REGS = instrument(
  'SI 1992/552',
  'Council Tax (Additional Provisions for Discount Disregards) Regulations 1992',
  'uksi/1992/552',
)
export const UKRAINE_DISREGARD_REGS = instrument(
  'SI 2022/439',
  'Council Tax (Discount Disregards and Exempt Dwellings) (Amendment) (England) Regulations 2022',
  'uksi/2022/439',
)
export const WALES_CARE_LEAVERS_REGS = instrument(
  'WSI 2019/431',
  'Council Tax (Additional Provisions for Discount Disregards) (Amendment) (Wales) Regulations 2019',
  'wsi/2019/431',
)
export const REDUCTION_PENALTIES_REGS = instrument(
  'SI 2013/501',
  'Council Tax Reduction Schemes (Detection of Fraud and Enforcement) (England) Regulations 2013',
  'uksi/2013/501',
)
export const WALES_REDUCTION_PENALTIES_REGS = instrument(
  'WSI 2013/588',
  'Council Tax Reduction Schemes (Detection of Fraud and Enforcement) (Wales) Regulations 2013',
  'wsi/2013/588',
)
export const WALES_TRIBUNAL_REGS = instrument(
  'WSI 2010/713',
  'Valuation Tribunal for Wales Regulations 2010',
  'wsi/2010/713',
)
export const RENTERS_RIGHTS_ACT = instrument(
  '2025 c. 26',
  'Renters’ Rights Act 2025',
  'ukpga/2025/26',
)
export const WALES_FINANCE_ACT = instrument(
  '2024 asc 6',
  'Local Government Finance (Wales) Act 2024',
  'asc/2024/6',
)
export const DEMAND_NOTICES_REGS = instrument(
  'SI 2011/3038',
  'Council Tax (Demand Notices) (England) Regulations 2011',
  'uksi/2011/3038',
)
export const PAID_AHEAD_REGS = instrument(
  'SI 1995/22',
  'Council Tax (Administration and Enforcement) (Amendment) Regulations 1995',
  'uksi/1995/22',
)
export const HEARING_NOTICE_REGS = instrument(
  'SI 1998/295',
  'Council Tax (Administration and Enforcement) (Amendment) Regulations 1998',
  'uksi/1998/295',
)
export const QUASHING_REGS = instrument(
  'SI 2004/927',
  'Council Tax (Administration and Enforcement) (Amendment) (England) Regulations 2004',
  'uksi/2004/927',
)
export const WALES_QUASHING_REGS = instrument(
  'WSI 2004/785',
  'Council Tax (Administration and Enforcement) (Amendment) (Wales) Regulations 2004',
  'wsi/2004/785',
)
export const WALES_ENFORCEMENT_REGS = instrument(
  'WSI 2025/1109',
  'Council Tax (Administration and Enforcement) (Amendment) (Wales) Regulations 2025',
  'wsi/2025/1109',
)
export const BREATHING_SPACE_REGS = instrument(
  'SI 2020/1311',
  'Debt Respite Scheme (Breathing Space Moratorium and Mental Health Crisis Moratorium) (England and Wales) Regulations 2020',
  'uksi/2020/1311',
)
export const TAX_BASE_REGS = instrument(
  'SI 2012/2914',
  'Local Authorities (Calculation of Council Tax Base) (England) Regulations 2012',
  'uksi/2012/2914',
)
export const EQUALISATION_REGS = instrument(
  'SI 2008/3022',
  'Local Government (Structural Changes) (Finance) Regulations 2008',
  'uksi/2008/3022',
)
export const EQUALISATION_AMENDMENT = instrument(
  'SI 2018/1296',
  'Local Government (Structural and Boundary Changes) (Amendment) Regulations 2018',
  'uksi/2018/1296',
)
export const INTERPRETATION_ACT = instrument(
  '1978 c. 30',
  'Interpretation Act 1978',
  'ukpga/1978/30',
)
export const ELECTRONIC_ORDER = instrument(
  'SI 2003/2604',
  'Council Tax and Non-Domestic Rating (Electronic Communications) (England) Order 2003',
  'uksi/2003/2604',
)
export const LOCAL_GOVERNMENT_ACT = instrument(
  '1972 c. 70',
  'Local Government Act 1972',
  'ukpga/1972/70',
)

export const BANKING_ACT = instrument(
  '1971 c. 80',
  'Banking and Financial Dealings Act 1971',
  'ukpga/1971/80',
)

export const PREMIUM_EXCEPTIONS_REGS = instrument(
  'SI 2024/1007',
  'Council Tax (Prescribed Classes of Dwellings and Consequential Amendments) (England) Regulations 2024',
  'uksi/2024/1007',
)
export const WALES_PREMIUM_EXCEPTIONS_REGS = instrument(
  'WSI 2015/2068',
  'Council Tax (Exceptions to Higher Amounts) (Wales) Regulations 2015',
  'wsi/2015/2068',
)
export const WALES_PREMIUM_EXCEPTIONS_AMENDMENT = instrument(
  'WSI 2023/253',
  'Council Tax (Exceptions to Higher Amounts) (Wales) (Amendment) Regulations 2023',
  'wsi/2023/253',
)
export const WELSH_LANGUAGE_MEASURE = instrument(
  '2011 nawm 1',
  'Welsh Language (Wales) Measure 2011',
  'mwa/2011/1',
)
export const EQUALITY_ACT = instrument('2010 c. 15', 'Equality Act 2010', 'ukpga/2010/15')
export const ANNEXE_REGS = instrument(
  'SI 2013/2977',
  'Council Tax (Reductions for Annexes) (England) Regulations 2013',
  'uksi/2013/2977',
)
export const WALES_INSTALMENTS_REGS = instrument(
  'WSI 2013/62',
  'Council Tax (Administration and Enforcement) (Amendment) (Wales) Regulations 2013',
  'wsi/2013/62',
)
export const WALES_PREMIUM_REGS = instrument(
  'WSI 2022/370',
  'Council Tax (Long-term Empty Dwellings and Dwellings Occupied Periodically) (Wales) Regulations 2022',
  'wsi/2022/370',
)

export const UK_GDPR = instrument(
  'Reg (EU) 2016/679',
  'UK General Data Protection Regulation',
  'eur/2016/679',
)
export const DATA_PROTECTION_ACT = instrument(
  '2018 c. 12',
  'Data Protection Act 2018',
  'ukpga/2018/12',
)
export const TRIBUNAL_PROCEDURE_REGS = instrument(
  'SI 2009/2269',
  'Valuation Tribunal for England (Council Tax and Rating Appeals) (Procedure) Regulations 2009',
  'uksi/2009/2269',
)
export const PENALTIES_ORDER = instrument(
  'SI 2008/981',
  'Local Government Finance (England) (Substitution of Penalties) Order 2008',
  'uksi/2008/981',
)
export const LIMITATION_ACT = instrument('1980 c. 58', 'Limitation Act 1980', 'ukpga/1980/58')
export const INSOLVENCY_ACT = instrument('1986 c. 45', 'Insolvency Act 1986', 'ukpga/1986/45')
export const WALES_COSTS_REGS = instrument(
  'WSI 2011/528',
  'Council Tax and Non-Domestic Rating (Amendment) (Wales) Regulations 2011',
  'wsi/2011/528',
)

/** A place in an instrument, carried by each decision so that an officer can see why. */
export interface Provision {
  readonly cite: string
  readonly at: string
}

export function under(source: Instrument, at: string): Provision {
  return { cite: source.cite, at }
}

/** For people to read: "SI 1992/613 reg 23(1)". */
export function citation(provision: Provision): string {
  return `${provision.cite} ${provision.at}`
}
