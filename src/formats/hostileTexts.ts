/** Texts that break careless writers, beside the list of naughty strings: for tests. Not part of the product. */

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', ' =cmd|\' /C calc\'!A0', '\u200B=1', '＝1', "'=1", '=HYPERLINK("http://evil.example","x")']
const MARKUP = [
  '</script><script>alert(1)</script>', '<!--<script>', ']]>', '<![CDATA[x]]>', '&amp;&#0;&x;', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '<?xml version="1.0"?>', '</title></entry><entry>',
  '[x](javascript:alert(1))', '![x](http://evil.example/x.png)', '`code`', '| a | b |', '# heading', '1. list', '- list', '> quote', '***bold***', '<http://evil.example>', 'https://evil.example www.evil.example a@evil.example', '\\[x\\]',
]
const LINES = ['a\r\nBEGIN:VEVENT\r\nSUMMARY:forged', 'a\nER  - \nTY  - NEWS', 'a\rb', 'a\u2028b\u2029c\x85d', 'x'.repeat(200), 'é'.repeat(75), '😀'.repeat(40), '\\n\\,\\;\\\\', 'END:VCALENDAR', '}\n@misc{x,', '%comment', '{unbalanced', '$\\input{/etc/passwd}$', '$&$1$`$\'']
const SIGNS = ['\0', '\x07\x1b[31mred', '\uFEFFmark', '\u202Eright to left', '\u2066isolated\u2069', '\uD800', 'x\uDC00y', '\uFFFE\uFFFF', '👩‍👩‍👧‍👦', 'Z̤͔a̴l̕g͡o', 'עברית عربي', 'Türkiye, Київ; 東京', 'constructor', '__proto__', ' ', '\t', '"', "'", ',', ';']

export const HOSTILE_TEXTS: readonly string[] = [...FORMULAS, ...MARKUP, ...LINES, ...SIGNS]
