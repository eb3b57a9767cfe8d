import { escapeHtml } from '#richtext/escapeHtml.ts'
import { typography } from '#richtext/typography.ts'
import type { Letter, Panel } from './letter.ts'
import { ENCRE, HEAD, STYLE } from './style.ts'

const TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'

/** The letter as HTML: tables, inline styles, no image, nothing fetched. Every string of a letter is escaped here, once. */
export function toHtml(letter: Letter): string {
  const { language, subject, preheader, greeting, heading, title, lead, footer } = letter
  const set = setter(letter)
  const rows = [
    row('26px 40px 0', `<p class="t" style="${STYLE.brand}">Coplume</p>`),
    row(
      '30px 40px 0',
      `<p class="t2" style="${STYLE.greeting}">${set(greeting)}</p>` +
        `<h1 class="h" style="${STYLE.heading}">${set(heading)}${title === null ? '' : `<br><em>${set(title)}</em>`}</h1>` +
        `<p class="t2" style="${STYLE.lead}">${set(lead)}</p>`,
    ),
    ...letter.panels.map((each) => panel(each, set)),
    button(letter),
    others(letter),
    standing(letter),
    row('24px 40px 32px', `<p class="t3" style="${STYLE.footer}">${footer.map(set).join('<br>')}</p>`),
  ]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${set(subject)}</title>
<style>
${HEAD}
</style></head>
<body class="bg" style="margin:0;padding:0;background:#f1eff2"><div role="main">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${set(preheader)}</div>
<table ${TABLE} class="bg" style="background:#f1eff2"><tr><td align="center" style="padding:28px 10px">
<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->
<table ${TABLE} class="card top" style="max-width:600px;background:#fcfbfa;border-top:4px solid ${ENCRE}" lang="${language}">
${rows.filter(Boolean).join('\n')}
</table><!--[if mso]></td></tr></table><![endif]--></td></tr></table></div></body></html>
`
}

type Set = (text: string) => string

/** Sets a string in type and makes it harmless; what is escaped has no markup left to carry. */
const setter =
  ({ language }: Letter): Set =>
  (text) =>
    escapeHtml(typography(text, language))

const row = (padding: string, inner: string): string =>
  `<tr><td class="c" style="padding:${padding}">${inner}</td></tr>`

function panel({ title, lines, isQuote }: Panel, set: Set): string {
  const text = `<p class="t2" style="${STYLE.panelText}">${lines.map(set).join('<br>')}</p>`
  const inner = `<p class="t" style="${STYLE.section}">${set(title)}</p>${isQuote ? `<blockquote style="margin:0">${text}</blockquote>` : text}`
  return row(
    '24px 40px 0',
    `<table ${TABLE}><tr><td class="soft" style="${isQuote ? STYLE.quote : STYLE.panel}">${inner}</td></tr></table>`,
  )
}

function button(letter: Letter): string {
  const { label, url } = letter.button
  const link = `<a href="${escapeHtml(url)}" style="${STYLE.button}">${setter(letter)(label)}</a>`
  const cell = `<td class="btn" style="background:${ENCRE};border-radius:3px">${link}</td>`
  return row(
    '24px 40px 0',
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${cell}</tr></table>`,
  )
}

function others(letter: Letter): string {
  if (!letter.others) return ''
  const set = setter(letter)
  const items = letter.others.links.map(
    ({ label, url }) => `<li><a href="${escapeHtml(url)}" style="${STYLE.link}">${set(label)}</a></li>`,
  )
  return row(
    '28px 40px 0',
    `<p class="t" style="${STYLE.section}">${set(letter.others.title)}</p><ul style="margin:0;padding-left:20px">${items.join('')}</ul>`,
  )
}

function standing(letter: Letter): string {
  if (!letter.standing) return ''
  const set = setter(letter)
  const answers = letter.standing.rows.map(({ partner, answer, isApproval }) => {
    const said = isApproval
      ? `<td style="${STYLE.approval}" class="ok">✓ ${set(answer)}</td>`
      : `<td style="${STYLE.awaited}" class="t2">${set(answer)}</td>`
    return `<tr><th scope="row" align="left" style="${STYLE.partner}" class="t">${set(partner)}</th>${said}</tr>`
  })
  const caption = `<caption class="t" align="left" style="text-align:left;${STYLE.section}">${set(letter.standing.title)}</caption>`
  return row(
    '28px 40px 0',
    `<table width="100%" cellpadding="0" cellspacing="0" border="0">${caption}${answers.join('')}</table>`,
  )
}
