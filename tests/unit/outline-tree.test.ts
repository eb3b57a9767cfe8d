import { describe, expect, it } from 'vitest'
import { chaptersOf, type OutlineNode } from '#domain/kinds/outline.ts'
import * as plan from '#admin/OutlineTree/tree.ts'
import { fc } from '#tests/support/properties.ts'

const [A, B, C] = ['a', 'b', 'c'] as [string, string, string]
const part = (fr: string, ...children: OutlineNode[]): OutlineNode =>
  children.length > 0 ? { heading: { fr }, children } : { heading: { fr } }
const chapter = (uid: string, ...children: OutlineNode[]): OutlineNode =>
  children.length > 0 ? { chapter: uid, children } : { chapter: uid }

describe('moving an entry of the table of contents', () => {
  const tree = [part('Un', chapter(A), chapter(B)), part('Deux', chapter(C))]

  it('goes up and down among its own, taking along what stands below', () => {
    expect(plan.moveDown(tree, [0])).toEqual({ tree: [tree[1], tree[0]], path: [1] })
    expect(plan.moveUp(tree, [0, 1])).toEqual({ tree: [part('Un', chapter(B), chapter(A)), tree[1]], path: [0, 0] })
  })

  it('stops at both ends', () => {
    expect([plan.moveUp(tree, [0]), plan.moveDown(tree, [1]), plan.moveUp(tree, [])]).toEqual([null, null, null])
  })

  it('goes under the entry before it, as its last', () => {
    expect(plan.indent(tree, [1])).toEqual({
      tree: [part('Un', chapter(A), chapter(B), part('Deux', chapter(C)))],
      path: [0, 2],
    })
    expect(plan.indent(tree, [0])).toBeNull()
  })

  it('comes out just after the entry it stood under, which then says nothing of what is below it', () => {
    expect(plan.outdent(tree, [1, 0])).toEqual({ tree: [tree[0], part('Deux'), chapter(C)], path: [2] })
    expect(plan.outdent(tree, [0])).toBeNull()
  })

  it('goes no deeper than a reader can follow', () => {
    const deep = [chapter(A, chapter(B, chapter(C, part('Quatre')))), chapter('d', chapter('e'))]
    expect(plan.indent(deep, [1])?.path).toEqual([0, 1])
    expect(plan.indent([chapter('z'), deep[0]!], [1])).toBeNull()
  })
})

describe('adding to the table of contents', () => {
  it('puts a chapter at the end, or into a part, once', () => {
    expect(plan.addChapter([part('Un')], A)).toEqual({ tree: [part('Un'), chapter(A)], path: [1] })
    expect(plan.addChapter([part('Un')], A, [0])).toEqual({ tree: [part('Un', chapter(A))], path: [0, 0] })
    expect(plan.addChapter([part('Un', chapter(A))], A)).toBeNull()
    expect(plan.addChapter([], A, [3])).toBeNull()
  })

  it('wants a part named in French', () => {
    expect(plan.addHeading([], { fr: ' Agir ', en: '' })).toEqual({ tree: [part('Agir')], path: [0] })
    expect(plan.addHeading([], { fr: ' ', en: 'Act' })).toBeNull()
  })

  it('renames a part, never a chapter', () => {
    expect(plan.rename([part('Un', chapter(A))], [0], { fr: 'Agir', en: 'Act' })?.tree).toEqual([
      { heading: { fr: 'Agir', en: 'Act' }, children: [chapter(A)] },
    ])
    expect(plan.rename([chapter(A)], [0], { fr: 'Agir' })).toBeNull()
    expect(plan.rename([part('Agir')], [0], { fr: 'Agir' })).toBeNull()
  })
})

describe('taking an entry out', () => {
  it('keeps what stood below it, in its place', () => {
    expect(plan.removeAt([part('Un', chapter(A), chapter(B)), chapter(C)], [0])).toEqual({
      tree: [chapter(A), chapter(B), chapter(C)],
      path: [0],
    })
  })

  it('says where to look next', () => {
    expect(plan.removeAt([chapter(A), chapter(B)], [1])?.path).toEqual([0])
    expect(plan.removeAt([part('Un', chapter(A))], [0, 0])).toEqual({ tree: [part('Un')], path: [0] })
    expect(plan.removeAt([chapter(A)], [0])).toEqual({ tree: [], path: null })
  })
})

describe('a value that is not a tree', () => {
  it.each([null, undefined, 'x', {}])('%j is an empty one', (value) => expect(plan.treeOf(value)).toEqual([]))
  it('loses what is no entry', () => expect(plan.treeOf([null, chapter(A), 3])).toEqual([chapter(A)]))
})

