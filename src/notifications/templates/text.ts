import { typography } from '#richtext/typography.ts'
import type { Letter } from './letter.ts'

/** The letter as plain text: the twin of the HTML, nothing less. */
export function toText(letter: Letter): string {
  const { language, title, heading, greeting, lead, panels, button, others, standing, footer } = letter
  const set = (text: string) => typography(text, language)
  const section = (name: string, lines: readonly string[]) =>
    [set(name).toLocaleUpperCase(language), ...lines].join('\n')
  const blocks = [
    'Coplume',
    set([heading, title ?? []].flat().join('\n')),
    set(greeting),
    set(lead),
    ...panels.map((panel) =>
      section(
        panel.title,
        panel.lines.map((line) => `${panel.isQuote ? '> ' : ''}${set(line)}`.trimEnd()),
      ),
    ),
    section(button.label, [button.url]),
    others &&
      section(
        others.title,
        others.links.map(({ label, url }) => `- ${set(label)}\n  ${url}`),
      ),
    standing &&
      section(
        standing.title,
        standing.rows.map(({ partner, answer }) => `- ${partner}${language === 'fr' ? ' :' : ':'} ${answer}`).map(set),
      ),
    ['-- ', ...footer.map(set)].join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
