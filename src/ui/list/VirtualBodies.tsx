import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useLayoutEffect, useState, type Ref } from 'react'
import { EventRow, type EventRowProps } from './EventRow'
import { MonthHead } from './MonthHead'
import { byGroup, type TableItem } from '../../domain/monthGroups'

/** Moves the reader to a row that may not be drawn. */
export interface RowFinder { readonly reveal: (item: number) => void }

interface Props {
  readonly items: readonly TableItem[]
  readonly propsOf: (row: number) => EventRowProps | null
  readonly folded: ReadonlySet<string>
  readonly onFold: (key: string, isFolded: boolean) => void
  readonly table: HTMLTableElement | null
  readonly finder: Ref<RowFinder>
}

/** First guesses of heights in px, by width of the table; each row is measured once drawn. */
const HEIGHTS = [{ fromPx: 820, group: 43, event: 64 }, { fromPx: 560, group: 43, event: 82 }, { fromPx: 0, group: 43, event: 132 }] as const
/** Row 1 is the head of the table. */
const FIRST_ROW = 2

/** Only the rows near the window, in bodies by month, between two rows that hold the room of the others. */
export function VirtualBodies({ items, propsOf, folded, onFold, table, finder }: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [marginPx, setMarginPx] = useState(0)
  const widthPx = table?.clientWidth ?? 0
  const heights = HEIGHTS.find(({ fromPx }) => widthPx >= fromPx) ?? HEIGHTS[0]
  useLayoutEffect(() => {
    const found = scrollerOf(table)
    setScroller(found)
    if (found && table) setMarginPx(table.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop)
  }, [table, items])
  // What it returns is used right here and handed to nothing that is memoised, except the stable measuring callback.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: items.length, getScrollElement: () => scroller, overscan: 12, scrollMargin: marginPx,
    estimateSize: (i) => heights[items[i]?.kind ?? 'event'],
    getItemKey: (i) => { const item = items[i]; return item === undefined ? i : item.kind === 'group' ? item.group.key : item.row },
    scrollPaddingStart: 40,
  })
  useEffect(() => virtual.measure(), [virtual, heights])
  useImperativeHandle(finder, () => ({ reveal: (item) => virtual.scrollToIndex(item, { align: 'auto' }) }), [virtual])

  const drawn = virtual.getVirtualItems().flatMap(({ index, start, end }) => { const item = items[index]; return item ? [{ index, start, end, item }] : [] })
  const before = (drawn[0]?.start ?? marginPx) - marginPx
  const after = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? marginPx) - marginPx)
  return (
    <>
      <Gap heightPx={before} />
      {byGroup(drawn).map((run) => (
        <tbody key={run.group.key}>
          {run.items.map(({ index, item }) => {
            const place = { rowIndex: index + FIRST_ROW, itemIndex: index, measure: virtual.measureElement }
            if (item.kind === 'group') return <MonthHead key="head" group={item.group} isFolded={folded.has(item.group.key)} onFold={onFold} {...place} />
            const props = propsOf(item.row)
            return props && <EventRow key={item.row} {...props} {...place} />
          })}
        </tbody>
      ))}
      <Gap heightPx={after} />
    </>
  )
}

/** A body as tall as the rows that are not drawn; its height is that of an empty row. */
const Gap = ({ heightPx }: { readonly heightPx: number }) => heightPx > 0 && <tbody aria-hidden="true"><tr className="gap-row" style={{ blockSize: heightPx }} /></tbody>

/** The nearest element around the table that scrolls. */
function scrollerOf(table: HTMLElement | null): HTMLElement | null {
  for (let at = table?.parentElement ?? null; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.scrollingElement instanceof HTMLElement ? document.scrollingElement : null
}
