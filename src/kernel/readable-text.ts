/**
 * Text as people see it. What cannot be seen is left out: control characters, marks that turn the
 * direction of what follows, characters without width. Two names that look alike are then alike,
 * and a note of nothing is nothing.
 */

/** What stands for a character that could not be read; nobody types it. */
export const ILLEGIBLE = '\uFFFD'

/** C0 and C1 but tab and line ends; soft hyphen; marks of direction; no width; word joiner. */
const UNSEEN = new RegExp(
  '[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f' +
    '\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]',
  'g',
)

/** Joiners belong between letters, as some scripts write them, and nowhere else. */
const STRAY_JOINERS =
  /(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\u200c\u200d])/gu

/** Typed text from anywhere: a form, the API, a file. NUL, which no table holds, is marked. */
export function readableText(text: string): string {
  return text.replaceAll('\0', ILLEGIBLE).replace(UNSEEN, '').replace(STRAY_JOINERS, '')
}
