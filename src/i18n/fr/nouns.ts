import { figure, plural } from '../plural'

const LOCALE = 'fr'

export const n = (value: number): string => figure(LOCALE, value)

/** French counts nought with one: "0 événement". */
export const isOne = (value: number): boolean => Math.abs(value) < 2
/** A million and more take "de": "1 000 000 d’événements". */
const counter = (one: string, other: string) => (value: number): string => `${n(value)} ${plural(LOCALE, value, { one, many: /^[aeéiou]/.test(other) ? `d’${other}` : `de ${other}`, other })}`

export const events = counter('événement', 'événements')
export const claims = counter('affirmation', 'affirmations')
export const accounts = counter('version', 'versions')
export const articles = counter('article', 'articles')
export const names = counter('nom', 'noms')
export const reports = counter('publication', 'publications')
export const records = counter('fiche', 'fiches')
export const files = counter('fichier', 'fichiers')
export const results = counter('résultat', 'résultats')
export const places = counter('lieu', 'lieux')
export const publishers = counter('éditeur', 'éditeurs')
export const lanes = counter('ligne', 'lignes')
export const years = counter('an', 'ans')
export const months = counter('mois', 'mois')
export const weeks = counter('semaine', 'semaines')
export const days = counter('jour', 'jours')
export const hours = counter('heure', 'heures')

/** "a et b", "a, b et c". */
export const listed = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`)
