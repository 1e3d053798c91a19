/**
 * A process's own connection to the embedded server: while it stands, the process is known to use
 * the server, and when it breaks, the server has fallen and is started again.
 */
import pg from 'pg'

export interface Keeper {
  /** Whether no other process uses the server; none can join it from then on. */
  isLast(): Promise<boolean>
  end(): Promise<void>
}

interface Kept {
  readonly url: string
  readonly say: (text: string) => void
  /** Starts the server again on its port, or waits for whoever does. */
  readonly start: () => Promise<void>
}

/** Every user holds it shared; who gets it alone is the last. */
const LOCK = 7_233_814

/** How long after a start that failed the next is tried. */
const PAUSE_MS = 2_000

/** How long one who leaves waits for a start that is under way. */
const LONGEST_JOIN_MS = 5_000

export async function keepServer(kept: Kept): Promise<Keeper> {
  const held: { client: pg.Client; leaving: boolean; joining: Promise<void> } = {
    client: await join(kept.url),
    leaving: false,
    joining: Promise.resolve(),
  }
  const watch = (client: pg.Client) => {
    client.on('error', () => undefined)
    client.once('end', () => {
      if (!held.leaving) held.joining = startAgain()
    })
  }
  const startAgain = async (): Promise<void> => {
    kept.say('the database has stopped by itself: it is started again')
    while (!held.leaving) {
      try {
        await kept.start()
        held.client = await join(kept.url)
        watch(held.client)
        kept.say('the database is up again')
        return
      } catch (error) {
        kept.say(`the database does not start: ${String(error)}`)
        await pause(PAUSE_MS)
      }
    }
  }
  watch(held.client)
  return {
    isLast: async () => {
      // One who leaves while it starts again would leave it running, with nobody to stop it.
      await Promise.race([held.joining, longestJoin()])
      held.leaving = true
      return isAlone(held.client).catch(() => false)
    },
    end: async () => {
      held.leaving = true
      await held.client.end().catch(() => undefined)
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Its timer keeps no process alive that has nothing else to do. */
function longestJoin(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_JOIN_MS).unref())
}

async function join(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'reeve-keeper',
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  // Waits where the last user is stopping the server, and then fails with it.
  await client.query(`select pg_advisory_lock_shared(${LOCK})`)
  return client
}

async function isAlone(client: pg.Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${LOCK})`)
  const { rows } = await client.query<{ alone: boolean }>(
    `select pg_try_advisory_lock(${LOCK}) as alone`,
  )
  return rows[0]?.alone === true
}
