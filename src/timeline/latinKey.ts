const SIGNS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']', Backslash: '\\', Comma: ',', Period: '.', Slash: '/', Semicolon: ';', Quote: "'", Backquote: '`' }

/** What a key says on a Latin keyboard: a reader who types Cyrillic or Arabic presses the same key for the same command. */
export function latinKey({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key.length !== 1 || key.charCodeAt(0) < 0x80) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  return SIGNS[code] ?? key
}
