import { describe, expect, it } from 'vitest'
import { paste, sketch } from '#tests/support/pasting.ts'

/** As LibreOffice Writer puts it on the clipboard: whole pages of HTML 4 with upper and lower case, `font` and `align`. */
const writer = (body: string): string => `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.8.4.2 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		a:link { color: #000080; text-decoration: underline }
	</style>
</head>
<body lang="fr-FR" link="#000080" vlink="#800000" dir="ltr">
${body}
</body>
</html>`

const FRAGMENTS: readonly [what: string, html: string, is: string[]][] = [
  [
    'headings: without a first level they keep their own, the fifth is the lowest there is',
    `<h2 class="western">La loi</h2>
<h3 class="western"><font color="#1f3763">Son <b>article</b> 1</font></h3>
<h5 class="western">Alinéa</h5>
<p style="line-height: 100%; margin-bottom: 0cm">Un
texte.</p>`,
    ['h2 La loi', 'h3 Son article 1', 'h4 Alinéa', 'p Un texte.'],
  ],
  [
    'bullets with the inner list in its item',
    `<ul>
	<li><p style="margin-bottom: 0cm">L’eau</p>
	<ul>
		<li><p style="margin-bottom: 0cm">potable</p></li>
	</ul>
	</li>
	<li><p style="margin-bottom: 0cm">L’énergie</p></li>
</ul>`,
    ['- L’eau', '  - potable', '- L’énergie'],
  ],
  [
    'numbers that begin late, the inner list beside its item, bullets below numbers',
    `<ol start="3">
	<li><p>Agir</p></li>
	<ol type="a">
		<li><p>tôt</p></li>
		<ul>
			<li><p>demain</p></li>
		</ul>
	</ol>
	<li><p>Rendre compte</p><p>à tous</p></li>
</ol>`,
    ['3. Agir', '  1. tôt', '    - demain', '4. Rendre compte⏎à tous'],
  ],
  [
    'a table with head, note of rows and an empty cell',
    `<table width="100%" cellpadding="4" cellspacing="0">
	<col width="128*"/>
	<col width="128*"/>
	<thead>
		<tr valign="top"><th width="50%" style="border: none"><p style="font-weight: normal">Année</p></th><th><p>Somme</p></th></tr>
	</thead>
	<tbody>
		<tr valign="top"><th><p>2024</p></th><td sdval="12" sdnum="1036;"><p align="right"><font face="Arial, sans-serif">12</font></p></td></tr>
		<tr valign="top"><td rowspan="2"><p>2025</p></td><td><p><br/>
</p></td></tr>
		<tr><td><p>13</p></td></tr>
	</tbody>
</table>`,
    ['[table ]', '|| Année || Somme ||', '| # 2024 | 12 |', '| ↓2 2025 |  |', '| 13 |'],
  ],
  [
    'bold and italic by tags, and by the styles that say no',
    `<p>Une <b>régie</b> <i>autonome</i>, <font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b><span style="font-weight: normal">simple</span></b></font></font></p>`,
    ['p Une **régie** *autonome*, simple'],
  ],
  [
    'raised and lowered letters',
    `<p>10<sup>6</sup> m<sup><font size="2" style="font-size: 9pt">3</font></sup> de CO<sub>2</sub></p>`,
    ['p 10^6^ m^3^ de CO~2~'],
  ],
  [
    'links: repaired, with the font around them',
    `<p><font color="#000080"><u><a href="http://www.afd.fr/">le site</a></u></font> et <a href="www.example.org/a">l’autre</a></p>`,
    ['p [le site](http://www.afd.fr/) et [l’autre](https://www.example.org/a)'],
  ],
  [
    'links into the text, and to a file, give their words',
    `<p><a name="__RefHeading__1"></a><a href="#__RefHeading__1">Le cadre</a> et <a href="../note.odt">la note</a></p>`,
    ['p Le cadre et la note'],
  ],
  [
    'footnotes and endnotes',
    `<p>Selon le décret<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>, la régie
décide<sup><a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym">i</a></sup>.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>	Décret
	du <i>23 février</i>.</p>
</div>
<div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Article L. 2221-10.</p></div>`,
    ['p Selon le décret{Décret du 23 février.}, la régie décide{Article L. 2221-10.}.'],
  ],
  [
    'a picture that is written into the text',
    `<p align="center"><img src="data:image/png;base64,iVBORw0K
Ggo=" name="Image1" alt="Un puits" width="200" height="150" border="0"/>
</p><p>La suite.</p>`,
    ['[figure]', 'p La suite.'],
  ],
  [
    'paragraphs: fonts, colours and underlines go; a quotation stays one; empty ones go',
    `<p align="justify" style="margin-bottom: 0cm"><font color="#ff0000"><span style="background: #ffff00">Attention</span></font> : <u>la régie</u><br/>
paie.</p>
<p style="margin-bottom: 0cm"><br/>

</p>
<blockquote>L’eau est un droit.</blockquote>`,
    ['p Attention : la régie⏎paie.', '[quote L’eau est un droit.]'],
  ],
  [
    'signs nobody sees, tabulators and unbreakable spaces at the edges go; those of French stay',
    `<p>\u00a0\u00a0Tabulé\t\tune fois,\u0007 «\u202foui\u202f»\ufeff \ud800!\u00a0</p>`,
    ['p Tabulé une fois, «\u202foui\u202f» \ufffd!'],
  ],
]

describe('a text pasted from LibreOffice keeps its meaning', () => {
  it.each(FRAGMENTS)('%s', (_, body, is) => expect(sketch(paste({ html: writer(body) }))).toEqual(is))

  it('and what was not taken is counted, what was taken is not', () => {
    const { left, pictures } = paste({ html: writer(FRAGMENTS.map(([, body]) => body).join('')) })
    expect(left).toEqual({ insideLinks: 1, addresses: 1, noteMarks: 1, colours: 1, underlines: 1 })
    expect(pictures).toMatchObject([{ alt: 'Un puits', source: { as: 'base64', type: 'image/png', digits: 'iVBORw0KGgo=' } }]) // prettier-ignore
  })
})
