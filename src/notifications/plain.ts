/** Control characters and those that turn the direction of writing: a title must not disguise itself as another line. */
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g

/** What somebody typed, as one line: a name, a title, a subject. */
export const oneLine = (text: string): string => text.replace(UNWANTED, ' ').replace(/ {2,}/g, ' ').trim()

/** What somebody typed, as the lines they typed it in, without empty ones at the ends. */
export const linesOf = (text: string): string[] =>
  text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(oneLine)
