'use client'

export function PrintButton({ text }: { readonly text: string }) {
  return (
    <button type="button" className="bt bt-2 bt-petit" onClick={() => window.print()}>
      {text}
    </button>
  )
}
