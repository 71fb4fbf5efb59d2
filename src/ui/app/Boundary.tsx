import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands in place of the part that failed; `retry` draws it anew. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode
  /** When this changes, the part is tried again. */
  readonly resetKey?: string
}
interface State { readonly error: Error | null; readonly key: string | undefined }

/** Keeps a failure inside one pane, so that the others go on. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, key: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.key ? null : { error: null, key: props.resetKey }
  }

  override render(): ReactNode {
    return this.state.error ? this.props.fallback(this.state.error, () => this.setState({ error: null })) : this.props.children
  }
}
