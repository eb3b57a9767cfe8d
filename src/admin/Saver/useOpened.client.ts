'use client'
import { useAllFormFields, useConfig, useDocumentInfo, useForm, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { printOf } from '#domain/saving/printOf.ts'
import type { Language } from '#domain/wording.ts'
import { carried } from './created.client.ts'
import { isLeft, keptOf, SILENT_MS } from './device.client.ts'
import { readDocument, type Place } from './request.client.ts'
import { SavingSession } from './session.client.ts'
import { enter, takeFrom, useSession } from './sessions.client.ts'
import type { Kept } from './saving.ts'
import { valuesOf } from './valuesOf.client.ts'

type Values = Readonly<Record<string, unknown>>

interface Asked {
  readonly place: Place
  readonly person: string
  /** Of the interface. */
  readonly language: Language
}

/** The session of the form this stands in: opened with it, told of all it holds, and able to put values into it. */
export function useOpened({ place: { type, uid, locale }, person, language }: Asked): SavingSession | null {
  const [fields] = useAllFormFields()
  const { reset } = useForm()
  const { data } = useDocumentInfo()
  const isInitializing = useFormInitializing()
  const shape = useConfig().getEntityConfig({ collectionSlug: type }).fields
  const isReady = !isInitializing && Object.keys(fields ?? {}).length > 0
  const known = useSession(type, uid)
  const session = known?.place.locale === locale ? known : null
  const latest = useRef({ fields, data, reset, shape })
  /** While values are on their way into the form, it does not say what was typed. */
  const putting = useRef<{ isOver: boolean; document: Values | null } | null>(null)
  const [round, setRound] = useState(0)

  useEffect(() => {
    latest.current = { fields, data, reset, shape }
  })

  useEffect(() => {
    if (!isReady) return
    const place = { type, uid, locale }
    const current = () => valuesOf(latest.current.fields, latest.current.shape)
    const [values, document] = [current(), (latest.current.data ?? {}) as Values]
    const opened = new SavingSession({ place, person, language, values, document })
    opened.port = {
      async show(put, read) {
        putting.current = { isOver: false, document: read }
        const unsaved = Object.entries(opened.unsaved().fields).map(([name, { value }]) => [name, value])
        const typed = Object.fromEntries(unsaved) as Values
        await latest.current.reset({ ...latest.current.data, ...current(), ...put, ...typed })
        putting.current.isOver = true
        setRound((before) => before + 1)
      },
    }
    const leave = enter(opened)
    void begin({ opened, document })
    return leave
  }, [isReady, type, uid, locale, person, language])

  useEffect(() => {
    if (!session || !isReady) return
    const values = valuesOf(fields, shape)
    if (!putting.current) return session.hold(values)
    if (!putting.current.isOver) return
    const { document } = putting.current
    putting.current = null
    if (document) session.read(values, document)
    else session.hold(values)
  }, [session, isReady, fields, shape, round])
  return session
}

interface Beginning {
  opened: SavingSession
  document: Values
}

/**
 * A form begins with what an earlier one of the same text has not stored yet: the page was left and come back to, or the
 * document has just been made. What a device kept of a page that is gone is proposed. And the browser may have shown an older
 * copy of the page.
 */
async function begin({ opened, document }: Beginning): Promise<void> {
  const made = carried(opened.place.uid)
  const earlier = takeFrom(opened.place) ?? newer(made, document)
  if (earlier && Object.keys(earlier.fields).length > 0) {
    opened.takeOver({ ...earlier, form: earlier.form || opened.unsaved().form })
    await opened.port?.show({}, null)
  }
  if (made?.focus) globalThis.document.getElementById(made.focus)?.focus()
  const stored = await readDocument(opened.place)
  if (stored) opened.hear(stored, { isAtOnce: true })
  await propose({ opened, document: stored ?? document })
}

/**
 * What an earlier form of this text left on the device. Whether one is still open in another tab shows within a few seconds:
 * one that is not known to be left is looked at once more then, as is a device that could not be read.
 */
async function propose({ opened, document }: Beginning): Promise<void> {
  const { type, uid, locale } = opened.place
  for (const isLast of [false, true]) {
    const kept = await keptOf(opened.person)
    const own = opened.unsaved().form
    const here = kept?.filter(({ place, form }) => place === `${type}/${uid} ${locale}` && form !== own)
    const left = here?.find(isLeft)
    if (left) return opened.propose(left, document)
    if (here?.length === 0 || isLast) return
    await new Promise((resolve) => setTimeout(resolve, SILENT_MS))
    if (!opened.port) return
  }
}

/** The fields typed in after the document was made. */
function newer(form: ReturnType<typeof carried>, document: Values) {
  const { sent = {}, now = {} } = form ?? {}
  const names = Object.keys(now).filter((name) => printOf(now[name]) !== printOf(sent[name]))
  const fields = names.map((name): [string, Kept] => [
    name,
    { value: now[name], print: printOf(now[name]), bases: [printOf(document[name])] },
  ])
  return { form: '', number: 0, fields: Object.fromEntries(fields) }
}
