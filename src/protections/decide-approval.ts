/** A second officer approves or refuses what waits, of whatever kind. */
import {
  codesReset,
  decideBy,
  machineUserLinked,
  officerAdded,
  passwordReset,
  rolesChanged,
} from '#authority/index.js'
import { personLinked, personUnlinked } from '#protections/officer-persons.js'

/** Throws InputError where it is refused for no reason. */
export const decideApproval = decideBy({
  officer: officerAdded,
  roles: rolesChanged,
  password: passwordReset,
  codes: codesReset,
  link: personLinked,
  unlink: personUnlinked,
  'system-link': machineUserLinked,
})
