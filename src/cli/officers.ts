/** `reeve officers`: who there is, one more, one less. The first officer of a council begins here. */
import { readFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import {
  createOfficer,
  type CreateOfficerOutcome,
  endOfficer,
  foundOfficers,
  linkMachineUser,
  type LinkMachineUserOutcome,
  listOfficers,
  roleTitle,
  unlockOfficer,
} from '#authority/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { InputError } from '#kernel/invariant.js'

export function officerCommands(program: Program, surroundings: Surroundings): void {
  const officers = program.command('officers').description('who may sign in, and in which roles')
  listCommand(officers, program, surroundings)
  addCommand(officers, program, surroundings)
  endCommand(officers, program, surroundings)
  unlockCommand(officers, program, surroundings)
  linkCommand(officers, program, surroundings)
}

function listCommand(officers: Program, program: Program, surroundings: Surroundings): void {
  officers
    .command('list')
    .description('every officer who has not been ended, with the roles of today')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        const today = await authority.clock.today()
        for (const officer of await authority.db.transaction((tx) => listOfficers(tx, today))) {
          const roles = officer.roles.map(roleTitle).join(', ') || 'no role today'
          io.say(`${officer.username}  ${officer.name}  ${roles}`, officer)
        }
        return 0
      }),
    )
}

function addCommand(officers: Program, program: Program, surroundings: Surroundings): void {
  officers
    .command('add')
    .description('add an officer; the first password is read from a file or standard input')
    .argument('<username>', 'small letters, digits, . or -')
    .argument('<name>', 'in full')
    .requiredOption('--role <role...>', 'such as billing-officer')
    .option('--password-file <path>', 'a file that holds the password', '-')
    .action(
      async (
        username: string,
        name: string,
        options: { role: string[]; passwordFile: string },
      ) => {
        const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
          const password = readPassword(options.passwordFile)
          const made = { username, name, roles: options.role, password, mustChangePassword: true }
          const given = await command(`add-officer-${username}`)
          const founded = await foundOfficers(authority.db, given, [made])
          const outcome =
            founded.kind === 'founded-already'
              ? await createOfficer(authority.db, await command(`propose-${username}`), made)
              : founded
          if (outcome.kind === 'weak-password') {
            throw new InputError([{ field: 'password', message: outcome.why }])
          }
          io.say(`${name}: ${ADDED[outcome.kind]}.`, outcome)
          return outcome.kind === 'added' || outcome.kind === 'waits' ? 0 : 1
        })
        await act()
      },
    ) // prettier-ignore
}

const ADDED: Readonly<Record<Exclude<CreateOfficerOutcome['kind'], 'weak-password'>, string>> = {
  added: 'added',
  waits: 'waits for a second officer, who approves it under Officers, Approvals',
  'waits-already': 'waits already for a second officer',
  'username-in-use': 'the username is in use',
}

const NOT_DONE = {
  'own-account': 'this is you, another administrator must do it',
  'no-such-officer': 'there is no such officer, or the officer has been ended',
  'waits-already': 'waits already for a second officer',
} as const

const ENDED = {
  ...NOT_DONE,
  ended: 'ended',
  waits: 'locked out; the end waits for a second officer under Officers, Approvals',
} as const

const UNLOCKED = {
  ...NOT_DONE,
  unlocked: 'unlocked',
  waits: 'waits for a second officer, who approves it under Officers, Approvals',
} as const

/** A password on the command line would stay in its history: it comes by a file or a pipe. */
function readPassword(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/\r?\n$/, '')
  } catch {
    const message = `cannot be read from ${path === '-' ? 'standard input' : path}`
    throw new InputError([{ field: 'password', message }])
  }
}

function endCommand(officers: Program, program: Program, surroundings: Surroundings): void {
  officers
    .command('end')
    .description('end an officer for good')
    .argument('<username>', 'whose')
    .argument('<reason>', 'why')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, ...args) => {
        const [username = '', reason = ''] = args
        const given = await command(`end-officer-${username}`)
        const outcome = await endOfficer(authority.db, given, { username, reason })
        io.say(`${username}: ${ENDED[outcome.kind]}.`, outcome)
        return outcome.kind === 'ended' || outcome.kind === 'waits' ? 0 : 1
      }),
    )
}

/** The way in for the only administrator, whom failures or a lock keep out. */
function unlockCommand(officers: Program, program: Program, surroundings: Surroundings): void {
  officers
    .command('unlock')
    .description('lift a lock, and what failures of the sign-in shut')
    .argument('<username>', 'whose')
    .argument('<reason>', 'why')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, ...args) => {
        const [username = '', reason = ''] = args
        const given = await command(`unlock-officer-${username}`)
        const outcome = await unlockOfficer(authority.db, given, { username, reason })
        io.say(`${username}: ${UNLOCKED[outcome.kind]}.`, outcome)
        return outcome.kind === 'unlocked' || outcome.kind === 'waits' ? 0 : 1
      }),
    )
}

/** So that what is done at the command line is done by an officer who is known. */
function linkCommand(officers: Program, program: Program, surroundings: Surroundings): void {
  officers
    .command('link-system')
    .description('propose that a user of this machine is an officer, who confirms it on screen')
    .argument('<user>', 'of the machine, as `id -un` says')
    .argument('<username>', 'the officer')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, ...args) => {
        const [machineUser = '', username = ''] = args
        const given = await command(`link-${machineUser}`)
        const outcome = await linkMachineUser(authority.db, given, { machineUser, username })
        io.say(LINKED[outcome.kind], outcome)
        return outcome.kind === 'waits' ? 0 : 1
      }),
    )
}

const LINKED: Readonly<Record<LinkMachineUserOutcome['kind'], string>> = {
  waits: 'It waits until that officer confirms it on screen, under Approvals.',
  'waits-already': 'A link of that officer waits already.',
  'no-such-officer': 'There is no such officer.',
  'linked-already': 'That user is linked already.',
}
