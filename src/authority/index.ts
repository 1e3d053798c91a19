/** The council: its determinations, its tax, its officers and what they may do. */
export {
  type AuthorityDetails,
  determinationsOn,
  determine,
  type DeterminationKind,
  type Determinations,
  type NewDetermination,
  type RecoveryPath,
  type StageRule,
  writeDetermination,
} from '#authority/determinations.js'
export {
  findTax,
  setTax,
  type TaxElementRow,
  taxOf,
  type TaxSetting,
  type YearTax,
  yearsSet,
} from '#authority/tax-setting.js'
