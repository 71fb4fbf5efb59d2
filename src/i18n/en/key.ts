import type { ArticleKind, ClaimStatus, Differ, Support } from '../../domain/model'

/** Words of the page that says how everything is read. */
export const key = {
  title: 'How to read the marks',
  lead: 'Shape says what kind of event. Line says how many voices carry it. Length says how exactly it is dated. Colour only repeats the lane.',
  description: 'What the marks mean, how support and difference are derived and what they cannot know, three kinds of not knowing, sources and their kinds, coverage and selection.',

  kindTitle: 'Kind is the shape',

  supportTitle: 'Support is the line',
  support: {
    several: ['Filled', 'two or more publishers report it, and their texts are not known to be one'],
    'one-source': ['Open', 'all claims rest on the text of one publisher or agency'],
    'one-side': ['Broken line', 'one side’s word only: every claim is a statement of actors of that side'],
  } satisfies Record<Support, readonly [string, string]>,
  supportNote:
    'What it cannot know: most articles do not say whose text they carry. Copies of one agency’s text that do not name it count as voices of their own, so a filled mark is no proof of independence. Open marks and broken lines are rare once the last reports are in; they show most when the timeline is read as known on an earlier day.',

  differTitle: 'Difference is the fork',
  differ: {
    denied: ['Fork, “Denied by a party”', 'somebody who took part denies what the event is about'],
    differ: ['Fork, “Sources differ”', 'accounts contradict each other: values that do not overlap, or statements that cannot both hold'],
    vary: ['Tilde, “Accounts vary”', 'values that overlap once “about”, “almost” and “nearly” are read as a fifth more or less'],
    none: ['No mark', 'no account in this dataset contradicts another'],
  } satisfies Record<Differ, readonly [string, string]>,
  differNote: 'Contradicting accounts stand side by side in one group, none above the others. Nothing is averaged and nobody is declared right.',

  claimTitle: 'Claims',
  claimText: 'A claim is one reported statement: one thing, of one moment, by one speaker, in a sentence that is true when read alone. The word implies no doubt. The small number leads to it; its link gives it a page of its own.',
  claimMarks: {
    one: ['One dot', 'one voice says so'],
    several: ['Two joined dots', 'two or more voices say so'],
    differ: ['Fork', 'accounts that contradict each other'],
    vary: ['Tilde', 'accounts that vary, or that differed until one was overtaken'],
    undisclosed: ['Empty brackets', 'somebody is reported to have kept it back'],
  },
  statusTitle: 'What the words beside a claim say',
  status: {
    reported: 'a report says so; nothing is added',
    stated: 'the words or the readout of the actor named',
    confirmed: 'both sides, an official document, or two independent articles say so',
    disputed: 'one account, with several others against it',
    denied: 'somebody named denies it; the denial is a claim of its own',
    undisclosed: 'somebody is known to have kept it back',
  } satisfies Record<ClaimStatus, string>,
  overtaken: 'A claim that a later one overtook stays, in a lighter tone, and says by which.',

  valueTitle: 'Values on one axis',
  valueText: 'Lengths, numbers and dates that several reports give stand on one small axis, one mark a report, the name above. Imprecision and disagreement look different.',
  values: {
    exact: 'Report A',
    around: 'Report B',
    almost: 'Report C',
    littleOver: 'Report D',
    over: 'Report E',
    atMost: 'Report F',
    between: 'Report G',
    expected: 'Report H',
  },
  valueNote: 'Invented figures. A dot is a figure; a soft ground is what “around” allows; an arrow goes on. Overtaken and expected values are small and open.',
  valueDetail: [
    'Values of different units, or of different things, are never put on one axis: they stand side by side in the claims’ own words.',
  ] as readonly string[],

  precisionTitle: 'Precision is the length',
  precision: {
    day: ['Mark alone', 'day known'],
    interval: ['Bar with caps', 'first and last day known'],
    soft: ['Soft at both ends', 'month or year known, or “about”'],
    softEnd: ['Soft at the end', 'end not given'],
    softStart: ['Soft at the start', 'start not given'],
  },

  sidesTitle: 'One event, several sides',
  sides: {
    met: ['Solid stem', 'the sides met in person, in one session'],
    spoke: ['Dotted stem', 'the sides spoke by telephone or video'],
    named: ['No stem', 'the sides are named in the same event, nothing more'],
    tick: ['Small open tick', 'an act was directed at this side, or it was about it'],
    lane: ['Empty lane', 'not named in this dataset; nothing more is meant'],
  },
  manyTitle: 'Many events',
  many: ['Count with density', 'how many, and how they fall inside the span; zoom opens it'],

  unknownTitle: 'Three kinds of not knowing',
  unknown: {
    'not-disclosed': 'A source says that somebody kept it back. The claim that says so is named.',
    'not-reported': 'An editor looked, and no report gives it.',
    'not-in-dataset': 'Our gap, not theirs: this dataset holds nothing of it.',
  },

  sourcesTitle: 'Sources',
  sourcesText: [
    'A badge names the agency where the page named one, then the publisher, the day, and whom the report cites: “AFP, The Moscow Times, 27 Feb, citing TASS”. It leads to the article’s own page, which has the way out to the original.',
    'Articles that carry one text count once: “3 articles, 1 agency”. Versions of one article are one source.',
    'A title is shown as a headline only where the headline was seen; else it is rebuilt from the address or described in our words, and says so.',
    'No outlet is labelled as state-run, because this dataset has no sourced field for that yet; it will be said of all, of any state, or of none.',
  ] as readonly string[],
  kindsTitle: 'Kinds of articles',
  kindsText: 'Dotted badges carry no weight: they raise neither support nor difference.',
  articleKinds: {
    report: 'a publisher’s own report',
    'live-report': 'a running report of the day',
    readout: 'a side’s own account of a call or meeting',
    transcript: 'what was said, word for word',
    statement: 'a statement as published',
    post: 'a post in a social network',
    interview: 'answers to questions',
    analysis: 'a reading of events, not a report of them',
    editorial: 'the opinion of an editorial board',
    aggregation: 'put together from reports of others',
    'machine-summary': 'written by a machine from other texts',
    repost: 'another publisher’s text, published again',
  } satisfies Record<ArticleKind, string>,

  datasetTitle: 'This dataset',
  coverage: 'Coverage',
  selection: 'What is in, what is left out, known gaps',
  updated: 'Updated',
  revision: (revision: string) => `revision ${revision}`,
  counts: 'Size',
  size: (events: number, claims: number, articles: number, publishers: number) => `${events} events, ${claims} claims, ${articles} articles, ${publishers} publishers`,
  corrections: 'Report an error',
  noCorrections: 'no address for corrections in this dataset',
  licence: 'Licence',
  noLicence: 'no licence stated in this dataset',
  data: 'Data',
}
