/** Signs that some keyboards hide behind other keys or do not have: each has a letter that does the same. */
const LETTER: Readonly<Record<string, string>> = { '[': 'B', ']': 'O', '\\': 'E', '.': 'J', ',': 'K', 0: 'Z', '+': 'W', '−': 'S', '?': 'H', '/': 'Q' }

/** Keys as listed for a reader: the signs, then the letters that do the same. */
export const withTwins = (keys: readonly string[]): readonly string[] => [...keys, ...keys.flatMap((key) => (Object.hasOwn(LETTER, key) ? LETTER[key] ?? [] : []))]
