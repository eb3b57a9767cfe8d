type Level = 'blocking' | 'warning'

export type FindingCode =
  | 'field_missing' | 'field_invalid' | 'translation_incomplete' | 'reference_not_live' | 'reference_private' | 'reference_wordless' | 'reference_missing'
  | 'chapter_not_live' | 'consent_missing' | 'alt_missing' | 'medium_missing' | 'not_a_picture' | 'not_a_document' | 'heading_jump' | 'table_caption_missing' | 'table_header_missing'
  | 'source_missing' | 'perimeter_to_confirm' | 'slug_reserved' | 'link_scheme' | 'personal_data' | 'approvals_missing'
  | 'person_missing' | 'person_expired' | 'slug_names_person' | 'contact_lapsed' | 'nobody_to_answer' // prettier-ignore

/** One point of the checklist: what is wrong (`code`), where, and whether it blocks. Worded by `wording.ts`. */
export interface Finding {
  readonly code: FindingCode
  readonly level: Level
  /** Field of the content, as `body.fr` or `sources.0.url`. */
  readonly field?: string
  /** What a person would look for: « tableau 2 », an address, a title. */
  readonly what?: string
}

export const isBlocking = (finding: Finding): boolean => finding.level === 'blocking'
