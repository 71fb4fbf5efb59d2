/** Who waits for an answer meanwhile waits no longer than this. */
const TURN_MS = 8

/** Runs long work to its end, letting other questions have their turn in between. */
export async function inTurns<T>(steps: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const untilMs = performance.now() + TURN_MS
    while (performance.now() < untilMs) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
    await nextTurn()
  }
}

/** A timer waits 4 ms once it is set again and again; a message to oneself does not. */
function nextTurn(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { port1.close(); go() }
    port2.postMessage(null)
  })
}
