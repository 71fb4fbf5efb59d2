import type { ReactNode } from 'react'

type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/** A heading of the level the page around it asks for. */
export function Heading({ level, className, id, children }: { readonly level: number; readonly className?: string; readonly id?: string; readonly children: ReactNode }) {
  const Tag = `h${Math.min(6, Math.max(1, level))}` as HeadingTag
  return (
    <Tag {...(className ? { className } : {})} {...(id ? { id } : {})}>
      {children}
    </Tag>
  )
}

interface Props {
  readonly title: string
  readonly level: number
  /** Stands at the end of the heading's line. */
  readonly note?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A part of the article under a ruled heading. */
export const Section = ({ title, level, note, className, children }: Props) => (
  <section className={className ? `section ${className}` : 'section'}>
    <div className="section-head">
      <Heading level={level}>{title}</Heading>
      {note !== undefined && <span className="muted">{note}</span>}
    </div>
    {children}
  </section>
)
