import { TRANSLATED } from '#domain/translation.ts'
import { CONTENT, type Content, type ReviewableType } from '#domain/content/index.ts'

type Draft = Record<string, unknown>

/** The least a content of each type may be, so that an unfinished one can be shown. */
const SKELETONS: Readonly<Record<ReviewableType, Draft>> = {
  chapters: { summary: { fr: '' }, body: { fr: { root: { type: 'root' } } } },
  examples: {
    summary: { fr: '' },
    actor: { name: '…', kind: 'other' },
    perimeter: 'context',
    countries: [],
    themes: [],
    aim: 'both',
  },
  contacts: { organisation: '…', organisationType: 'network', kind: 'functional', role: { fr: '' } },
  schemes: {
    operator: '…',
    type: 'grant',
    status: 'upcoming',
    description: { fr: '' },
    beneficiaries: { fr: '' },
    roleForEpl: { fr: '' },
    asOf: { date: '1970-01-01T00:00:00.000Z', precision: 'year' },
  },
  outline: {},
}

/**
 * A working copy as `readFrozen` can read it: fields that do not hold are left out, missing ones stand empty; a translation
 * that has a title and is not whole yet has the French in its place. Bodies are kept as they are, the walkers bear anything.
 */
export function previewable<T extends ReviewableType>(type: T, draft: Draft): Content<T> {
  const checked = CONTENT[type].safeParse(draft)
  const broken = new Set(
    (checked.success ? [] : checked.error.issues)
      .map(({ path }) => String(path[0]))
      .filter((field) => field !== 'body'),
  )
  const holds = ([field, value]: [string, unknown]) =>
    Object.hasOwn(CONTENT[type].shape, field) && !broken.has(field) && value !== null && value !== undefined
  const held = Object.fromEntries(Object.entries(draft).filter(holds))
  const nameless = { schemaVersion: 1, title: { fr: '…' }, slug: 'apercu', leadPartner: '' }
  const whole = { ...nameless, ...SKELETONS[type], ...partial(draft, broken), ...held }
  return filledIn(type, whole) as unknown as Content<T>
}

/** What lacks in an unfinished translation is read in French: a translator sees what is done, and what is not. */
function filledIn(type: ReviewableType, content: Draft): Draft {
  if (!(content.title as { en?: string }).en) return content
  const filled = TRANSLATED[type].map((field) => {
    const value = content[field] as { fr?: unknown; en?: unknown }
    return [field, { ...value, en: value.en ?? value.fr }]
  })
  return { ...content, ...Object.fromEntries(filled) }
}

/** Of a localised field, the languages that hold: French may be written before English is complete, or the reverse. */
function partial(draft: Draft, broken: ReadonlySet<string>): Draft {
  const localised = ['title', 'summary', 'role', 'description', 'beneficiaries', 'roleForEpl']
  return Object.fromEntries(
    localised
      .filter((field) => broken.has(field))
      .flatMap((field) => {
        const { fr, en } = (draft[field] ?? {}) as { fr?: unknown; en?: unknown }
        const [french, english] = [fr, en].map((text) => (typeof text === 'string' ? text : undefined))
        return french || english ? [[field, { fr: french ?? english, en: english }]] : []
      }),
  )
}
