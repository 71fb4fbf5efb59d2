import { pathInBundle } from '../../domain/bundleFiles'
import { isRecord, listOf, ownValue } from '../../domain/columns'
import { findPlace } from '../../domain/jsonPlace'
import type { Problem } from '../../domain/result'
import { LEFT_OUT } from '../../domain/problemList'

/** One line of a file, or of a very long one the part around the place. */
export interface ExcerptLine { readonly number: number; readonly text: string; readonly isPlace: boolean }

const SEVERITIES = ['error', 'warning', 'note'] as const
const LINES = { before: 2, after: 3 }
/** A file without breaks is one line of a million characters. */
const WIDEST = 200
const AROUND = 60

/** Errors first, then warnings and notes, each in the order of the file. */
export const bySeverity = (problems: readonly Problem[]): readonly Problem[] => SEVERITIES.flatMap((severity) => problems.filter((one) => one.severity === severity && !isFollow(one, problems)))

/** That a record was left out follows from what else is said of it. */
const isFollow = (problem: Problem, problems: readonly Problem[]): boolean => problem.message === LEFT_OUT && problems.some((other) => other !== problem && other.file === problem.file && other.severity === 'error')

export const countOf = (problems: readonly Problem[], severity: Problem['severity']): number => problems.reduce((sum, one) => sum + (one.severity === severity ? 1 : 0), 0)

/** How many events a file holds; withdrawn ones are none. null: it says nothing of the kind. */
export function eventsIn(bundle: unknown): number | null {
  const events = isRecord(bundle) ? ownValue(bundle, 'events') : undefined
  return Array.isArray(events) ? listOf(events).filter((event) => ownValue(event, 'withdrawn') === undefined).length : null
}

/** Where a problem stands in the file, in words of its author; without the file, in those that the reader of the data has for it. */
export const fieldOf = (problem: Problem, bundle: unknown): string => (bundle === null ? [problem.file, problem.path].filter(Boolean).join(' ') : pathInBundle(bundle, problem))

/** The lines around a problem, and which of them it stands in. */
export function excerptOf(text: string, path: string): { readonly line: number; readonly lines: readonly ExcerptLine[] } {
  const { line, column } = findPlace(text, path)
  const all = text.split('\n')
  const from = Math.max(1, line - LINES.before)
  const shown = all.slice(from - 1, line + LINES.after)
  return { line, lines: shown.map((one, i) => ({ number: from + i, text: from + i === line ? partOf(one, column - 1) : partOf(one, 0), isPlace: from + i === line })) }
}

function partOf(line: string, at: number): string {
  const text = line.trimEnd()
  if (text.length <= WIDEST) return text
  const from = Math.max(0, at - AROUND)
  const to = Math.min(text.length, from + WIDEST)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
