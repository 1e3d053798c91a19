/** The council: its determinations, its tax, its officers and what they may do. */
export { recordLook } from '#authority/access-log.js'
export {
  type AuthorityDetails,
  determinationsOn,
  determine,
  type DeterminationKind,
  type Determinations,
  type NewDetermination,
  type RecoveryPath,
  type StageRule,
} from '#authority/determinations.js'
export {
  findTax,
  setTax,
  type TaxElementRow,
  taxOf,
  type TaxSetting,
  type YearTax,
} from '#authority/tax-setting.js'
export {
  createOfficer,
  findOfficer,
  listOfficers,
  type Officer,
  signIn,
} from '#authority/officers.js'
export { type Permission, permissionsOf, type RoleName, roleTitle } from '#authority/roles.js'
export {
  endSession,
  extendSession,
  readSession,
  sweepSessions,
  writeSession,
} from '#authority/sessions.js'
