/** Columns that hold usernames, as people are shown them: the names of the officers. */
import type { FastifyRequest } from 'fastify'
import type { Column } from '#web/lists/columns.js'
import { nameOf } from '#web/page.js'
import { plainText } from '#web/plain-text.js'

type Columns<Row> = readonly Column<Row>[]

/** On the screen: each officer by name. */
export function byName<Row>(columns: Columns<Row>, request: FastifyRequest): Column<Row>[] {
  return columns.map((column) => (column.kind === 'officer' ? named(column, request) : column))
}

/** In a file: the name, and the username in a column of its own. */
export function byBothNames<Row>(columns: Columns<Row>, request: FastifyRequest): Column<Row>[] {
  return columns.flatMap((column) => {
    if (column.kind !== 'officer') return [column]
    const shown = named(column, request)
    // What is no officer stands as it is already.
    const value = (row: Row) => (column.value(row) === shown.value(row) ? '' : column.value(row))
    return [shown, { title: `${column.title}: username`, kind: 'text', value }]
  })
}

function named<Row>(column: Column<Row>, request: FastifyRequest): Column<Row> {
  const value = (row: Row) => {
    const username = plainText(column.value(row) ?? '')
    return username === '' ? '' : nameOf(request, username)
  }
  return { ...column, kind: 'text', value }
}
