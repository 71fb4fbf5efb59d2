import { startFrame, type EmbedFrame } from './embedFrame'
import { connectHost, tellHeight } from './host'
import { words } from './speech'

/** The one script of an event's card. The card is in the page; the script takes the state of the date it is pinned to. */

const fromMs = (element: HTMLElement) => Number(element.dataset['fromMs'] ?? -Infinity)

function showState(main: HTMLElement, { atMs, atWords }: EmbedFrame): void {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[data-from-ms]')]
  // What holds at the date: the page itself, else the last template that is not later; the others leave the page.
  if (atMs !== null && fromMs(main) > atMs) {
    const state = templates.filter((template) => fromMs(template) <= atMs).at(-1)
    if (state) main.replaceChildren(state.content)
    else sayNotKnown(main, atWords)
  }
  for (const template of templates) template.remove()
}

/** Neither the page nor its title, nor a link, may name the event then. */
function sayNotKnown(main: HTMLElement, atWords: string): void {
  const note = document.createElement('p')
  note.className = 'summary'
  note.textContent = words.notYetKnown(atWords)
  main.replaceChildren(note)
  document.title = words.asKnownOn(atWords)
  const [home, open] = [document.querySelector('.embed-top a'), document.querySelector<HTMLAnchorElement>('.embed-open')]
  if (home && open) { open.setAttribute('href', home.getAttribute('href') ?? ''); open.textContent = words.openTimeline }
}

/** The claim that the address points at stands out, without moving the page. */
function pointOut(main: HTMLElement, claim: string | null): void {
  if (claim === null) return
  const row = [...main.querySelectorAll<HTMLElement>('.claim')].find((element) => element.id === claim)
  row?.classList.add('pointed-at')
}

startFrame((frame) => {
  const main = document.querySelector<HTMLElement>('#state')
  if (!main) return
  showState(main, frame)
  pointOut(main, frame.view.claim)
  const host = connectHost(() => {})
  const content = document.querySelector('.embed')
  host.say({ type: 'ready', dataset: frame.view.dataset, revision: document.querySelector<HTMLElement>('.embed-revision')?.dataset['revision'] ?? '' })
  if (content) tellHeight(host, content)
})
