import { describe, expect, test } from 'vitest'
import { aDetail } from '../../domain/detailFactories'
import { aClaim, anArticle, anEvent, aPublisher } from '../../domain/factories'
import type { Claim } from '../../domain/model'
import { enExplorer } from '../../i18n/enExplorer'
import { claimSentence } from './claimSentence'

const LANGUAGE = { locale: 'en-GB', messages: enExplorer }
const articles = [anArticle({ id: 'one', publisher: 'mt', agency: 'afp', publishedAt: '2025-02-27' }), anArticle({ id: 'two', publisher: 'unn', publishedAt: null, kind: 'repost' })]
const publishers = [aPublisher({ id: 'mt', name: 'The Moscow Times' }), aPublisher({ id: 'afp', name: 'AFP' }), aPublisher({ id: 'unn', name: 'UNN' })]
const sentence = (id: string, ...claims: Claim[]) => claimSentence(aDetail({ articles, publishers, event: anEvent({ title: 'Talks', when: '2025-02-27', claims }) }), id, 'https://x/c/', LANGUAGE)

describe('a claim as a sentence', () => {
  test('with every report it rests on', () =>
    expect(sentence('six', aClaim({ id: 'six', text: 'The talks lasted six hours.', sources: [{ article: 'one', citing: 'TASS' }, { article: 'two' }] }))).toBe(
      'The talks lasted six hours (AFP, The Moscow Times, 27 Feb 2025, citing TASS; UNN, repost, date of report not known). Talks, 27 Feb 2025. https://x/c/',
    ))
  test('with all that contradict it, whichever of them is asked for', () => {
    const claims = [aClaim({ id: 'six', text: 'Six hours.', sources: [{ article: 'one' }], contradicts: ['ten'] }), aClaim({ id: 'ten', text: 'Ten hours.', sources: [{ article: 'two' }, { article: 'one' }] })]
    const expected = 'Sources differ: Six hours (AFP, The Moscow Times, 27 Feb 2025). Ten hours (UNN, repost, date of report not known; AFP, The Moscow Times, 27 Feb 2025). Talks, 27 Feb 2025. https://x/c/'
    expect([sentence('six', ...claims), sentence('ten', ...claims)]).toEqual([expected, expected])
  })
  test('a claim that is not there leaves the address', () => expect(sentence('gone', aClaim())).toBe('https://x/c/'))
})
