const WIDTH = 24
const HEIGHT = 5

/** Share of the longest row of a facet; the number stands beside it. Drawn in its own units and stretched by the styles. */
export function MiniBar({ count, longest }: { readonly count: number; readonly longest: number }) {
  const share = longest > 0 ? Math.min(1, count / longest) : 0
  return (
    <svg className="mini-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="mini-bar-ground" width={WIDTH} height={HEIGHT} />
      {count > 0 && <rect className="mini-bar-value" width={Math.max(1, share * WIDTH)} height={HEIGHT} />}
    </svg>
  )
}
