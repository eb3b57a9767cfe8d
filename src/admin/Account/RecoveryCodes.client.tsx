'use client'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'

interface Props {
  readonly codes: readonly string[]
  readonly language: Language
  onKept(): void
}

/** The recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes, language, onKept }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  // What was asked for is answered by something else: whoever does not see is taken there.
  useEffect(() => title.current?.focus(), [])
  const text = `${codes.join('\n')}\n`
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <div className="secours">
      <h3 ref={title} tabIndex={-1}>
        {say('recoveryTitle', language)}
      </h3>
      <p>{say('recoveryKeep', language)}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="secours-actes">
        <button type="button" className="bt bt-2" onClick={() => void copy().catch(() => setIsCopied(false))}>
          {say('recoveryCopy', language)}
        </button>
        <a
          className="bt bt-2"
          download={say('recoveryFile', language)}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {say('recoverySave', language)}
        </a>
        <button type="button" className="bt bt-1" onClick={onKept}>
          {say('recoveryKept', language)}
        </button>
      </p>
      <p role="status">{isCopied ? say('recoveryCopied', language) : ''}</p>
    </div>
  )
}
