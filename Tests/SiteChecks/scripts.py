"""What is asked of a page in the browser: each returns how much it looked at, and the faults."""

# One h1, no level left out, a language, one main; tables with a caption, each data cell with a
# header of its column and one of its row.
STRUCTURE = """() => {
    const faults = []
    const named = element => '“' + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '”'
    if (!document.documentElement.lang) faults.push('the page has no language')
    for (const [selector, name] of [['main', 'main'], ['h1', 'h1'], ['title', 'title']]) {
        const count = document.querySelectorAll(selector).length
        const inside = document.querySelectorAll('svg ' + selector).length
        if (count - inside !== 1) faults.push(`${count - inside} elements ${name}`)
    }
    let level = 0
    const headings = document.querySelectorAll('h1, h2, h3, h4, h5, h6')
    for (const heading of headings) {
        const own = Number(heading.localName[1])
        if (own > level + 1) faults.push(`h${own} ${named(heading)} after h${level}`)
        if (!heading.textContent.trim()) faults.push(`an empty h${own}`)
        level = own
    }
    let cells = 0
    for (const table of document.querySelectorAll('table')) {
        const isFigures = table.classList.contains('figures')
        if (isFigures && !table.caption?.textContent.trim()) faults.push('a table without a caption')
        for (const header of table.querySelectorAll('th')) {
            if (!header.scope) faults.push(`th ${named(header)} without a scope`)
            if (!header.textContent.trim()) faults.push('an empty th')
        }
        for (const cell of table.querySelectorAll('td')) {
            cells += 1
            const ofColumn = table.tHead?.rows[table.tHead.rows.length - 1]?.cells[cell.cellIndex]
            const ofRow = cell.parentElement.querySelector('th[scope=row]')
            if (ofColumn?.scope !== 'col') faults.push(`no header above ${named(cell)}`)
            if (isFigures && !ofRow) faults.push(`no header beside ${named(cell)}`)
            if (isFigures && !cell.textContent.trim()
                && !cell.classList.contains('align-left')) faults.push('an empty cell')
        }
    }
    return [headings.length + cells, faults]
}"""

# What can be pressed is 44 by 44 px, but for links within a sentence (WCAG 2.2, 2.5.5 and 2.5.8).
TARGETS = """() => {
    const faults = []
    let seen = 0
    const isInSentence = element => {
        if (getComputedStyle(element).display !== 'inline') return false
        const around = element.closest('p, li, dd, td, th, figcaption, caption')
        return around && around.textContent.trim().length > element.textContent.trim().length
    }
    for (const element of document.querySelectorAll('a[href], button, summary, input, select')) {
        if (!element.checkVisibility({visibilityProperty: true}) || isInSentence(element)) continue
        const box = element.getBoundingClientRect()
        if (box.right <= 0) continue
        seen += 1
        if (box.height >= 43.5 && box.width >= 43.5) continue
        const text = element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)
        faults.push(`${element.localName} “${text}” is ${Math.round(box.width)} by `
            + `${Math.round(box.height)} px`)
    }
    return [seen, faults]
}"""

# Text as a reader may set it (WCAG 2.2, 1.4.12).
SPACED_TEXT = """() => {
    for (const element of document.querySelectorAll('body *')) {
        element.style.lineHeight = '1.5'
        element.style.letterSpacing = '0.12em'
        element.style.wordSpacing = '0.16em'
    }
}"""

# No box hides a part of its text, and the page is not wider than its window.
CUT_OFF = """() => {
    const faults = []
    let seen = 0
    const name = element => element.localName
        + [...element.classList].map(name => '.' + name).join('')
    for (const element of document.querySelectorAll('body *')) {
        if (element.closest('svg') || !element.checkVisibility()) continue
        const style = getComputedStyle(element)
        if (style.clipPath !== 'none') continue
        seen += 1
        const hides = value => value === 'hidden' || value === 'clip'
        if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
            || hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
            faults.push(`${name(element)} hides a part of its text`)
        }
    }
    const reach = document.documentElement.scrollWidth
    if (reach > innerWidth) faults.push(`${reach} px wide in a window of ${innerWidth}`)
    return [seen, faults]
}"""

MOVING = """() => document.getAnimations().map(one => `moves: ${one.animationName ?? 'a transition'}`)"""

# Where the focus is, and how it shows.
FOCUS = """() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const all = [...document.querySelectorAll('*')]
    return {
        place: all.indexOf(element),
        name: element.localName + ' “' + (element.getAttribute('aria-label')
            || element.textContent).trim().replace(/\\s+/g, ' ').slice(0, 40) + '”',
        isShown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        isInWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        target: element.getAttribute('href'),
        scrolls: element.scrollWidth > element.clientWidth + 1
            && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
        scrolled: element.scrollLeft,
    }
}"""

# All that a reader has to be able to come to by keyboard.
REACHABLE = """() => {
    const all = [...document.querySelectorAll('*')]
    const wanted = all.filter(element => element.checkVisibility({visibilityProperty: true})
        && (element.matches('a[href], button, summary, input, select')
            || element.scrollWidth > element.clientWidth + 1
                && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)))
    return wanted.map(element => [all.indexOf(element), element.localName + ' “'
        + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '”'])
}"""
