/** Bars of dates as the timeline draws them: what is known has an edge, what is not fades. */
export function PrecisionMark({ as }: { readonly as: 'day' | 'interval' | 'soft' | 'softEnd' | 'softStart' }) {
  const id = `key-fade-${as}`
  const stops = { day: [], interval: [1, 1], soft: [0, 1, 1, 0], softEnd: [1, 1, 0], softStart: [0, 1, 1] }[as]
  return (
    <svg className="key-mark" viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
      {stops.length > 0 && (
        <>
          <linearGradient id={id}>
            {stops.map((opacity, index) => (
              <stop key={index} offset={index / (stops.length - 1)} stopColor="currentColor" stopOpacity={opacity * 0.6} />
            ))}
          </linearGradient>
          <rect x="1" y="5" width="54" height="6" fill={`url(#${id})`} />
        </>
      )}
      {as === 'interval' && <path className="key-line" d="M1.5 3v10M54.5 3v10" />}
      {as !== 'softEnd' && as !== 'softStart' && <circle cx="28" cy="8" r="5.2" />}
    </svg>
  )
}

/** Two sides of one event, and what joins them. */
export function StemMark({ as }: { readonly as: 'met' | 'spoke' | 'named' | 'tick' | 'lane' }) {
  return (
    <svg className="key-mark" viewBox="0 0 56 34" width="56" height="34" aria-hidden="true">
      <path className="key-lane" d="M4 8h48M4 26h48" />
      {(as === 'met' || as === 'tick') && <path className="key-line" d="M28 8v18" />}
      {as === 'spoke' && <path className="key-line key-dots" d="M28 8v18" />}
      <circle cx="28" cy="8" r="4.6" />
      {as === 'tick' ? <circle className="key-open" cx="28" cy="26" r="2.8" /> : as !== 'lane' && <circle cx="28" cy="26" r="4.6" />}
    </svg>
  )
}

/** From the open event to one that it is linked with. */
export const ArcMark = ({ as }: { readonly as: 'thread' | 'answer' | 'part' | 'mention' }) => (
  <svg className="key-mark" viewBox="0 0 56 22" width="56" height="22" aria-hidden="true">
    <path className={`key-line key-arc-${as}`} d="M6 17Q28 -9 50 17" />
    <circle cx="6" cy="17" r="3.6" />
    <circle cx="50" cy="17" r="3.6" />
  </svg>
)

export const ClusterMark = () => (
  <svg className="key-mark" viewBox="0 0 56 22" width="56" height="22" aria-hidden="true">
    <rect className="key-open" x="2" y="1.5" width="52" height="19" rx="9.5" />
    <text x="11" y="15">
      12
    </text>
    <path className="key-bars" d="M32 15.5v-3M36 15.5v-6M40 15.5v-8M44 15.5v-4" />
  </svg>
)
