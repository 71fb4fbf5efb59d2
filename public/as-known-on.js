// Who looks back sees nothing of the page as written: hidden before the first paint, until the app shows what was known.
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(\W*amp;)*(asof|asknownon)$/i.test(name.replace(/[-_]/g, '')) && value.trim()) document.documentElement.classList.add('rewound')
}
