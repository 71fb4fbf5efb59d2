// House rules that no ready-made rule covers: no HTML from strings, no dates from JavaScript's guesswork, vis-timeline's filter stays on.

const HTML_PROPERTIES = new Set(['innerHTML', 'outerHTML', 'srcdoc'])
const HTML_CALLS = new Set(['insertAdjacentHTML', 'write', 'writeln', 'createContextualFragment', 'setHTMLUnsafe', 'parseFromString'])

/** @param {any} node */
const nameOf = (node) => (node.computed ? (node.property.type === 'Literal' ? node.property.value : null) : node.property.name)

/** Whether `new Date(x)` can only be given a number or nothing. @param {any} argument @returns {boolean} */
function isNumeric(argument) {
  if (argument.type === 'Literal') return typeof argument.value === 'number'
  if (argument.type === 'BinaryExpression') return argument.operator !== '+' || (isNumeric(argument.left) && isNumeric(argument.right))
  if (argument.type === 'UnaryExpression') return true
  if (argument.type === 'Identifier') return /Ms$|^ms$/.test(argument.name)
  if (argument.type === 'MemberExpression') return /Ms$|^ms$/.test(String(nameOf(argument)))
  return argument.type === 'CallExpression' && argument.callee.type === 'MemberExpression' && ['now', 'UTC', 'getTime', 'round', 'floor', 'min', 'max', 'valueOf'].includes(String(nameOf(argument.callee)))
}

const rule = {
  /** @param {any} context */
  create(context) {
    /** @param {any} node @param {string} message */
    const report = (node, message) => context.report({ node, message })
    return {
      /** @param {any} node */
      MemberExpression(node) {
        const name = nameOf(node)
        if (HTML_PROPERTIES.has(name)) report(node, `${name} makes elements from a string. Build them with createElement and textContent.`)
        if (name === 'parse' && node.object.type === 'Identifier' && node.object.name === 'Date') report(node, 'Date.parse guesses. Use parseEdtf or readTypedDate.')
      },
      /** @param {any} node */
      CallExpression(node) {
        const { callee } = node
        if (callee.type !== 'MemberExpression') return
        const name = nameOf(callee)
        const onDocument = callee.object.type === 'Identifier' && callee.object.name === 'document'
        if (HTML_CALLS.has(name) && (onDocument || !name.startsWith('write'))) report(node, `${name} makes elements from a string. Build them with createElement and textContent.`)
      },
      /** @param {any} node */
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 1 && !isNumeric(node.arguments[0])) report(node, 'new Date(text) guesses and shifts. Use parseEdtf; for a number, name it ...Ms.')
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (node.name.name === 'dangerouslySetInnerHTML' || node.name.name === 'srcDoc') report(node, 'No HTML from strings.')
      },
      /** @param {any} node */
      Property(node) {
        const key = node.key.name ?? node.key.value
        if (key === 'dangerouslySetInnerHTML') report(node, 'No HTML from strings.')
        if (key === 'xss' && node.value.type === 'ObjectExpression') report(node, 'vis-timeline’s own filter stays on.')
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'no-unsafe': rule } }
