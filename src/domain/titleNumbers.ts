import type { Claim, ClaimValue } from './model'

const WORDS: readonly string[] = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
  'sixteen', 'seventeen', 'eighteen', 'nineteen',
]
const TENS: readonly string[] = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** The numbers a text names, in figures or (in English, up to ninety-nine) in words; years and ordinals are left aside. */
export function numbersIn(text: string): readonly number[] {
  const numbers: number[] = []
  for (const match of text.toLowerCase().matchAll(/\d+(?:,\d{3})*(?:\.\d+)?(?!\d|,\d|st\b|nd\b|rd\b|th\b)|[a-z]+(?:-[a-z]+)?/g)) {
    const value = /^\d/.test(match[0]) ? Number(match[0].replaceAll(',', '')) : numberWord(match[0])
    if (value !== null && Number.isFinite(value) && !isYear(match[0])) numbers.push(value)
  }
  return numbers
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

function numberWord(word: string): number | null {
  const [first = '', second] = word.split('-')
  const small = WORDS.indexOf(first)
  if (small !== -1) return small
  const tens = first === '' ? -1 : TENS.indexOf(first)
  if (tens === -1) return null
  const ones = second === undefined ? 0 : WORDS.indexOf(second)
  return tens * 10 + Math.max(0, ones)
}

/** The numbers of the values of claims that disagree: counts, and lengths in hours and in minutes. Empty where all agree. */
export function valueNumbers(claims: readonly Claim[]): ReadonlySet<number> {
  const byMeasure = new Map<string, Set<number>>()
  for (const value of claims.flatMap((claim) => claim.values ?? [])) {
    const key = `${value.type} ${value.unit ?? ''} ${value.of ?? ''}`
    const numbers = byMeasure.get(key) ?? new Set()
    for (const end of [value.min, value.max]) if (end !== undefined) for (const number of endNumbers(value, end)) numbers.add(number)
    byMeasure.set(key, numbers)
  }
  const disputed = new Set<number>()
  for (const [key, numbers] of byMeasure) {
    const ends = key.startsWith('duration') ? numbers.size / 2 : numbers.size
    if (ends > 1) for (const number of numbers) disputed.add(number)
  }
  return disputed
}

function endNumbers(value: ClaimValue, end: string | number): readonly number[] {
  if (typeof end === 'number') return [end]
  if (value.type !== 'duration') return []
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(end) ?? []
  const total = Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return [total / 60, total]
}
