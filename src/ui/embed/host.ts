import { envelope, readToFrame, SENTINEL, type FromFrame, type ToFrame } from './messages'

/** The page around the frame. What leaves is public, so it may go to whoever the parent is. */
export interface Host {
  say(message: FromFrame): void
}

/** Listens to the parent alone; where the frame stands by itself, there is none. */
export function connectHost(onMessage: (message: ToFrame) => void): Host {
  const { parent } = window
  if (parent === window) return { say() {} }
  window.addEventListener('message', (event) => {
    if (event.source !== parent) return
    const message = readToFrame(event.data)
    if (message) onMessage(message)
  })
  return { say: (message) => parent.postMessage(envelope(message), '*') }
}

/** Whether our loader makes the frame as high as its content; a plain frame has a height of its host's. */
export const isFitted = (): boolean => window.name === SENTINEL

/** Tells the host how high the content is, whenever that changes. */
export function tellHeight(host: Host, content: Element): void {
  let toldPx = 0
  const tell = () => {
    const heightPx = Math.ceil(content.getBoundingClientRect().height)
    if (heightPx === toldPx || heightPx === 0) return
    toldPx = heightPx
    host.say({ type: 'height', heightPx })
  }
  new ResizeObserver(tell).observe(content)
  tell()
}
