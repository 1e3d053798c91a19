/** `reeve backup` and `reeve restore`: a whole council in one encrypted file, and back. */
import type { Command as Program } from 'commander'
import {
  type KeysGiven,
  keyOf,
  lockOf,
  makeBackup,
  makePlanB,
  planBLocks,
  type Restored,
  restoreBackup,
} from '#backup/index.js'
import {
  type EmptyPlace,
  guard,
  type Io,
  ioOf,
  type Surroundings,
  withAuthority,
} from '#cli/surroundings.js'

interface Keys {
  readonly recipient?: string[]
  readonly passphraseFile?: string
  readonly identityFile?: string
  readonly withSecretKey?: boolean
}

const PASSPHRASE = 'a file whose first line is the passphrase'

export function backupCommands(program: Program, surroundings: Surroundings): void {
  program
    .command('backup')
    .description('write everything of the council to one encrypted file, while people work')
    .argument('<to>', 'a file, or a folder for a file named by its moment')
    .option('--recipient <age1...>', 'who can open it: public keys of age')
    .option('--passphrase-file <path>', PASSPHRASE)
    .option('--with-secret-key', 'put the key of sealed secrets in, wrapped for the same reader')
    .action(async (to: string, options: Keys) => {
      await withAuthority(surroundings, program, async ({ authority }, io) => {
        const lock = lockOf(given(options, surroundings.backupKeys()))
        const { ownerUrl: url, schema, archive, secretKey, clock } = authority
        const source = { url, schema, archive, ...(options.withSecretKey && { secretKey }) }
        const taken = { at: clock.now(), on: await clock.today(), lock }
        const made = await makeBackup(source, to, taken)
        const key = options.withSecretKey
          ? 'the secret key is in it, wrapped'
          : 'the secret key is not in it: keep it apart'
        const held = `${made.rows} rows of ${made.tables} tables, ${made.files} files`
        io.say(`Written to ${made.file}: ${held}; ${key}.`, made)
        return 0
      })()
    })
  restoreCommand(program, surroundings)
  planBCommand(program, surroundings)
}

interface PlanBKeys extends Keys {
  readonly restrictedRecipient?: string[]
}

function planBCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('plan-b')
    .description('write the pack that a council can work from with no server, encrypted')
    .argument('<folder>', 'where to; restricted accounts get a pack of their own')
    .option('--recipient <age1...>', 'who can open it: public keys of age')
    .option('--passphrase-file <path>', PASSPHRASE)
    .option('--restricted-recipient <age1...>', 'who can open that of restricted accounts')
    .action(async (folder: string, options: PlanBKeys) => {
      await withAuthority(surroundings, program, async ({ authority }, io) => {
        const { db, press, clock } = authority
        const set = surroundings.backupKeys()
        const { common = [], restricted = [] } = set.planB ?? {}
        const keys = given(options, set)
        const readers = {
          // What is said here goes before what is set.
          common: keys === set ? common : [],
          restricted: options.restrictedRecipient ?? restricted,
        }
        const asked = {
          db,
          renderer: press.renderer,
          at: clock.now(),
          day: await clock.today(),
          locks: planBLocks({ ...keys, planB: readers }),
        }
        const made = await makePlanB(folder, asked)
        const apart =
          made.restricted === null
            ? 'none that is restricted, since nobody was named who can open them'
            : `${made.restricted} restricted`
        const held = `${made.accounts} accounts, ${apart}`
        io.say(`Written: ${made.files.join(', ')}: ${held}.`, made)
        return 0
      })()
    })
}

/** What is said at the command line goes before what is set. */
function given(options: Keys, set: KeysGiven): KeysGiven {
  const { recipient = [], passphraseFile, identityFile } = options
  const said = recipient.length > 0 || passphraseFile !== undefined || identityFile !== undefined
  return said ? { recipients: recipient, passphraseFile, identityFile } : set
}

function restoreCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('restore')
    .description('put a backup into an empty schema, and prove it')
    .argument('<file>', 'what `reeve backup` wrote')
    .option('--identity-file <path>', 'the secret key of a recipient')
    .option('--passphrase-file <path>', PASSPHRASE)
    .action(async (file: string, options: Keys) => {
      const io = ioOf(program.opts<{ json?: boolean }>())
      await guard(io, async () => {
        const key = keyOf(given(options, surroundings.backupKeys()))
        const place = await surroundings.empty()
        try {
          const { url, schema, archive } = place
          const keepFile = (bytes: Uint8Array) => archive.keep(bytes)
          sayRestored(io, place, await restoreBackup(file, key, { url, schema, keepFile }))
          return 0
        } finally {
          await place.close()
        }
      })
    })
}

function sayRestored(io: Io, place: EmptyPlace, restored: Restored): void {
  const { secretKey, head, rows, files } = restored
  const kept = secretKey !== undefined && place.keepSecretKey(secretKey)
  const key =
    secretKey === undefined
      ? 'The secret key was left out: put it back where it was kept.'
      : kept
        ? 'The secret key is in its place.'
        : 'Another secret key is in its place: that of the backup was not written over it.'
  const text =
    `Restored as it stood at ${head.takenAt}: ${rows} rows, ${files} files. ${key} ` +
    'Now prove it: reeve check --archive.'
  io.say(text, { takenAt: head.takenAt, rows, files, secretKey: kept })
}
