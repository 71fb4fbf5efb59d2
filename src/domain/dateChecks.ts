import type { Draft } from './draft'
import { isEndBeforeStart, parseEdtf } from './edtf'
import type { FuzzyDate } from './fuzzyDate'
import type { Claim, DiplomaticEvent } from './model'
import type { Report } from './problemList'

const DAY_AFTER_NOTHING_MS = 86_400_000

/** Dates that do not go together: an end before its start, reports older than what they report, a thread that runs backwards. */
export function checkDates(event: DiplomaticEvent, draft: Draft, report: Report): void {
  const parsed = parseEdtf(event.when)
  if (!parsed.ok) {
    if (isEndBeforeStart(parsed.problem)) report('warning', ['when'], `"${event.when}" ends before it starts; the event is shown as undated`, 'Write the earlier date first.')
    return
  }
  const when = parsed.value
  checkReports(event, when, draft, report)
  checkRevised(event, draft, report)
  checkThread(event, when, draft, report)
}

const dateOf = (text: string | null): FuzzyDate | null => {
  const date = text === null ? null : parseEdtf(text)
  return date?.ok === true ? date.value : null
}

/** Announcements may be older than the event; everything else is worth a second look. An approximate date is not held against anybody. */
function checkReports(event: DiplomaticEvent, when: FuzzyDate, draft: Draft, report: Report): void {
  const start = when.from.kind === 'point' ? when.from : null
  if (start === null || start.approximate || start.uncertain) return
  const dated = event.claims.map((claim) => firstReport(claim, draft))
  const known = dated.filter((date) => date !== null)
  if (known.length > 0 && known.every((date) => date.endMs <= start.startMs)) {
    report('warning', ['when'], 'all dated reports are older than the event', 'Check the date, or name a report of the event itself.')
    return
  }
  for (const [index, claim] of event.claims.entries()) {
    const date = dated[index]
    if (date === null || date === undefined || date.endMs > start.startMs || claim.about === 'agenda' || claim.about === 'next-step') continue
    report('warning', ['claims', index, 'sources'], `the claim "${claim.id}" was first published ${date.text}, before the event`, 'If it is an announcement, its "about" is agenda or next-step; else check the dates.')
  }
}

/** Nobody can have used an article that appeared after the event was last revised; without revisions, the dataset. */
function checkRevised(event: DiplomaticEvent, draft: Draft, report: Report): void {
  const own = event.revisions.flatMap(({ on }) => dateOf(on) ?? []).toSorted((a, b) => b.endMs - a.endMs)[0]
  const revised = own ?? dateOf(draft.info.updated)
  // A dataset.json that cannot be read says nothing, and stands for the beginning of 1970.
  if (!revised || revised.endMs <= DAY_AFTER_NOTHING_MS) return
  for (const [index, claim] of event.claims.entries()) {
    for (const [at, { article }] of claim.sources.entries()) {
      const date = dateOf(draft.articles.get(article)?.publishedAt ?? null)
      if (date === null || date.startMs < revised.endMs) continue
      report('warning', ['claims', index, 'sources', at], `"${article}" was published ${date.text}, after the ${own ? 'event was last revised' : 'dataset was brought up to date'} (${revised.text})`, own ? 'Add a revision of the event, or mend one of the dates.' : 'Set "updated" of dataset.json, or mend the date.')
    }
  }
}

function firstReport(claim: Claim, draft: Draft): FuzzyDate | null {
  let first: FuzzyDate | null = null
  for (const { article } of claim.sources) {
    const date = dateOf(draft.articles.get(article)?.publishedAt ?? null)
    if (date !== null && (first === null || date.endMs < first.endMs)) first = date
  }
  return first
}

function checkThread(event: DiplomaticEvent, when: FuzzyDate, draft: Draft, report: Report): void {
  for (const [index, relation] of event.relations.entries()) {
    const other = dateOf(draft.events.get(relation.event)?.when ?? null)
    if (other === null || (relation.type !== 'follows' && relation.type !== 'leads-to')) continue
    const [earlier, later] = relation.type === 'follows' ? [other, when] : [when, other]
    if (later.endMs <= earlier.startMs && later.endMs < earlier.endMs) report('warning', ['relations', index], `the thread runs backwards: "${relation.event}" lies on the other side in time`, relation.type === 'follows' ? 'Write leads-to.' : 'Write follows.')
  }
}