describe('whatever is done in whatever order', () => {
  const shape = fc.letrec<{ node: OutlineNode }>((tie) => ({
    node: fc.record(
      { heading: fc.record({ fr: fc.constantFrom('Un', 'Deux') }), children: fc.array(tie('node'), { maxLength: 4 }) },
      { requiredKeys: ['heading'] },
    ),
  }))
  /** Every other entry becomes a chapter of its own. */
  const numbered = (nodes: OutlineNode[], next = { number: 0 }): OutlineNode[] =>
    nodes.map(({ heading, children }) => {
      const number = next.number++
      const below = children ? { children: numbered(children, next) } : {}
      return number % 2 === 0 ? { chapter: `chapter-${number}`, ...below } : { heading, ...below }
    })
  const trees = fc.array(shape.node, { maxLength: 5 }).map((nodes) => numbered(nodes))
  const pathsOf = (tree: plan.Tree, at: plan.Path = []): plan.Path[] =>
    tree.flatMap((node, rank) => [[...at, rank], ...pathsOf(node.children ?? [], [...at, rank])])
  const steps = fc.array(
    fc.record({
      move: fc.constantFrom('moveUp', 'moveDown', 'indent', 'outdent', 'moveTo', 'rename', 'addHeading'),
      place: fc.nat(),
      rank: fc.nat(6),
    }),
    { maxLength: 30 },
  )
  const sorted = (tree: plan.Tree) => chaptersOf(tree).sort()
  const headingsOf = (tree: plan.Tree): number =>
    tree.reduce((sum, node) => sum + (node.heading ? 1 : 0) + headingsOf(node.children ?? []), 0)

  function take(tree: plan.Tree, { move, place, rank }: { move: string; place: number; rank: number }) {
    const paths = pathsOf(tree)
    const path = paths[place % Math.max(1, paths.length)] ?? [0]
    switch (move) {
      case 'moveTo':
        return plan.moveTo(tree, path, rank)
      case 'rename':
        return plan.rename(tree, path, { fr: `Partie ${rank}` })
      case 'addHeading':
        return plan.addHeading(tree, { fr: `Partie ${rank}` })
      default:
        return plan[move as 'moveUp'](tree, path)
    }
  }

  it('no chapter is lost or doubled, and no heading vanishes', () => {
    fc.assert(
      fc.property(trees, steps, (start, all) => {
        let tree: plan.Tree = start
        for (const step of all) {
          const before = JSON.stringify(tree)
          const moved = take(tree, step)
          expect(JSON.stringify(tree)).toBe(before)
          const added = moved && step.move === 'addHeading' ? 1 : 0
          expect(headingsOf(moved?.tree ?? tree)).toBe(headingsOf(tree) + added)
          tree = moved?.tree ?? tree
        }
        expect(sorted(tree)).toEqual(sorted(start))
      }),
    )
  })

  it('the path of an answer is where the entry stands', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.constantFrom('moveUp', 'moveDown', 'indent', 'outdent'), (tree, place, move) => {
        const paths = pathsOf(tree)
        const path = paths[place % Math.max(1, paths.length)] ?? [0]
        const moved = plan[move as 'moveUp'](tree, path)
        expect(moved ? plan.nodeAt(moved.tree, moved.path ?? []) : plan.nodeAt(tree, path)).toEqual(
          plan.nodeAt(tree, path),
        )
      }),
    )
  })

  it('a removal takes exactly one entry', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, place) => {
        const paths = pathsOf(tree)
        const path = paths[place % Math.max(1, paths.length)] ?? [0]
        const gone = plan.nodeAt(tree, path)?.chapter
        const { tree: after = [] } = plan.removeAt(tree, path) ?? {}
        expect(sorted(after)).toEqual(sorted(tree).filter((each) => each !== gone))
        expect(pathsOf(after)).toHaveLength(Math.max(0, paths.length - 1))
      }),
    )
  })

  it('an added chapter is one more, once', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, place) => {
        const paths = pathsOf(tree)
        const under = paths[place % Math.max(1, paths.length)] ?? null
        const added = plan.addChapter(tree, 'new', under)
        expect(sorted(added?.tree ?? [...tree, { chapter: 'new' }])).toEqual([...sorted(tree), 'new'].sort())
        expect(plan.addChapter(added?.tree ?? [{ chapter: 'new' }], 'new')).toBeNull()
      }),
    )
  })
})
