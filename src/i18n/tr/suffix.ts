/** Last words of numbers as they are read, for the vowel that an ending takes after figures. */
const ONES = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'] as const
const TENS = ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'] as const
const GROUPS = ['sıfır', 'bin', 'milyon', 'milyar', 'trilyon'] as const

function lastWord(digits: string): string {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  const digit = Number(digits.at(-1 - zeros) ?? 0)
  if (digit === 0) return 'sıfır'
  if (zeros === 0) return ONES[digit] ?? ''
  if (zeros === 1) return TENS[digit] ?? ''
  return zeros === 2 ? 'yüz' : (GROUPS[Math.floor(zeros / 3)] ?? '')
}

/** Letters of an abbreviation are read by name: UTC ends in "ce". */
const readAs = (text: string): string => {
  const figures = /[\d.]+$/.exec(text)?.[0].replaceAll('.', '')
  if (figures !== undefined && figures !== '') return lastWord(figures)
  return /\p{Lu}$/u.test(text) ? 'ce' : text.toLocaleLowerCase('tr')
}

const isFront = (word: string): boolean => /[eiöü][^aeıioöuü]*$/.test(word)
/** A proper name or a figure keeps its ending apart. */
const mark = (text: string): string => (/[\d\p{Lu}]$/u.test(text) ? '’' : '')

/** "2025’ten", "ilkbaharından", "MÖ 44’ten": from. */
export function ablative(text: string): string {
  const word = readAs(text)
  const vowel = isFront(word) ? 'e' : 'a'
  const link = isPossessed(text) ? 'n' : ''
  const consonant = link === '' && /[fstkçşhp]$/.test(word) ? 't' : 'd'
  return `${text}${mark(text)}${link}${consonant}${vowel}n`
}

/** "2025’e", "2006’ya", "ilkbaharına": to. */
export function dative(text: string): string {
  const word = readAs(text)
  const vowel = isFront(word) ? 'e' : 'a'
  const link = isPossessed(text) ? 'n' : /[aeıioöuü]$/.test(word) ? 'y' : ''
  return `${text}${mark(text)}${link}${vowel}`
}

/** "1850’ler", "1910’lar". */
export const plurally = (text: string): string => `${text}’${isFront(readAs(text)) ? 'ler' : 'lar'}`

/** Words that already carry "its": "2025 ilkbaharı", "3 Mart dolayları". */
const isPossessed = (text: string): boolean => /(?:baharı|yazı|kışı|dolayları)$/.test(text)
