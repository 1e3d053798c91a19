/**
 * Text as the documents' font can print it. PDF/UA refuses a file with one character that has no
 * glyph, so a single name from outside the font would otherwise stop a print run of hundreds.
 */
import { FONTS } from './fonts.js'

const PLAIN = /^[\x20-\x7e£–−’]*$/

let known: ReadonlySet<number> | undefined

/** The same text, with its accents dropped or a "?" where the font has no such letter. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  known ??= coverage(FONTS)
  return Array.from(text.normalize('NFC'), (letter) => nearest(letter)).join('')
}

/** Whether a document shows the text exactly as it stands. */
export function isPrintable(text: string): boolean {
  return printable(text) === text.normalize('NFC')
}

/**
 * The letter with as many of its accents as one glyph has. An accent drawn on its own is not an
 * answer: the font does not place it, and it would land on the letter after.
 */
function nearest(letter: string): string {
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

/** The characters that every one of the fonts has. */
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
