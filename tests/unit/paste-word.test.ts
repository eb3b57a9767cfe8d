import { describe, expect, it } from 'vitest'
import { paste, sketch } from '#tests/support/pasting.ts'

/** As Word for Windows and for Mac put it on the clipboard, its spaces, comments and classes kept. */
const word = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
 @list l0:level1 {mso-level-number-format:bullet;}
--></style>
</head>

<body lang=FR style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>

</html>`

/** An item as Word writes it: the sign is text, for programs that know no lists. */
const item = (
  mso: string,
  sign: string,
  words: string,
) => `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;
text-indent:-18.0pt;mso-list:${mso}'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${words}<o:p></o:p></p>
`

const FRAGMENTS: readonly [what: string, html: string, is: string[]][] = [
  [
    'headings: the first level becomes the first of a body, a title too; their drawn numbers go',
    `<p class=MsoTitle>Le guide<o:p></o:p></p>
<h1 style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-fareast-font-family:"Calibri Light"'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><b><span style='color:#2F5496'>Le cadre
juridique</span></b><o:p></o:p></h1>
<h2>La loi<o:p></o:p></h2><h3>Son article 1<o:p></o:p></h3><h4>Alinéa<o:p></o:p></h4>
<p class=MsoNormal style='mso-outline-level:2'>Un style à soi<o:p></o:p></p>
<p class=MsoNormal>Un texte.<o:p></o:p></p>`,
    [
      'h2 Le guide',
      'h2 Le cadre juridique',
      'h3 La loi',
      'h4 Son article 1',
      'h4 Alinéa',
      'h3 Un style à soi',
      'p Un texte.',
    ],
  ],
  [
    'bullets, one list in the other, of paragraphs',
    item('l0 level1 lfo1', '·', 'L’eau') +
      item('l0 level2 lfo1', 'o', 'potable') +
      item('l0 level3 lfo1', '§', 'au robinet') +
      item('l0 level1 lfo1', '·', 'L’énergie'),
    ['- L’eau', '  - potable', '    - au robinet', '- L’énergie'],
  ],
  [
    'numbers, letters below them, and a list that goes on after a paragraph',
    item('l2 level1 lfo3', '1.', 'Écouter') +
      item('l2 level2 lfo3', 'a)', 'longtemps') +
      item('l2 level2 lfo3', 'b)', 'vraiment') +
      item('l2 level1 lfo3', '2.', 'Répondre') +
      '<p class=MsoNormal>Entre-temps.<o:p></o:p></p>' +
      item('l2 level1 lfo3', '3.', 'Agir'),
    ['1. Écouter', '  1. longtemps', '  2. vraiment', '2. Répondre', 'p Entre-temps.', '3. Agir'],
  ],
  [
    'a table: its first row is its header, cells over two columns stay, borders go',
    `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=200 valign=top style='width:150.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Année<o:p></o:p></b></p></td>
  <td width=200 valign=top style='width:150.0pt'><p class=MsoNormal><b>Somme<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td><p class=MsoNormal>2024<o:p></o:p></p></td>
  <td><p class=MsoNormal>12&nbsp;M€<o:p></o:p></p><p class=MsoNormal>dont 3 prêtés<o:p></o:p></p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td colspan=2><p class=MsoNormal>Total<o:p></o:p></p></td>
 </tr>
</table>`,
    ['[table ]', '|| Année || Somme ||', '| 2024 | 12\u00a0M€ ¶ dont 3 prêtés |', '| →2 Total |'],
  ],
  [
    'bold and italic, one in the other; a line that Word broke in its own text is no break',
    `<p class=MsoNormal>Une <b style='mso-bidi-font-weight:normal'>régie <i style='mso-bidi-font-style:normal'>personnalisée</i></b>
est <i>autonome</i>.<o:p></o:p></p>`,
    ['p Une **régie *****personnalisée*** est *autonome*.'],
  ],
  [
    'raised and lowered letters, also those raised by hand',
    `<p class=MsoNormal>10<sup>6</sup> m<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>3</span> de CO<sub>2</sub>,
le 1<sup>er</sup> mars<o:p></o:p></p>`,
    ['p 10^6^ m^3^ de CO~2~, le 1^er^ mars'],
  ],
  [
    'links: an address without its scheme is repaired, a mailbox stays',
    `<p class=MsoNormal>Voir <a href="www.afd.fr/fr"><span style='color:#0563C1'>la page</span></a>, <a
href="https://www.legifrance.gouv.fr/codes/id/LEGI?a=1&amp;b=2">le code</a> ou <a href="mailto:guide@example.org">nous</a>.<o:p></o:p></p>`,
    [
      'p Voir [la page](https://www.afd.fr/fr), [le code](https://www.legifrance.gouv.fr/codes/id/LEGI?a=1&b=2) ou [nous](mailto:guide@example.org).',
    ],
  ],
  [
    'links that lead nowhere from here give their words; bookmarks nothing',
    `<p class=MsoNormal><a name="_Toc1234"></a><a href="#_Toc1234">Le cadre</a>, <a href="file:///C:/Users/moi/note.docx">ma
note</a>, <a href="javascript:alert(1)">cliquez</a><o:p></o:p></p>`,
    ['p Le cadre, ma note, cliquez'],
  ],
  [
    'footnotes and endnotes at their calls; what tells them at the end goes',
    `<p class=MsoNormal>Selon le décret<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a>, la régie
