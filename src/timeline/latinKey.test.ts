import { expect, test } from 'vitest'
import { latinKey } from './latinKey'

test.each([
  ['т', 'KeyN', false, 'n'], ['Т', 'KeyN', true, 'N'], ['ل', 'KeyG', false, 'g'], ['х', 'BracketLeft', false, '['], ['ю', 'Period', false, '.'],
  ['n', 'KeyN', false, 'n'], ['z', 'KeyY', false, 'z'], ['[', 'Digit8', false, '['], ['Escape', 'Escape', false, 'Escape'], ['é', 'Digit2', false, 'é'],
])('%s on %s, shift %s: %s', (key, code, shiftKey, expected) => expect(latinKey({ key, code, shiftKey })).toBe(expected))
