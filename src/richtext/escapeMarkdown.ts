/** Text as Markdown text: no character of it can become a mark, an element, a link, a cell or a note. One line. */
export function escapeMarkdown(text: string): string {
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
}

/** Lines that would open a list, a rule or a heading when they stand first; said of text that is already escaped. */
export function guardLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n')
}

/** An address between the parentheses of a link: nothing in it can close them. */
export function markdownUrl(href: string): string {
  return href.replace(
    /[\s<>()\\[\]`|"']/g,
    (character) => `%${character.codePointAt(0)!.toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
