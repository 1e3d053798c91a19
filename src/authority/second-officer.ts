/**
 * Whether an officer is a second one beside another: another person, and nobody who may know the
 * other's password. All that needs two officers asks it here.
 */
import { isSameOfficer, officerBehind } from '#authority/actors.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

/** How long a password that somebody gave may still be in their hands, after another was chosen. */
export const GIVEN_DAYS = 30

export type NotSecond =
  /** The same person: under another name, by a token or as a user of the machine. */
  | { readonly kind: 'same-officer' }
  /** One gave the other a password, or somebody gave one to both: one person may be behind both. */
  | { readonly kind: 'password-given' }

/** Why the actor cannot be the second officer to `by`; undefined where nothing is against it. */
export async function whyNotSecond(
  tx: Tx,
  acting: Acting,
  { by }: { readonly by: string },
): Promise<NotSecond | undefined> {
  if (await isSameOfficer(tx, by, acting.actor)) return { kind: 'same-officer' }
  const ours = await whoMayBe(tx, acting.actor, acting.on)
  const theirs = await whoMayBe(tx, by, acting.on)
  for (const one of ours) {
    for (const other of theirs) {
      if (await isSameOfficer(tx, one, other)) return { kind: 'password-given' }
    }
  }
  return undefined
}

/**
 * The officer behind an actor, and whoever gave the officer a password that lets in alone and has
 * not been gone for thirty days: whoever chose the next one may have been either.
 */
async function whoMayBe(tx: Tx, actor: string, on: IsoDate): Promise<string[]> {
  const officer = await officerBehind(tx, actor)
  const givers = await tx.rows<{ by: string }>(sql`
    select distinct given_by as by from given_password
    where username = ${officer} and not with_codes
      and (chosen_on is null or chosen_on > ${addDays(on, -GIVEN_DAYS)}::date)`)
  return [officer, ...givers.map(({ by }) => by)]
}

/** Notes who gave an officer a password. One that need not be changed counts as chosen that day. */
export async function notePasswordGiven(
  tx: Tx,
  acting: Acting,
  given: { readonly username: string; readonly by: string; readonly mustChange: boolean },
): Promise<void> {
  const { username, by, mustChange } = given
  await tx.run(sql`
    insert into given_password (username, given_by, given_on, with_codes, chosen_on, recorded_at)
    select username, ${by}, ${acting.on}::date, totp_since is not null,
      ${mustChange ? null : acting.on}::date, ${acting.recordedAt}
    from officer where username = ${username}`)
}

/** Notes that the officer chose a password: those given before let nobody in from now on. */
export async function notePasswordChosen(tx: Tx, username: string, on: IsoDate): Promise<void> {
  await tx.run(sql`update given_password set chosen_on = greatest(given_on, ${on}::date)
    where username = ${username} and chosen_on is null`)
}

/** The one-time codes are gone: a password that was given and not changed lets in alone. */
export async function noteCodesGone(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`update given_password set with_codes = false
    where username = ${username} and chosen_on is null`)
}

export interface GivenPassword {
  readonly by: string
  readonly on: IsoDate
}

/** The passwords that others gave an officer lately, the latest first: the officer is told. */
export function passwordsGiven(tx: Tx, username: string, on: IsoDate): Promise<GivenPassword[]> {
  return tx.rows<GivenPassword>(sql`
    select given_by as by, given_on as on from given_password
    where username = ${username}
      and (chosen_on is null or chosen_on > ${addDays(on, -GIVEN_DAYS)}::date)
    order by given_id desc`)
}
