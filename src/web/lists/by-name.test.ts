/** Columns of usernames on the screen and in files. */
import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { byBothNames, byName } from '#web/lists/by-name.js'
import type { Column } from '#web/lists/columns.js'

type Row = { readonly by: string | null }

const COLUMNS: readonly Column<Row>[] = [{ title: 'By', kind: 'officer', value: (row) => row.by }]
const names = new Map([['b.billing', 'Bea Billing']])
const request = { scene: { names } } as unknown as FastifyRequest

const said = (columns: readonly Column<Row>[], by: string | null) =>
  columns.map((column) => [column.title, column.value({ by })])

test.each([
  ['b.billing', 'Bea Billing', 'b.billing'],
  ['api/post', 'API token post', 'api/post'],
  // What is no officer stands as it is already.
  ['system/nightly', 'system/nightly', ''],
  [null, '', null],
])('%s is told as %s', (by, name, username) => {
  expect(said(byName(COLUMNS, request), by)).toEqual([['By', name]])
  expect(said(byBothNames(COLUMNS, request), by)).toEqual([
    ['By', name],
    ['By: username', username],
  ])
})
