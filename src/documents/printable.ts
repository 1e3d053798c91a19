/**
 * Text as the documents' fonts can print it. PDF/UA refuses a file with one character that has no
 * glyph, so a single name from outside them would otherwise stop a print run of hundreds. Such a
 * name is found before it is printed: a run's preview stops it, and the Data page lists it.
 */
import { FAMILIES } from './fonts.js'

const PLAIN = /^[\x20-\x7e£–−’]*$/

let known: ReadonlySet<number> | undefined

/** The same text, with its accents dropped or a "?" where the font has no such letter. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  known ??= covered()
  return Array.from(text.normalize('NFC'), (letter) => nearest(letter)).join('')
}

/** Whether a document shows the text as it stands: no letter of it comes out as a "?". */
export function isPrintable(text: string): boolean {
  return printable(text).split('?').length === text.split('?').length
}

/**
 * What no document can write, as a pattern of PostgreSQL: any letter outside the fonts. A name that
 * matches is held against `isPrintable`, since a letter may be written without its accents.
 */
export function beyondFonts(): string {
  known ??= covered()
  const codes = [...known].filter((code) => code > 0x7e).sort((a, b) => a - b)
  const ranges: string[] = []
  for (let at = 0; at < codes.length;) {
    const first = codes[at] ?? 0
    let last = first
    while (codes[at + 1] === last + 1) {
      at += 1
      last = codes[at] ?? last
    }
    at += 1
    ranges.push(`${escaped(first)}-${escaped(last)}`)
  }
  return `[^\\u0001-\\u007e\\u200b-\\u200f\\u202a-\\u202e${ranges.join('')}]`
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}

function covered(): ReadonlySet<number> {
  return new Set(FAMILIES.flatMap((family) => [...coverage(family)]))
}

/**
 * The letter with as many of its accents as one glyph has. An accent drawn on its own is not an
 * answer: the font does not place it, and it would land on the letter after.
 */
function nearest(letter: string): string {
  // What only steers the direction of writing has no look of its own.
  if (/\p{Cf}/u.test(letter)) return ''
  if (has(letter)) return letter
  if (/\s|\p{Cc}/u.test(letter)) return ' '
  const parts = Array.from(letter.normalize('NFD'))
  for (let kept = parts.length - 1; kept > 0; kept--) {
    const fewer = parts.slice(0, kept).join('').normalize('NFC')
    if (has(fewer)) return fewer
  }
  return '?'
}

function has(letter: string): boolean {
  const [first, ...more] = Array.from(letter, (character) => character.codePointAt(0) ?? 0)
  return first !== undefined && more.length === 0 && (known?.has(first) ?? false)
}

/** The characters that every style of a family has. */
function coverage(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(charactersOf)
  return new Set([...first].filter((code) => others.every((other) => other.has(code))))
}

/** Reads the font's Unicode table: `cmap`, format 4 (OpenType 1.9, "cmap"). */
function charactersOf(font: Buffer): Set<number> {
  const at = formatFour(font, tableAt(font, 'cmap'))
  const segments = font.readUInt16BE(at + 6) / 2
  const found = new Set<number>()
  for (let i = 0; i < segments; i++) {
    const end = font.readUInt16BE(at + 14 + 2 * i)
    const start = font.readUInt16BE(at + 16 + 2 * (segments + i))
    for (let code = start; code <= end && code !== 0xffff; code++) found.add(code)
  }
  return found
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

function formatFour(font: Buffer, cmap: number): number {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    if (font.readUInt16BE(at) === 4) return at
  }
  throw new Error('the font has no character table of format 4')
}
