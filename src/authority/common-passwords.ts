/** Passwords that are tried first: words of lists that were published, and what is near at hand. */

const WORDS = `
password passw0rd passwort letmein welcome monkey dragon sunshine princess football baseball
basketball superman batman spiderman pokemon starwars iloveyou loveyou lovely master shadow ashley
michael jordan jessica jennifer charlie thomas daniel andrew joshua matthew george harley hunter
robert ginger pepper cookie summer winter spring autumn january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday
liverpool arsenal chelsea everton rangers celtic manchester manutd tottenham newcastle westham
england scotland wales britain london birmingham leeds glasgow cardiff bristol sheffield nottingham
computer internet samsung google facebook linkedin twitter instagram youtube microsoft windows apple
android iphone nintendo playstation minecraft fortnite roblox server network system database office
secret secure security access login logon signin account admin administrator root user test tester
testing guest default changeme change temp temporary example sample demo demonstration training
hello whatever trustno1 qazwsx qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm azerty abcdef
abcdefg abcdefgh letmein killer soccer hockey maggie buster tigger silver golden purple yellow
orange banana cheese chocolate coffee flower butterfly diamond rainbow unicorn angel heaven jesus
christ freedom forever family friends mother father brother sister babygirl babyboy sweetheart
darling honey sweety lovers marina nicole amanda hannah sophie olivia amelia emily isabella jacob
william oliver harry jack james alexander benjamin samuel joseph christopher richard patrick anthony
steven stephen kevin barbara elizabeth victoria charlotte rebecca natalie melissa samantha
stephanie danielle chelsea lauren megan taylor morgan bailey jasper oscar rosie molly poppy daisy
bella teddy rocky lucky buddy max snoopy garfield mickey donald simpsons matrix gandalf frodo
hogwarts potter voldemort mustang ferrari porsche mercedes corvette harley yamaha honda suzuki
phoenix thunder lightning falcon eagle tiger lion panther wolf bear dolphin turtle rabbit hamster
guitar music piano drummer metallica nirvana beatles elvis madonna eminem blink182 slipknot
money dollar million casino poker lottery winner champion number one two three four five
please enter open sesame opensesame nothing nopassword mypassword password1 thisispassword
thepassword newpassword oldpassword userpassword pass passcode passphrase keyword
council counciltax council tax taxes rates revenues revenue benefits billing recovery
reeve collector
cityhall townhall mayor officer staff civic local government localgov govuk authority borough
district county parish wyremouth finance payment payments payroll treasury bailiff enforcement court
`

/** Rows of the keyboard and of the alphabet, either way round. */
const ROWS = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901234567890',
  '1q2w3e4r5t6y7u8i9o0p',
  'azertyuiopqsdfghjklmwxcvbn',
]

const KNOWN = new Set(WORDS.split(/\s+/).filter((word) => word !== ''))

const AS_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i',
} // prettier-ignore

const RUN = 5

/**
 * Whether the password is among the first that are tried: one or two known words, whatever digits
 * and signs stand round or in place of their letters; runs of the keyboard; a piece said again.
 * `ours` are words that anybody knows of the council.
 */
export function isCommonPassword(password: string, ours: readonly string[] = []): boolean {
  const text = password.toLowerCase()
  const words = new Set([...KNOWN, ...ours.map((word) => word.toLowerCase())])
  return [text, lettersOf(text)].some((read) => {
    const letters = read.replace(/[^\p{L}]/gu, '')
    return isOfWords(letters, words) || isOfRuns(read)
  })
}

/** Letters for the digits and signs that stand for them within a word, not round it. */
function lettersOf(text: string): string {
  const inner = text.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '')
  return inner.replace(/[013457@$!]/g, (sign) => AS_LETTERS[sign] ?? sign)
}

/** Of nothing but known words, two at most, or of one said over. */
function isOfWords(letters: string, words: ReadonlySet<string>): boolean {
  if (letters === '') return true
  if (words.has(letters)) return true
  for (let at = 1; at < letters.length; at += 1) {
    if (words.has(letters.slice(0, at)) && words.has(letters.slice(at))) return true
  }
  const again = /^(.{2,}?)\1+$/u.exec(letters)?.[1]
  return again !== undefined && (words.has(again) || again.length <= RUN)
}

/** What is left without runs of five or more along a row of keys is next to nothing. */
function isOfRuns(text: string): boolean {
  const rows = ROWS.flatMap((row) => [row, Array.from(row).reverse().join('')])
  let left = 0
  for (let at = 0; at < text.length;) {
    const run = longestRun(text.slice(at), rows)
    if (run < RUN) left += 1
    at += run < RUN ? 1 : run
  }
  return left <= 3
}

function longestRun(text: string, rows: readonly string[]): number {
  for (let length = text.length; length >= RUN; length -= 1) {
    if (rows.some((row) => row.includes(text.slice(0, length)))) return length
  }
  return 0
}
