/** Beside a title: sources differ, or a party denies. Always with the words. */
export const Fork = () => (
  <svg className="fork" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
    <path d="M1.2 6h3.4M4.6 6 10 1.8M4.6 6 10 10.2" />
  </svg>
)

/** Beside a title: accounts vary within what "about" allows. Always with the words. */
export const Tilde = () => (
  <svg className="tilde" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
    <path d="M1.5 7.2C3 4.6 4.8 4.6 6 6s3 1.4 4.5-1.2" />
  </svg>
)

export type ClaimMarkKind = 'one' | 'several' | 'differ' | 'vary' | 'undisclosed'

/** In the margin of a claim: one dot, two joined dots, a fork, a tilde, or empty brackets. */
export function ClaimMark({ mark }: { readonly mark: ClaimMarkKind }) {
  return (
    <svg className={`claim-mark ${mark}`} viewBox="0 0 20 18" width="20" height="18" aria-hidden="true">
      {mark === 'one' && <circle cx="10" cy="9" r="3.4" />}
      {mark === 'several' && (
        <>
          <path d="M5 9h10" />
          <circle cx="5" cy="9" r="3.4" />
          <circle cx="15" cy="9" r="3.4" />
        </>
      )}
      {mark === 'differ' && (
        <>
          <path d="M2 9h4l8.6-4.8M6 9l8.6 4.8" />
          <circle cx="15.4" cy="3.8" r="3" />
          <circle cx="15.4" cy="14.2" r="3" />
        </>
      )}
      {mark === 'vary' && <path d="M3 11c2.5-5 5.2-4.6 7-2s4.5 3 7-2" />}
      {mark === 'undisclosed' && <path className="dashed" d="M6 3H3v12h3M14 3h3v12h-3" />}
    </svg>
  )
}
