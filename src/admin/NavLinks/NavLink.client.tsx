'use client'
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

interface Props {
  readonly href: string
  readonly label: string
  readonly icon: ReactNode
  readonly badge?: { readonly count: number; readonly spoken: string } | null
}

/** A link of the navigation that knows when it is the page one is on. */
export function NavLink({ href, label, icon, badge = null }: Props) {
  const isHere = usePathname() === href
  return (
    <Link
      href={href}
      prefetch={false}
      className="nav__link nav-coplume__lien"
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <span className="nav__link-indicator" />}
      {icon}
      <span className="nav__link-label">{label}</span>
      {badge && (
        <b className="nav-coplume__nombre">
          <span aria-hidden="true">{badge.count}</span>
          <span className="vh">, {badge.spoken}</span>
        </b>
      )}
    </Link>
  )
}
