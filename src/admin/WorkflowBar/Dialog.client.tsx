'use client'
import { Modal, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'

interface Props {
  /** Unique on the page: the same document may also be open in a drawer. */
  readonly slug: string
  readonly title: string
  readonly language: Language
  readonly confirm: string
  readonly isBusy: boolean
  /** What the last attempt was refused for. */
  readonly error: string | null
  readonly children?: ReactNode
  onConfirm(): void
}

/** A question before a command. Payload's ConfirmationModal closes whatever happens: this one stays open on a refusal. */
export function Dialog({ slug, title, language, confirm, isBusy, error, children, onConfirm }: Props) {
  const { closeModal, isModalOpen } = useModal()
  return (
    <Modal slug={slug} className="fenetre" aria-labelledby={`${slug}-t`} closeOnBlur={false}>
      {isModalOpen(slug) && (
        <div className="fenetre-i">
          <h2 id={`${slug}-t`}>{title}</h2>
          {children}
          {error && (
            <p role="alert" className="fenetre-e">
              {error}
            </p>
          )}
          <div className="fenetre-b">
            <button type="button" className="bt bt-2" onClick={() => closeModal(slug)}>
              {say('cancel', language)}
            </button>
            <button type="button" className="bt bt-1" aria-disabled={isBusy} onClick={() => !isBusy && onConfirm()}>
              {isBusy ? say('sending', language) : confirm}
            </button>
          </div>
        </div>
      )}
    </Modal>
  )
}
