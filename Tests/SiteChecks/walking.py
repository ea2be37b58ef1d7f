"""A walk through a page by keyboard alone."""

from playwright.sync_api import Page as Tab

from scripts import FOCUS, REACHABLE

MOST_STOPS = 2000
MOST_KEYS = 50


def walk(tab: Tab) -> tuple[int, list[str]]:
    """How many stops there were from the beginning to the end of the page, and what was wrong."""
    faults: list[str] = []
    wanted = dict(tab.evaluate(REACHABLE))
    stops: list[int] = []
    # Where no menu stands before the content, there is nothing to skip.
    has_menu = tab.locator("nav").count() > 0
    tab.keyboard.press("Tab")
    while focus := tab.evaluate(FOCUS):
        if stops and focus["place"] <= stops[-1]:
            # From the last stop a browser goes to its own controls, or starts again.
            if focus["place"] != stops[0]:
                faults.append(f"{focus['name']} comes after what stands below it")
            break
        if len(stops) == MOST_STOPS:
            faults.append(f"the walk does not end: {focus['name']}")
            break
        if not stops and has_menu and not (focus["target"] or "").startswith("#"):
            faults.append(f"the first stop is {focus['name']}, not the way to the content")
        if not focus["isShown"]:
            faults.append(f"nothing shows that {focus['name']} has the focus")
        if not focus["isInWindow"]:
            faults.append(f"{focus['name']} has the focus out of sight")
        if focus["scrolls"]:
            faults += scrolling_faults(tab, focus)
        stops.append(focus["place"])
        tab.keyboard.press("Tab")
    faults += [f"{name} is never reached" for place, name in wanted.items() if place not in stops]
    return len(stops), faults + (skipping_faults(tab) if has_menu else [])


def scrolling_faults(tab: Tab, focus: dict) -> list[str]:
    """A box that scrolls has to do so by the arrow keys. While a page still moves to where the focus
    is, a key may be lost."""
    for _ in range(MOST_KEYS):
        tab.keyboard.press("ArrowRight")
        # Not wait_for_function: it needs eval, which the page's policy forbids.
        tab.wait_for_timeout(100)
        if tab.evaluate("document.activeElement.scrollLeft > 0"):
            return []
    return [f"{focus['name']} does not scroll by the arrow keys"]


def skipping_faults(tab: Tab) -> list[str]:
    """The first stop leads past the menu: the one after it stands in the content."""
    tab.evaluate("document.activeElement.blur()")
    tab.reload()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    if not tab.evaluate("location.hash.slice(1) === document.querySelector('main').id"):
        return ["the first stop does not lead to the content"]
    tab.keyboard.press("Tab")
    inside = "document.activeElement.matches('main *, main ~ *')"
    return [] if tab.evaluate(inside) else ["after the first stop, the next is not in the content"]
