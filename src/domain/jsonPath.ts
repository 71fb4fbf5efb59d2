/** A way into a JSON document: keys and indices from the top. */
export type JsonPath = readonly (string | number)[]

const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u

/** `claims[2].sources[0]`; keys that are no plain words stand quoted: `names["zh 1"]`. */
export function pathText(path: JsonPath): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (PLAIN_KEY.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${JSON.stringify(step)}]`
  }
  return text
}

const STEP = /\.?([\p{L}_$][\p{L}\p{N}_$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/uy

/** The opposite of pathText; what it cannot read ends the path. */
export function readPath(text: string): JsonPath {
  const path: (string | number)[] = []
  STEP.lastIndex = 0
  for (let match = STEP.exec(text); match !== null; match = STEP.exec(text)) {
    const [, key, index, quoted] = match
    if (key !== undefined) path.push(key)
    else if (index !== undefined) path.push(Number(index))
    else if (quoted !== undefined) path.push(String(JSON.parse(quoted)))
  }
  return path
}
