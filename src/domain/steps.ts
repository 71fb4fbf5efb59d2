/** Long work with rests in between, run to its end without them. In turns with others: load/turns.ts. */
export function atOnce<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
