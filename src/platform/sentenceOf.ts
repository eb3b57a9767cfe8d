import { env } from './env.ts'
import { startFaultOf, type StartFaultKind } from './startFault.ts'

/** What may still befall a disk after it was looked at. Anything else thrown so late is a mistake of ours, and keeps its stack. */
const LATE: readonly StartFaultKind[] = ['disk_full', 'disk_fault', 'read_only', 'no_permission', 'damaged_database']

/** Why a program could not start, as the sentence its user reads, or null for what nobody foresaw. */
export function sentenceOf(error: unknown): string | null {
  const { name, message } = error as Error
  if (['StartFault', 'EnvError'].includes(name)) return message
  const fault = startFaultOf(error, env().DATABASE_URI)
  return fault && (fault === error || LATE.includes(fault.kind)) ? fault.message : null
}
