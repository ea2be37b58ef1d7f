// The search page: asks Pagefind, which is loaded with the first question, and lists what it finds.
// Without this script the page offers the indexes; nothing else of the site needs a script.
(() => {
  const form = document.querySelector('form[data-bundle]')
  const status = document.querySelector('[role="status"]')
  const list = document.querySelector('.search-results')
  const more = document.querySelector('.search-more')
  const words = form.dataset
  const address = name => new URL(words[name], location.href)

  // A browser gives a page from the disk no files to search in.
  if (location.protocol === 'file:') {
    status.textContent = words.disk
    return
  }
  form.hidden = false

  const PAGE = 10
  const WAIT = 250
  let pagefind
  let latest = 0
  let found = []
  let shown = 0

  const loaded = () => {
    pagefind ??= (async () => {
      const module = await import(new URL('pagefind.js', address('bundle')))
      await module.options({ baseUrl: new URL('.', address('root')).pathname, excerptLength: 24 })
      await module.init()
      return module
    })()
    pagefind.catch(() => { pagefind = undefined })
    return pagefind
  }

  // Pagefind marks the words that were found; whatever else is in an excerpt stays text.
  const marked = (excerpt, place) => {
    const parsed = new DOMParser().parseFromString(excerpt, 'text/html')
    for (const node of parsed.body.childNodes) {
      const isMark = node.nodeName === 'MARK'
      const piece = isMark ? document.createElement('mark') : document.createTextNode('')
      piece.textContent = node.textContent
      place.append(piece)
    }
  }

  const item = page => {
    const line = document.createElement('li')
    const link = document.createElement('a')
    const text = document.createElement('p')
    link.href = page.url
    link.textContent = page.meta.title
    marked(page.excerpt, text)
    const meta = document.createElement('span')
    meta.className = 'meta'
    meta.textContent = page.meta.kind ?? ''
    line.append(link, ' ', meta, text)
    return line
  }

  const showMore = async turn => {
    const next = found.slice(shown, shown + PAGE)
    const pages = await Promise.all(next.map(result => result.data()))
    if (turn !== latest) return
    const lines = pages.map(item)
    list.append(...lines)
    shown += lines.length
    more.parentElement.hidden = shown >= found.length
    return lines[0]
  }

  const clear = () => {
    found = []
    shown = 0
    list.replaceChildren()
    more.parentElement.hidden = true
  }

  const search = async () => {
    const turn = ++latest
    const query = form.elements.q.value.trim()
    const address = query ? `?${new URLSearchParams({ q: query })}` : location.pathname
    history.replaceState(null, '', address)
    if (!query) {
      clear()
      status.textContent = ''
      return
    }
    status.textContent = words.busy
    try {
      const answer = await (await loaded()).search(query)
      if (turn !== latest) return
      clear()
      found = answer.results
      await showMore(turn)
      if (turn !== latest) return
      status.textContent = found.length
        ? `${words.found} ${found.length.toLocaleString(document.documentElement.lang)}`
        : words.none
    } catch {
      if (turn === latest) status.textContent = words.failed
    }
  }

  let timer
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(search, WAIT)
  }
  form.addEventListener('input', soon)
  form.addEventListener('submit', event => {
    event.preventDefault()
    clearTimeout(timer)
    search()
  })
  more.addEventListener('click', async () => {
    const first = await showMore(latest)
    first?.querySelector('a').focus()
  })

  // A question in the address: a link that somebody was sent, or the way back to the results.
  const asked = new URLSearchParams(location.search)
  if (asked.get('q')) {
    form.elements.q.value = asked.get('q')
    search()
  }
})()
