/** One name for each kind of letter, whether it is asked of as a notice or as what was printed. */
export const LETTER_NAMES: Readonly<Record<string, string>> = {
  demand: 'Bill',
  bill: 'Bill',
  'adjusted-demand': 'Changed bill',
  'adjusted-bill': 'Changed bill',
  reminder: 'Reminder',
  'second-reminder': 'Second reminder',
  'final-notice': 'Final notice',
  'warning-letter': 'Letter before the court',
  'joint-notice': 'Joint taxpayers’ notice',
  summons: 'Summons',
  'order-notice': 'Notice of liability order',
  'penalty-notice': 'Notice of a penalty',
  'information-request': 'Request for information',
  'officer-letter': 'Letter',
  'letter-copy': 'Copy of a letter',
}

/** Throws for a kind that has no name. */
export function letterName(kind: string): string {
  const name = LETTER_NAMES[kind]
  if (name === undefined) throw new Error(`no letter is called by the kind ${kind}`)
  return name
}
