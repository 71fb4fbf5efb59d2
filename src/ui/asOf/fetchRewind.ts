import type { Source } from '../../load/source'
import { createRewind } from '../../store/rewind'
import type { RewindState } from '../../store/store'

/** What rewinding needs: who published what when. */
export async function fetchRewind(source: Source): Promise<RewindState> {
  const json = await source.evidence()
  if (!json.ok) return { status: 'failed', failure: json.failure }
  const rewind = createRewind(json.value)
  return rewind.ok ? { status: 'ready', rewind: rewind.value } : { status: 'failed', failure: { kind: 'other-format', file: 'evidence.json', detail: rewind.problem.message } }
}
