'use client'
import {
  DecoratorNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from '@payloadcms/richtext-lexical/lexical'
import type { ReactElement } from 'react'
import { drawnId } from './drawnId.client.ts'
import { FootnoteCall } from './FootnoteCall.client.tsx'
import { Reference } from './Reference.client.tsx'
import { referenceKind, wordsIn, type Fields } from './references.ts'

type SerializedInline = Spread<{ fields: Fields }, SerializedLexicalNode>

/**
 * A footnote call or a reference, stored as Payload's own `inlineBlock` and drawn as running text. A class of its own, for
 * Payload puts other drawings in place of its own too late (`registerEditorNodeViews` of 3.90.2 runs after the first draw).
 */
export class BodyInline extends DecoratorNode<ReactElement> {
  __fields: Fields

  constructor(fields: Fields, key?: NodeKey) {
    super(key)
    this.__fields = fields
  }
  static override getType(): string {
    return 'inlineBlock'
  }
  static override clone(node: BodyInline): BodyInline {
    return new BodyInline(node.__fields, node.__key)
  }
  static override importJSON({ fields }: SerializedInline): BodyInline {
    return $inlineOf(fields)
  }
  override exportJSON(): SerializedInline {
    return { type: 'inlineBlock', version: 1, fields: this.fields() }
  }
  override createDOM(): HTMLElement {
    return document.createElement('span')
  }
  override updateDOM(): false {
    return false
  }
  override isInline(): true {
    return true
  }
  override getTextContent(): string {
    return wordsIn(this.fields())
  }
  fields(): Fields {
    return this.getLatest().__fields
  }
  put(fields: Fields): void {
    this.getWritable().__fields = fields
  }
  override decorate(): ReactElement {
    const fields = this.fields()
    const kind = referenceKind(fields.blockType)
    if (kind) return <Reference key={this.__key} nodeKey={this.__key} fields={fields} kind={kind} />
    return <FootnoteCall key={this.__key} nodeKey={this.__key} fields={fields} />
  }
}

export const $inlineOf = (fields: Fields): BodyInline => new BodyInline({ ...fields, id: fields.id ?? drawnId() })
