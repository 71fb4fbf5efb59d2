import { fetchEvidence } from '../../load/evidenceFile'
import { createRewind } from '../../store/rewind'
import type { RewindState } from '../../store/store'

/** What rewinding needs. A dataset that is not part of the site (`data`) is one file, without what was published when. */
export async function fetchRewind(base: string, dataset: string, data: string | null): Promise<RewindState> {
  if (data !== null) return { status: 'failed', failure: { kind: 'other-format', file: data, detail: '' } }
  const json = await fetchEvidence(base, dataset)
  if (!json.ok) return { status: 'failed', failure: json.failure }
  const rewind = createRewind(json.value)
  return rewind.ok ? { status: 'ready', rewind: rewind.value } : { status: 'failed', failure: { kind: 'other-format', file: 'evidence.json', detail: rewind.problem.message } }
}
