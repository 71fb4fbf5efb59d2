import { createRoot } from 'react-dom/client'
import '../styles.css'
import '../parts/compare.css'
import '../../site/records.css'
import '../app/app.css'
import './playground.css'
import { Playground } from './Playground'

// ?theme=dark&dir=rtl&text=200, as a link or by hand.
const asked = new URLSearchParams(location.search)
const root = document.documentElement
if (asked.has('theme')) root.dataset['theme'] = asked.get('theme') ?? ''
if (asked.has('dir')) root.dir = asked.get('dir') ?? ''
if (asked.has('text')) root.style.fontSize = `${Number(asked.get('text'))}%`

const place = document.getElementById('app')
if (place) createRoot(place).render(<Playground />)
