'use client'
import { useId } from 'react'
import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import type { Button, Offer } from './offers.ts'

interface Props {
  readonly buttons: readonly Button[]
  readonly language: Language
  readonly readingHref: string
  readonly isBusy: boolean
  onPress(offer: Offer): void
}

/** The buttons of the bar. One that may not be pressed stays within reach and says why; neighbours share one reason. */
export function Buttons({ buttons, language, readingHref, isBusy, onPress }: Props) {
  const id = useId()
  return (
    <div className="acts" role="group" aria-label={say('actions', language)}>
      {groupsOf(buttons).map((group) => {
        const [first] = group
        const why = first?.why ? `${id}-${first.offer}` : undefined
        return (
          <div key={first?.offer} className="act">
            <div className="act-b">
              {group.map((button) => (
                <One
                  key={button.offer}
                  button={button}
                  why={why}
                  readingHref={readingHref}
                  isBusy={isBusy}
                  onPress={onPress}
                />
              ))}
            </div>
            {why && (
              <p className="why" id={why}>
                {first?.why}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** One button; why it may not be pressed stands in the element of that id. */
export function One({
  button,
  why,
  readingHref,
  isBusy,
  onPress,
}: { button: Button; why: string | undefined } & Pick<Props, 'readingHref' | 'isBusy' | 'onPress'>) {
  const { offer, text, icon, isFirst } = button
  const look = `bt ${isFirst ? 'bt-1' : 'bt-2'}`
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {text}
    </>
  )
  if (offer === 'read')
    return (
      <a className={look} href={readingHref} data-offer={offer}>
        {inside}
      </a>
    )
  const isOff = why !== undefined || isBusy
  return (
    <button
      type="button"
      className={look}
      data-offer={offer}
      aria-disabled={isOff}
      aria-describedby={why}
      onClick={() => !isOff && onPress(offer)}
    >
      {inside}
    </button>
  )
}

/** Neighbours refused for the same reason stand over one sentence. */
function groupsOf(buttons: readonly Button[]): Button[][] {
  return buttons.reduce<Button[][]>((groups, button) => {
    const last = groups.at(-1)
    if (last && button.why && last[0]?.why === button.why) last.push(button)
    else groups.push([button])
    return groups
  }, [])
}
