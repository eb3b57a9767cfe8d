import { z } from 'zod'
import { LOCALES, uid, type Locale } from './content/shared.ts'
import { REVIEWABLE_TYPES, type ReviewableType } from './content/index.ts'
import type { DocumentRef, Track, VerdictKind } from './events.ts'
import type { Owners } from './policy.ts'

/** Up to this many documents may go live in one event. */
export const MAX_PUBLICATION = 50
/** Longest comment or reason, in characters. */
export const MAX_REMARK = 4000

const revision = z.string().regex(/^[0-9a-f]{64}$/, 'revision')
const round = z.int().min(0).max(1_000_000)
const text = z.string().max(MAX_REMARK).optional()
const locale = z.enum(LOCALES)
const type = z.enum(REVIEWABLE_TYPES as [ReviewableType, ...ReviewableType[]])
const seen = { round, revision }
const verdict = { ...seen, replaces: z.int().positive().nullable().optional(), comment: text }

const wish = <Name extends string, Shape extends z.ZodRawShape>(command: Name, shape: Shape) =>
  z.strictObject({ command: z.literal(command), ...shape })

/**
 * Every command as a person sends it: what they saw, and what they say. A command must name what its author saw; without
 * it nobody could tell that the world moved on. The body of the endpoint, the call of the form, the offers of the bar and
 * the columns of the state table are made of this.
 */
export const WISH = z.discriminatedUnion('command', [
  wish('submit', { ...seen, locales: z.array(locale).min(1).max(LOCALES.length).readonly().optional(), note: text }),
  wish('approve', verdict),
  wish('requestChanges', verdict),
  wish('abstain', verdict),
  wish('withdraw', { round }),
  wish('publish', {
    ...seen,
    with: z
      .array(z.strictObject({ type, uid, ...seen }))
      .max(MAX_PUBLICATION - 1)
      .readonly()
      .optional(),
  }),
  wish('unpublish', { revision, reason: text, locale: locale.optional() }),
  wish('archive', {}),
  wish('unarchive', {}),
])
export type Wish = z.infer<typeof WISH>
export type CommandName = Wish['command']
export const COMMANDS: readonly CommandName[] = WISH.options.map(({ shape }) => shape.command.value)

/** What readers see at once. Where the settings ask it, whoever sends such a command has lately shown that it is them. */
export const REACHES_READERS: Readonly<Record<CommandName, boolean>> = {
  submit: false,
  approve: false,
  requestChanges: false,
  abstain: false,
  withdraw: false,
  publish: true,
  unpublish: true,
  // Neither is done to what is live.
  archive: false,
  unarchive: false,
}

type Seen<Name extends CommandName, Field extends keyof WishOf<Name>> = Pick<WishOf<Name>, Field>
export type WishOf<Name extends CommandName> = Extract<Wish, { command: Name }>

/** What is judged of an answer: of what the person says, the hash of the remark. */
type Answer = { document: DocumentRef; replaces: number | null; remark: string | null } & Seen<
  'approve',
  'round' | 'revision'
>

/** What each wish becomes before it is judged: hashes stand for texts, and owners are read, not told. */
interface Judged extends Record<VerdictKind, Answer> {
  submit: { document: DocumentRef; track: Track } & Submission & Seen<'submit', 'round' | 'revision'>
  withdraw: { document: DocumentRef } & Seen<'withdraw', 'round'>
  publish: { documents: readonly (DocumentRef & Seen<'publish', 'round' | 'revision'>)[] }
  unpublish: { document: DocumentRef; reason: string | null } & Seen<'unpublish', 'revision' | 'locale'>
  archive: { document: DocumentRef; owners: Owners }
  unarchive: { document: DocumentRef; owners: Owners }
}

/** A wish, with what its author saw, as `decide` judges it. */
export type CommandOf<Name extends CommandName> = { [Each in Name]: { command: Each } & Judged[Each] }[Name]
export type Command = CommandOf<CommandName>

interface Submission extends Owners {
  readonly slug: string
  readonly locales: readonly Locale[]
  readonly contributors: readonly string[]
  /** ISO instant before which answers are awaited. */
  readonly dueAt: string
  /** The hash of what the author says to those who are asked, when they say something. */
  readonly note?: string
}
