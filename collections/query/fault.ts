import type { QueryReason } from '#words/errors.ts'

/** The first thing that is wrong with a query: which parameter, by the name it was sent under, and why. */
export interface QueryFault {
  readonly parameter: string
  readonly reason: QueryReason
}

/** A fault at a parameter, whose name is somebody's own text: only its beginning is repeated. */
export const faultAt = (parameter: string, reason: QueryReason): QueryFault => ({
  parameter: parameter.length > 100 ? `${parameter.slice(0, 100)}…` : parameter,
  reason,
})

export type Row = Record<string, unknown>
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
