/** Forms of a word by number; which a language has is for Intl.PluralRules to say (Russian: one, few, many, other). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

const rules = new Map<string, Intl.PluralRules>()
const figures = new Map<string, Intl.NumberFormat>()

/** The form that goes with a number, without the number itself: `plural('ru', 2, { one: 'событие', few: 'события', many: 'событий', other: 'события' })`. */
export function plural(locale: string, n: number, forms: PluralForms): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, known)
  return forms[known.select(n)] ?? forms.other
}

/** A number in the digits and groups of a locale: "1,234", "1 234", "١٬٢٣٤". */
export function figure(locale: string, n: number): string {
  // English writes a small whole number as it is, and needs no Intl for it (englishNames.ts).
  if (n >= 0 && n < 1000 && Number.isInteger(n) && /^en\b/.test(locale)) return String(n)
  const known = figures.get(locale) ?? new Intl.NumberFormat(locale)
  figures.set(locale, known)
  return known.format(n)
}
