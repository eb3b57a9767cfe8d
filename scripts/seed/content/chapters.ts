import { inContent } from './inContent.ts'
import { existsSync, readFileSync } from 'node:fs'
import type { Content } from '#domain/content/index.ts'
import type { Source } from '#domain/content/shared.ts'
import type { Resolve } from '#seed/inline.ts'
import { toLexical } from '#seed/toLexical.ts'
import type { PartnerSlug } from './types.ts'

/** A chapter file: simple lines of front matter (`name: value`, or `name:` followed by `- ` lines), then the body. */
interface ChapterFile {
  values: Record<string, string>
  lists: Record<string, string[]>
  markdown: string
}

/** A chapter as its files tell it, before the fields every document has. */
export type SeedChapter = Omit<Content<'chapters'>, 'schemaVersion' | 'leadPartner' | 'coPartners'> & { lead: PartnerSlug }

/** Reads `<slug>.md` and, where there is one, its English translation `<slug>.en.md`. */
export function readChapter(slug: string, resolve: Resolve): SeedChapter {
  const fr = read('chapters', `${slug}.md`)!
  const en = read('chapters', `${slug}.en.md`)
  const both = <T>(of: (file: ChapterFile) => T) => ({ fr: of(fr), ...(en && { en: of(en) }) })
  return {
    slug: fr.values.slug!,
    lead: fr.values.lead as PartnerSlug,
    title: both((file) => file.values.title!),
    summary: both((file) => file.values.summary!),
    body: both((file) => toLexical({ markdown: file.markdown, resolve })),
    keyPoints: both((file) => file.lists.keyPoints!.map((text) => ({ text }))),
    themes: words(fr.values.themes) as Content<'chapters'>['themes'],
    relatedExamples: words(fr.values.relatedExamples).map((target) => resolve('examples', target)),
    relatedSchemes: words(fr.values.relatedSchemes).map((target) => resolve('schemes', target)),
    relatedContacts: words(fr.values.relatedContacts).map((target) => resolve('contacts', target)),
    sources: fr.lists.sources!.map(source),
  }
}

/** A page as its file tells it, before the fields every document has. */
type SeedPage = Omit<Content<'pages'>, 'schemaVersion' | 'leadPartner' | 'coPartners'> & { lead: PartnerSlug }

export function readPage(slug: string, resolve: Resolve): SeedPage {
  const { values, markdown } = read('pages', `${slug}.md`)!
  return {
    slug: values.slug!,
    lead: values.lead as PartnerSlug,
    title: { fr: values.title! },
    summary: { fr: values.summary! },
    body: { fr: toLexical({ markdown, resolve }) },
  }
}

function read(folder: string, fileName: string): ChapterFile | undefined {
  const path = inContent(folder, fileName)
  if (!existsSync(path)) return undefined
  const [, head, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path, 'utf8'))!
  const file: ChapterFile = { values: {}, lists: {}, markdown: markdown! }
  let key = ''
  for (const line of head!.split('\n')) {
    if (line.startsWith('- ')) (file.lists[key] ??= []).push(line.slice(2))
    else {
      const [, name, value] = /^(\w+):\s*(.*)$/.exec(line)!
      key = name!
      file.values[key] = value!
    }
  }
  return file
}

const words = (value = '') => value.split(',').map((word) => word.trim()).filter(Boolean) // prettier-ignore

/** `Title | Publisher | https://…`; the address is missing for a page no longer online. */
function source(line: string): Source {
  const [title, publisher, url] = line.split(' | ')
  return { title: title!, ...(publisher && { publisher }), ...(url && { url }) }
}
