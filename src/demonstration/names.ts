/** Invented people and streets. */
import type { Chance } from '#kernel/chance.js'

// prettier-ignore
const FORENAMES = [
  'Amara', 'Ben', 'Carys', 'Dan', 'Elsie', 'Farid', 'Grace', 'Hugh', 'Isla', 'Jack', 'Kezia', 'Liam',
  'Maya', 'Noah', 'Olive', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tess', 'Umar', 'Vera', 'Will',
  'Yusuf', 'Zoe', 'Alan', 'Beryl', 'Colin', 'Doreen', 'Eric', 'Freda', 'George', 'Hilda', 'Ivan',
  'Joan', 'Keith', 'Linda', 'Martin', 'Norma', 'Owen', 'Pauline', 'Ralph', 'Sheila', 'Trevor',
  'Aisha', 'Callum', 'Dilys', 'Ewan', 'Fiona', 'Gareth', 'Harriet', 'Imran', 'Jade', 'Kofi', 'Lena',
  'Mohan', 'Nadia', 'Oscar', 'Petra', 'Rhys', 'Sunita', 'Tomasz', 'Wanda', 'Xenia', 'Adele', 'Brian',
] as const

// prettier-ignore
const SURNAMES = [
  'Ashworth', 'Barlow', 'Chadwick', 'Dewhurst', 'Entwistle', 'Fairclough', 'Greenhalgh', 'Haworth',
  'Ingham', 'Jolly', 'Kershaw', 'Lomax', 'Mather', 'Nuttall', 'Ogden', 'Pilkington', 'Quick',
  'Rigby', 'Sharples', 'Threlfall', 'Unsworth', 'Varley', 'Whittle', 'Yates', 'Ahmed', 'Begum',
  'Chowdhury', 'Desai', 'Eze', 'Fernandes', 'Gupta', 'Hussain', 'Iqbal', 'Jankowski', 'Kowalczyk',
  'Lewandowska', 'Mensah', 'Nowak', 'Okafor', 'Patel', 'Quaye', 'Rahman', 'Singh', 'Tran', 'Usman',
  'Vaz', 'Wong', 'Young', 'Abbott', 'Birch', 'Clegg', 'Dawson', 'Eccles', 'Fielding', 'Gorton',
  'Hargreaves', 'Irving', 'Jepson', 'Knowles', 'Latham', 'Marsden', 'Norris', 'Openshaw', 'Procter',
  'Rothwell', 'Seddon', 'Tomlinson', 'Upton', 'Vickers', 'Walmsley', 'Aspinall', 'Bolton', 'Crompton',
  'Duxbury', 'Eastham', 'Foulds', 'Garside', 'Holt', 'Isherwood', 'Jennings', 'Kay', 'Leigh',
] as const

// prettier-ignore
const STREETS = [
  'Anchor', 'Beacon', 'Chapel', 'Dock', 'Esplanade', 'Ferry', 'Grange', 'Harbour', 'Ivy', 'Jubilee',
  'Kiln', 'Lighthouse', 'Marsh', 'North', 'Orchard', 'Promenade', 'Quarry', 'Rope', 'Sandy', 'Tide',
  'Union', 'Victoria', 'Windmill', 'Yew Tree', 'Albert', 'Bourne', 'Church', 'Dunes', 'Elm', 'Fir',
  'Gull', 'Heron', 'Inkerman', 'Juniper', 'Kestrel', 'Larch', 'Mill', 'Nelson', 'Oak', 'Poplar',
] as const

const KINDS = ['Road', 'Street', 'Avenue', 'Close', 'Lane', 'Drive', 'Terrace'] as const

export function personName(chance: Chance, surname = chance.pick(SURNAMES)): string {
  return `${chance.pick(FORENAMES)} ${surname}`
}

export function surnameOf(name: string): (typeof SURNAMES)[number] {
  return (name.split(' ').at(-1) ?? 'Kay') as (typeof SURNAMES)[number]
}

export interface Address {
  readonly lines: readonly string[]
  readonly postcode: string
}

/** The n-th address of a parish: every one different. */
export function addressOf(n: number, parish: { code: string; name: string }): Address {
  const number = (n % 38) + 1
  const street = Math.floor(n / 38)
  const kind = KINDS[Math.floor(street / STREETS.length) % KINDS.length] ?? 'Road'
  const name = `${STREETS[street % STREETS.length] ?? 'Long'} ${kind}`
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const pair = `${letters[street % 20] ?? 'A'}${letters[Math.floor(n / 19) % 20] ?? 'B'}`
  const district = 1 + (parish.code.charCodeAt(0) % 7)
  const lines = [`${number} ${name}`, parish.name]
  return { lines, postcode: `WY${district} ${1 + (street % 9)}${pair}` }
}
