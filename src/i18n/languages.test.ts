import { describe, expect, test } from 'vitest'
import { chooseLanguage, ENGLISH, LANGUAGES, type LanguageEntry } from './languages'

const named = (tag: string): LanguageEntry => LANGUAGES.find((language) => language.tag === tag) ?? ENGLISH
const OFFERED = [ENGLISH, named('ru'), named('ar')]
const chosen = (address: string | null, preference: string | null, ...browser: string[]) => chooseLanguage({ address, preference, browser }, OFFERED)

describe('the language to speak', () => {
  test.each<[string, string | null, string | null, string[], string]>([
    ['nothing asked for', null, null, [], 'en'],
    ['the browser', null, null, ['ru-RU', 'en'], 'ru'],
    ['the first of the browser’s that is offered', null, null, ['de', 'AR-eg', 'ru'], 'ar'],
    ['a preference before the browser', null, 'en', ['ru'], 'en'],
    ['the address before the preference', 'ar', 'ru', ['en'], 'ar'],
    ['a region has no words of its own', 'ru-ua', null, [], 'ru'],
    ['an address nobody speaks leaves the rest to choose', 'xx', 'ru', [], 'ru'],
    ['a preference that is no longer offered', null, 'uk', ['ar'], 'ar'],
    ['a tag that only begins alike', 'rus', null, [], 'en'],
    ['nonsense', '', '-', ['', '_'], 'en'],
  ])('%s', (_, address, preference, browser, tag) => expect(chosen(address, preference, ...browser).language.tag).toBe(tag))

  test('only a language that the address asks for is refused aloud', () => {
    expect([chosen('xx', null), chosen(null, 'xx', 'yy'), chosen('ru', 'xx'), chosen('en-us', null)].map((one) => one.isRefused)).toEqual([true, false, false, false])
  })
})

test('every language is told in itself, once', () => {
  expect(new Set(LANGUAGES.map(({ tag }) => tag)).size).toBe(LANGUAGES.length)
  for (const { tag, name, locale } of LANGUAGES) {
    expect(new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLowerCase()).toBe(name.toLowerCase())
    expect(new Intl.Locale(locale).language).toBe(tag)
  }
})
