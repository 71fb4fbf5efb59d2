/** Addresses of a dataset's pages as seen from where the article stands. */
export interface Hrefs {
  readonly event: (eventId: string) => string
  readonly article: (articleId: string) => string
  /** The small page of a claim of this event, by its local id. */
  readonly claim: (claimId: string) => string
  /** The page of an actor, a place or a track; left out where names are no links. */
  readonly page?: (kind: 'actor' | 'place' | 'track', id: string) => string
  /** What other events say of the same thing; left out where that cannot be told. */
  readonly compare?: (about: string) => string
}
