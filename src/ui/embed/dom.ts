import { contentLanguage } from './speech'

/** Elements made by the DOM's own methods: data can only ever be text. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** A text of the data, whatever its direction. */
export function bdi(text: string): HTMLElement {
  const made = element('bdi', '', text)
  if (contentLanguage !== undefined) made.lang = contentLanguage
  return made
}

/** A link out of the frame. */
export function linkOut(href: string, className: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', className, ...children)
  link.href = href
  link.target = '_blank'
  link.rel = 'noopener'
  return link
}

export function button(className: string, label: string, onClick: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const made = element('button', className, ...children)
  made.type = 'button'
  if (label !== '') made.setAttribute('aria-label', label)
  made.addEventListener('click', onClick)
  return made
}