décide<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference>[i]</span></a>.<o:p></o:p></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference>[1]</span></a> Décret n°&nbsp;2001-184 du 23&nbsp;février 2001.<o:p></o:p></p>
<p class=MsoFootnoteText>Voir <a href="https://www.legifrance.gouv.fr">Légifrance</a>.<o:p></o:p></p></div>
</div>
<div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1>
<p class=MsoEndnoteText><a style='mso-endnote-id:edn1' href="#_ednref1" name="_edn1" title=""><span class=MsoEndnoteReference>[i]</span></a> Article L. 2221-10.<o:p></o:p></p></div></div>`,
    [
      'p Selon le décret{Décret n°\u00a02001-184 du 23\u00a0février 2001. Voir Légifrance (https://www.legifrance.gouv.fr).}, la régie décide{Article L. 2221-10.}.',
    ],
  ],
  [
    'a picture leaves the sentence and stands behind it; what draws it twice is read once',
    `<p class=MsoNormal>Le puits<!--[if gte vml 1]><v:shape id="Image_1" style='width:150pt'><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=200 height=150
src="file:///C:/Users/moi/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" alt="Un puits" v:shapes="Image_1"><![endif]> du village.<o:p></o:p></p>
<p class=MsoNormal>La suite.<o:p></o:p></p>`,
    ['p Le puits du village.', '[figure]', 'p La suite.'],
  ],
  [
    'paragraphs: fonts, colours, empty ones and spaces to align go; lines and French spaces stay',
    `<p class=MsoNormal style='text-align:justify;line-height:150%'><span style='font-family:"Arial",sans-serif;color:red;
mso-highlight:yellow'>Attention&nbsp;: la régie</span><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>paie.<br>
Elle seule.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoQuote>«&nbsp;L’eau est un droit.&nbsp;»<o:p></o:p></p><p class=MsoQuote>Elle a un coût.<o:p></o:p></p>`,
    ['p Attention\u00a0: la régie paie.⏎Elle seule.', '[quote «\u00a0L’eau est un droit.\u00a0»\nElle a un coût.]'],
  ],
  [
    'corrections and comments under way: what is struck out is not taken as if it stood',
    `<p class=MsoNormal>La commune <del cite="mailto:Moi" datetime="2026-01-05T10:00"><span>peut</span></del><ins
cite="mailto:Moi" datetime="2026-01-05T10:00"><span>doit</span></ins> <a style='mso-comment-reference:M_1;mso-comment-date:20260105T1000'>délibérer</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1"
href="#_msocom_1" name="_msoanchor_1">[M1]</a><![endif]></span></span>.<o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1"><p class=MsoCommentText>Sûr&nbsp;?<o:p></o:p></p></div></div></div>`,
    ['p La commune doit délibérer.'],
  ],
]

describe('a text pasted from Word keeps its meaning', () => {
  it.each(FRAGMENTS)('%s', (_, body, is) => expect(sketch(paste({ html: word(body) }))).toEqual(is))

  it('and what was not taken is counted', () => {
    const left = (at: number) => paste({ html: word(FRAGMENTS[at]![1]) }).left
    expect(left(0)).toEqual({ numbers: 1 })
    expect(left(1)).toEqual({})
    expect(left(6)).toEqual({})
    expect(left(7)).toEqual({ insideLinks: 1, addresses: 2 })
    expect(left(9)).toEqual({ pictures: 1 })
    expect(left(10)).toEqual({ colours: 1 })
    expect(left(11)).toEqual({ deletions: 1, comments: 1 })
  })

  it('its pictures come with the RTF beside, in their order, copies for old readers passed over', () => {
    const png = '89504e470d0a1a0a0000000d49484452'
    const rtf = String.raw`{\rtf1\ansi{\*\shppict{\pict{\*\picprop{\sp{\sn a}{\sv b}}}\picwgoal3000\pngblip\bliptag-12{\*\blipuid 0123456789abcdef}
${png}
${png}}}{\nonshppict{\pict\wmetafile8 0100090000}}{\*\shppict{\pict\jpegblip ffd8ffe000104a46494600010101}}}`
    const html = word('<p><img src="file:///C:/a.png" alt="Un"><img src="file:///C:/b.jpg" alt="Deux"></p>')
    const { pictures, left } = paste({ html, rtf })
    expect(pictures).toMatchObject([
      { alt: 'Un', source: { as: 'hex', type: 'image/png', digits: png + png } },
      { alt: 'Deux', source: { as: 'hex', type: 'image/jpeg', digits: 'ffd8ffe000104a46494600010101' } },
    ])
    expect(left).toEqual({})
  })

  it('as Word for the web writes lists, each item in a list of its own', () => {
    const html = ['1', '2', '1']
      .map(
        (level, at) =>
          `<div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-listid="4" data-aria-posinset="${at}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr"><p class="Paragraph SCXW1"><span data-contrast="auto" class="TextRun"><span class="NormalTextRun">Point ${at}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`,
      )
      .join('')
    expect(sketch(paste({ html }))).toEqual(['- Point 0', '  - Point 1', '- Point 2'])
  })
})
