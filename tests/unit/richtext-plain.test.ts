import { describe, expect, it } from 'vitest'
import { toMarkdown } from '#richtext/toMarkdown.ts'
import { toText } from '#richtext/toText.ts'
import {
  EXAMPLE_UID,
  MEDIUM_UID,
  PAPER_SHA,
  PAPER_UID,
  SHA,
  block,
  body,
  footnote,
  french,
  grid,
  heading,
  inline,
  link,
  list,
  paragraph,
  text,
} from './richtext-support.ts'

const everything = body(
  heading('h2', 'Le 1 % #'),
  paragraph('Un ', text('mot ', 1), text('deux', 2), footnote('Voir l’article'), { type: 'linebreak' }, '- trois'),
  list('number', [text('un'), list('bullet', [text('sous')])], [text('deux')]),
  block('callout', { kind: 'a-retenir', title: 'Titre', content: body(paragraph('Un.'), paragraph('Deux.')) }),
  block('table', {
    caption: 'Légende',
    note: 'Note',
    grid: body(
      grid([
        ['A', 'B|C'],
        ['1', ''],
      ]),
    ),
  }),
  block('figure', { image: MEDIUM_UID, caption: 'Puits' }),
  block('attachment', { file: PAPER_UID, title: 'Le [règlement]', language: 'fr' }),
  block('quote', { text: 'Dit-on', attribution: 'Elle' }),
  block('steps', { title: 'Étapes', items: [{ title: 'Un.', text: 'Faire' }] }),
  block('checklist', { items: [{ text: 'fait' }] }),
  paragraph('1. ', link('https://a.fr/x', 'site'), ' ', inline('exampleRef', { example: EXAMPLE_UID })),
)

describe('a body without HTML', () => {
  it('as Markdown', () => {
    expect(toMarkdown(everything, french)).toBe(
      `## Le 1 % \\#

Un **mot** *deux*[^1]\\
\\- trois

1. un
   - sous
2. deux

> **À retenir — Titre**
>
> Un.
>
> Deux.

**Tableau 1.** Légende

| A | B\\|C |
| --- | --- |
| 1 |  |

Note

![Un "puits"](/v1/media/${SHA})

**Figure 1.** Puits Crédit : J. Doe

[Le \\[règlement\\] (PDF, 1,2\u00a0Mo, en français)](/v1/media/${PAPER_SHA})

> Dit-on
>
> — Elle

**Étapes**

1. **Un.** Faire

- [ ] fait

1\\. [site](https://a.fr/x) [Les puits du désert](/examples/puits)

[^1]: Voir l’article`,
    )
  })

  it('as text', () => {
    expect(toText(everything, french)).toBe(
      `Le 1 % #

Un mot deux [1]
- trois

1. un
  – sous
2. deux

À retenir — Titre
Un.

Deux.

Tableau 1. Légende
A | B|C
1 | 
Note

Figure 1. Puits Crédit : J. Doe

Le [règlement] (PDF, 1,2\u00a0Mo, en français)

« Dit-on »
— Elle

Étapes
1. Un. Faire

– fait

1. site (https://a.fr/x) Les puits du désert

Notes
[1] Voir l’article`,
    )
  })
})
