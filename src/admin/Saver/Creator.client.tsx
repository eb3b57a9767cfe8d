'use client'
import { useAllFormFields, useConfig, useForm, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { printOf } from '#domain/saving/printOf.ts'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import { carry } from './created.client.ts'
import { valuesOf } from './valuesOf.client.ts'

interface Props {
  readonly type: string
  readonly locale: string
  readonly language: Language
}

const PAUSE_MS = 800
const RETRY_MS = 3000
/** What Payload would say of it on the next page. */
const PAYLOADS_MESSAGE = 'payload-pending-success-toast'

/** Before there is a document: nothing is made until something is typed, and then by itself. */
export function Creator({ type, locale, language }: Props) {
  const [fields] = useAllFormFields()
  const isInitializing = useFormInitializing()
  const shape = useConfig().getEntityConfig({ collectionSlug: type }).fields
  const { submit } = useForm()
  const [phase, setPhase] = useState<'untyped' | 'saving' | 'waiting'>('untyped')
  const first = useRef<string | null>(null)
  const made = useRef({ uid: '', isUnderWay: false, sent: {} as Readonly<Record<string, unknown>> })

  useEffect(() => {
    const values = valuesOf(fields, shape)
    if (isInitializing || Object.keys(values).length === 0) return
    first.current ??= printOf(values)
    if (made.current.uid) carry(made.current.uid, { sent: made.current.sent, now: values, focus: focused() })
    if (made.current.isUnderWay || printOf(values) === first.current) return
    const timer = setTimeout(() => void create(), phase === 'waiting' ? RETRY_MS : PAUSE_MS)
    return () => clearTimeout(timer)

    /** Payload's own way: it knows whether the form stands in a page or in a drawer, and where to go from there. */
    async function create() {
      const uid = made.current.uid || drawn()
      made.current = { uid, isUnderWay: true, sent: values }
      carry(uid, { sent: values, now: values, focus: focused() })
      setPhase('saving')
      const query = new URLSearchParams({ depth: '0', 'fallback-locale': 'null', locale })
      const answer = (await submit({
        action: `/api/${type}?${query}`,
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'POST',
        overrides: { id: uid, _status: 'draft' },
        skipValidation: true,
      })) as { res?: Response } | undefined
      // Nothing but the line speaks of saving.
      sessionStorage.removeItem(PAYLOADS_MESSAGE)
      if (answer?.res?.ok) return
      made.current = { uid, isUnderWay: false, sent: values }
      setPhase('waiting')
    }
  }, [fields, isInitializing, locale, phase, shape, submit, type])

  const words = { untyped: 'savingNothingYet', saving: 'savingUnderWay', waiting: 'savingWaits' } as const
  return (
    <p className="enregistrement" role="status" data-phase={phase}>
      {say(words[phase], language)}
    </p>
  )
}

const focused = (): string => document.activeElement?.id ?? ''

/** A random UUID; `crypto.randomUUID` is not there on a plain-http address. */
function drawn(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
