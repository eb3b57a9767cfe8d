import type { Language } from '#domain/wording.ts'

/** What a mail says, before it is set as HTML or as text. Plain strings only: the two writers escape, nobody else need. */
export interface Letter {
  readonly language: Language
  readonly subject: string
  /** What mail programs show beside the subject: what changed, and by when. */
  readonly preheader: string
  readonly greeting: string
  /** What happened; the title of the text it is about, where there is one, follows on a line of its own. */
  readonly heading: string
  readonly title: string | null
  readonly lead: string
  readonly panels: readonly Panel[]
  /** The only thing to press. Opening it approves nothing. */
  readonly button: { readonly label: string; readonly url: string }
  /** The other texts of a common publication. */
  readonly others: {
    readonly title: string
    readonly links: readonly { readonly label: string; readonly url: string }[]
  } | null
  readonly standing: { readonly title: string; readonly rows: readonly Standing[] } | null
  readonly footer: readonly string[]
}

/** What is told apart from the sentences: words of ours, or somebody's own. */
export interface Panel {
  readonly title: string
  readonly lines: readonly string[]
  readonly isQuote: boolean
}

/** One organisation's answer. */
interface Standing {
  readonly partner: string
  readonly answer: string
  readonly isApproval: boolean
}
