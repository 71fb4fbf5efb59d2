/** Text of the data made fit for formats that know no control characters. */

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g
const LONE_SURROGATES = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g
const LINE_BREAKS = /\r\n|[\r\n\x85\u2028\u2029]/g

/** Without control characters and half characters, for which U+FFFD stands in; every line break is one "\n". */
export const printable = (text: string): string =>
  text
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '\uFFFD')
    .replace(LONE_SURROGATES, (match) => (match.length === 2 ? match : '\uFFFD'))

/** The same on one line. */
export const onOneLine = (text: string): string => printable(text).replace(/[\n\t]+/g, ' ').trim()
