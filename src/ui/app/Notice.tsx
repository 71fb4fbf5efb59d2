import type { ReactNode } from 'react'

interface Props {
  readonly tone: 'stop' | 'warn' | 'note'
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What happened, what still works, what to do next; in that order. */
export const Notice = ({ tone, title, children, actions }: Props) => (
  <div className={`notice ${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
    <p>
      <strong>{title}</strong> {children}
    </p>
    {actions && <div className="notice-actions">{actions}</div>}
  </div>
)
