/** A second officer approves or refuses what waits, of whatever kind. */
import {
  codesNotRequired,
  codesReset,
  decideBy,
  limitRaised,
  machineUserLinked,
  officerAdded,
  officerEnded,
  officerUnlocked,
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
  end: officerEnded,
  unlock: officerUnlocked,
  limit: limitRaised,
  'codes-rule': codesNotRequired,
})
