import type { Finding } from '#domain/findings.ts'
import { findingText, type Language } from '#domain/wording.ts'
import type { Snapshot } from '#review/snapshot.ts'
import type { Check } from './Checks.client.tsx'

/** The findings of a refusal in words. The snapshot has worded most of them, with the names of the organisations. */
export function refusedChecks(findings: readonly Finding[], snapshot: Snapshot, language: Language): Check[] {
  return findings.map((finding) => {
    const text = findingText(finding, language)
    const same = ({ code, field }: Check) => code === finding.code && field === (finding.field ?? null)
    const worded = snapshot.checklist.filter(same)
    const [only] = worded
    return {
      code: finding.code,
      level: finding.level,
      field: finding.field ?? null,
      text: worded.length === 1 && only ? only.text : text,
    }
  })
}
