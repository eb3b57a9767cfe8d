import { ERROR_WORDS } from '#words/errors.ts'
import { FINDING_WORDS } from '#words/findings.ts'
import type { Language } from '#words/pair.ts'
import { say } from '#words/say.ts'
import type { ErrorCode } from './errors.ts'
import { FIELD_LABELS, type FieldName } from './fieldLabels.ts'
import type { Finding } from './findings.ts'

export type { Language }

/** Why a command was refused, as a sentence. */
export function refusalText(
  refusal: { code: ErrorCode; detail?: Readonly<Record<string, unknown>> },
  language: Language,
): string {
  return say(ERROR_WORDS[refusal.code], language, refusal.detail)
}

/** A finding as a sentence. `nameOf` turns a partner uid into its name with article. */
export function findingText(
  finding: Finding,
  language: Language,
  nameOf: (uid: string) => string = (uid) => uid,
): string {
  const what = finding.what ? nameOf(finding.what) : ''
  return say(FINDING_WORDS[finding.code], language, { field: fieldText(finding.field ?? '', language), what })
}

/** « sources.0.url » → « Origine des informations, 1 » : the field's label and the row people see. */
export function fieldText(path: string, language: Language): string {
  const [name = '', ...rest] = path.split('.')
  const label = Object.hasOwn(FIELD_LABELS, name) ? FIELD_LABELS[name as FieldName][language] : name
  const row = rest.find((part) => /^\d+$/.test(part))
  return row === undefined ? label : `${label}, ${Number(row) + 1}`
}
