'use client'
import { DecoratorBlockNode } from '@payloadcms/richtext-lexical/lexical/react/LexicalDecoratorBlockNode'
import type { ElementFormatType, NodeKey, SerializedLexicalNode, Spread } from '@payloadcms/richtext-lexical/lexical'
import type { ReactElement } from 'react'
import { BlockDrawn } from './drawn/BlockDrawn.client.tsx'
import { drawnId } from './drawnId.client.ts'
import type { Fields } from './references.ts'
import { $fillSlots, $storedFields, type Size } from './slots.client.ts'

type SerializedBlock = Spread<{ fields: Fields; format: ElementFormatType }, SerializedLexicalNode>

/**
 * A block that stands on its own line, stored as Payload's own `block`. Its texts are named slots of the one editor, so that
 * one history and the arrow keys go through all of them; in the stored JSON they stand in its fields, as ever.
 */
export class BodyBlock extends DecoratorBlockNode {
  __fields: Fields

  constructor(fields: Fields, format?: ElementFormatType, key?: NodeKey) {
    super(format, key)
    this.__fields = fields
  }
  static override getType(): string {
    return 'block'
  }
  static override clone(node: BodyBlock): BodyBlock {
    return new BodyBlock(node.__fields, node.__format, node.__key)
  }
  static override importJSON({ fields, format }: SerializedBlock): BodyBlock {
    return $blockOf(fields).setFormat(format)
  }
  override exportJSON(): SerializedBlock {
    const json: SerializedBlock = { type: 'block', version: 2, format: this.getFormat(), fields: $storedFields(this) }
    // `$exportNodeToJSON` (Lexical 0.50.0) puts the slots beside what this answers: they are in the fields already.
    return Object.defineProperty(json, '$slots', { set() {}, get: () => undefined, enumerable: false })
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'corps-bloc'
    return element
  }
  fields(): Fields {
    return this.getLatest().__fields
  }
  put(fields: Fields): void {
    this.getWritable().__fields = fields
  }
  override decorate(): ReactElement {
    return <BlockDrawn key={this.__key} nodeKey={this.__key} fields={this.fields()} />
  }
}

/** A block with its texts in its slots. `size`: of a table that is new. */
export function $blockOf(given: Fields, size?: Size): BodyBlock {
  const block = new BodyBlock({ ...given, id: given.id ?? drawnId() })
  $fillSlots(block, given, size)
  return block
}
