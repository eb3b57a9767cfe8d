'use client'

/** A small drawing beside a word; it says nothing by itself. `paths`: in a 24 × 24 box. */
export function Sign({ paths }: { paths: readonly string[] }) {
  return (
    <svg className="corps-signe" viewBox="0 0 24 24" aria-hidden>
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
