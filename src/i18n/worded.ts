/**
 * The shape of words without the words: each text of English may be any text, each function takes what English takes and
 * gives a text. What a further language is held against, so that a word that is missing or one too many is a type error.
 */
export type Worded<T> = T extends string ? string : T extends (...given: infer Given) => unknown ? (...given: Given) => string : { readonly [Key in keyof T]: Worded<T[Key]> }
