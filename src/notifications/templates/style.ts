/** Inline styles of the mails: system fonts, light values; the dark ones are in `HEAD`. */
const SERIF = "Georgia,'Iowan Old Style',serif"
const SANS = "'Gill Sans','Gill Sans MT',Candara,Calibri,'Segoe UI',Helvetica,Arial,sans-serif"

const INK = '#1c1923'
const INK_2 = '#484350'
const INK_3 = '#625c6b'
const GREEN = '#1d5f45'
export const ENCRE = '#5a2b7c'

export const STYLE = {
  brand: `margin:0;font:400 20px/24px ${SERIF};color:${INK}`,
  greeting: `margin:0 0 6px;font:400 17px/24px ${SANS};color:${INK_2}`,
  heading: `margin:0;font:400 32px/38px ${SERIF};color:${INK}`,
  lead: `margin:16px 0 0;font:400 18px/28px ${SERIF};color:${INK_2}`,
  section: `margin:0 0 8px;font:700 16px/22px ${SANS};color:${INK}`,
  panel: 'background:#f2ecf6;padding:18px 20px',
  quote: `background:#f2ecf6;padding:18px 20px;border-left:3px solid ${ENCRE}`,
  panelText: `margin:0;font:400 17px/26px ${SERIF};color:${INK_2}`,
  button: `display:inline-block;padding:13px 24px;font:700 17px/22px ${SANS};color:#ffffff;text-decoration:none`,
  link: `font:400 17px/26px ${SERIF};color:${ENCRE}`,
  partner: `padding:7px 12px 7px 0;border-top:1px solid #d9d4da;font:700 16px/22px ${SANS};color:${INK}`,
  awaited: `padding:7px 0;border-top:1px solid #d9d4da;font:400 16px/22px ${SANS};color:${INK_2}`,
  approval: `padding:7px 0;border-top:1px solid #d9d4da;font:400 16px/22px ${SANS};color:${GREEN}`,
  footer: `margin:0;font:400 15px/22px ${SANS};color:${INK_3}`,
} as const

/** Narrow screens, and the dark appearance of the two families of mail programs. */
export const HEAD = `body{margin:0;padding:0;-webkit-text-size-adjust:100%}a{color:${ENCRE}}
@media (max-width:620px){.c{padding-left:22px!important;padding-right:22px!important}.h{font-size:27px!important;line-height:32px!important}}
@media (prefers-color-scheme:dark){.bg{background:#121016!important}.card{background:#1b1820!important}.t,.h{color:#ece8f0!important}.t2{color:#c5becd!important}.t3{color:#a69eb1!important}.ok{color:#90d2af!important}.soft{background:#2a2136!important}a{color:#cdaee6!important}.btn{background:#cdaee6!important}.btn a{color:#1b1024!important}td,th{border-color:#3b3645!important}.top{border-color:#cdaee6!important}}
[data-ogsc] .t,[data-ogsc] .h{color:#ece8f0!important}[data-ogsc] .t2{color:#c5becd!important}[data-ogsc] .t3{color:#a69eb1!important}[data-ogsc] .ok{color:#90d2af!important}[data-ogsc] a{color:#cdaee6!important}[data-ogsb] .card{background:#1b1820!important}[data-ogsb] .soft{background:#2a2136!important}`
