/** The words of the first version: types of documents, languages, roles, and whoever acts. */
export type ReviewableType = 'chapters' | 'examples' | 'contacts' | 'schemes' | 'outline'
export type Locale = 'fr' | 'en'
export type Role = 'author' | 'reviewer' | 'coordinator' | 'chief-editor' | 'observer' | 'admin'

export interface Actor {
  readonly id: string
  readonly partner: string | null
  readonly roles: readonly Role[]
}
