"""What pages tell machines (JSON-LD), by extruct and pyld: real words of schema.org, nothing that the
page does not say, and addresses that lead somewhere."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from urllib.parse import urldefrag

from extruct.jsonld import JsonLdExtractor
from lxml import html
from pyld import jsonld
from rdflib.namespace import SDO

from built_site import NOT_FOUND_PAGE, BuiltSite, Page
from feeds import SITEMAP
from verdict import Verdict, counted

VOCABULARY = "https://schema.org/"
# What those who read a type ask of it, and what each of ours has besides.
REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "CollectionPage": {"url", "name", "isPartOf"},
    "DataCatalog": {"name"},
    "DataDownload": {"encodingFormat", "contentUrl"},
    "Dataset": {"name", "description", "url", "distribution", "dateModified", "isPartOf"},
    "Event": {"name", "startDate", "location"},
    "GovernmentOrganization": {"name", "url"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {"headline", "datePublished", "dateModified", "url", "mainEntityOfPage"},
    "Organization": {"name"},
    "Person": {"name", "url"},
    "Report": {"headline", "datePublished", "dateModified", "url", "mainEntityOfPage"},
    "WebPage": {"url", "name", "isPartOf"},
    "WebSite": {"url", "name", "inLanguage"},
}
TIMES = {"dateModified", "datePublished", "contentReferenceTime"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# A dataset's is asked to have between 50 and 5000 characters.
DESCRIPTION_LENGTH = range(50, 5001)


def structured_verdict(site: BuiltSite) -> Verdict:
    """Each page that may be found has one document; each document holds."""
    changes = changes_in_sitemap(site)
    faults, nodes, told = [], 0, 0
    defined: set[str] = set()
    referred: list[tuple[str, str]] = []
    for page in site.pages:
        text = page.file.read_text("utf-8")
        tree = html.fromstring(text)
        graphs = [found["@graph"] for found in JsonLdExtractor().extract(text)]
        wanted = 1 if is_told(page, tree) else 0
        if len(graphs) != wanted:
            faults.append(f"{page.path}: {counted(len(graphs), 'document')} instead of {wanted}")
            continue
        for graph in graphs:
            told += 1
            all_nodes = list(nodes_in(graph))
            nodes += len(all_nodes)
            defined |= {node["@id"] for node in all_nodes if len(node) > 1 and "@id" in node}
            referred += [(page.path, node["@id"]) for node in all_nodes if set(node) == {"@id"}]
            found = [
                *word_faults(graph),
                *node_faults(all_nodes),
                *address_faults(site, all_nodes),
                *page_faults(tree, graph, changes),
            ]
            faults += [f"{page.path}: {fault}" for fault in found]
    faults += [f"{path}: no node is {name}" for path, name in referred if name not in defined]
    return Verdict(
        "Structured data",
        f"{counted(nodes, 'node')} on {counted(told, 'page')}, extruct, pyld and the "
        f"{len(SDO.__annotations__)} words of schema.org",
        faults,
    )


def is_told(page: Page, tree: html.HtmlElement) -> bool:
    """Whether a page is to be found at all."""
    robots = tree.xpath("string(//meta[@name='robots']/@content)")
    made_up = tree.xpath("boolean(//*[@data-watermark])")
    return not (page.redirects or page.path == NOT_FOUND_PAGE or robots == "noindex" or made_up)


def nodes_in(value: object) -> Iterator[dict]:
    """Each node of a document, those in others too."""
    if isinstance(value, list):
        for item in value:
            yield from nodes_in(item)
    elif isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes_in(inner)


def word_faults(graph: list[dict]) -> Iterator[str]:
    """Types and properties as pyld reads them; it asks nobody for the vocabulary."""

    def loader(url: str, _options: dict) -> dict:
        if url.rstrip("/") + "/" != VOCABULARY:
            raise ValueError(f"asks for {url}")
        return {
            "contextUrl": None,
            "documentUrl": url,
            "document": {"@context": {"@vocab": VOCABULARY}},
        }

    document = {"@context": "https://schema.org", "@graph": graph}
    for node in nodes_in(jsonld.expand(document, {"documentLoader": loader})):
        for word in [*node.get("@type", []), *(name for name in node if name[0] != "@")]:
            name = word.removeprefix(VOCABULARY)
            if name == word or name not in SDO:
                yield f"“{name}” is no word of schema.org"


def node_faults(nodes: list[dict]) -> Iterator[str]:
    for node in nodes:
        kind = node.get("@type")
        if kind is None:
            continue
        missing = REQUIRED.get(kind, set()) - node.keys()
        if missing:
            yield f"{kind} without {', '.join(sorted(missing))}"
        if any(value in ("", [], {}, None) for value in node.values()):
            yield f"{kind} with an empty value"
        for name in TIMES & node.keys():
            if not TIME.fullmatch(node[name]):
                yield f"{kind}.{name} is no time with its offset: {node[name]}"
        if kind == "Dataset" and len(node.get("description", "")) not in DESCRIPTION_LENGTH:
            yield f"the description has {len(node['description'])} characters"
        if kind == "Dataset" and not re.fullmatch(
            rf"{DAY.pattern}(/{DAY.pattern})?", node.get("temporalCoverage", "2000-01-01")
        ):
            yield f"Dataset.temporalCoverage is no period: {node['temporalCoverage']}"
        if kind == "Event" and not DAY.fullmatch(node["startDate"]):
            yield f"Event.startDate is no day: {node['startDate']}"


def address_faults(site: BuiltSite, nodes: list[dict]) -> Iterator[str]:
    """Every address of the site leads to one of its files, and none is relative."""
    for node in nodes:
        for name in ("url", "item", "mainEntityOfPage", "contentUrl", "image", "@id"):
            for url in [node[name]] if isinstance(node.get(name), str) else []:
                if not re.match(r"https?://", url):
                    yield f"{name} is not absolute: {url}"
                elif url.startswith(site.base_url) and not site.file_at(urldefrag(url).url):
                    yield f"{name} leads to no file of the site: {url}"


def page_faults(tree: html.HtmlElement, graph: list[dict], changes: dict[str, str]) -> Iterator[str]:
    """What is told is what the page shows."""
    main = graph[0]

    def meta(attribute: str, name: str) -> str | None:
        return next(iter(tree.xpath(f"//meta[@{attribute}='{name}']/@content")), None)

    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    heading = tree.xpath("normalize-space(//h1)")
    shown = {
        "url": canonical,
        "mainEntityOfPage": canonical if "mainEntityOfPage" in main else None,
        "headline" if "headline" in main else "name": heading,
        "inLanguage": tree.get("lang"),
        "dateModified": changes.get(canonical),
        "datePublished": meta("property", "article:published_time"),
    }
    if main["@type"] not in ("Dataset", "WebSite"):
        shown["description"] = meta("name", "description")
    for name, value in shown.items():
        if main.get(name) != value:
            yield f"{name} is “{main.get(name)}”, the page has “{value}”"
    if "datePublished" in main and meta("property", "article:modified_time") != changes.get(canonical):
        yield "article:modified_time is not what the sitemap says"
    days = tree.xpath("//main//time/@datetime")
    if main["@type"] == "Report" and days and "author" in main and main["author"]["name"]:
        if main.get("temporalCoverage") not in [day[:10] for day in days]:
            yield f"the page shows no day {main.get('temporalCoverage')}"
    if main["@type"] == "Dataset":
        yield from dataset_faults(tree, main)
    steps = [step for node in graph if node["@type"] == "BreadcrumbList"
             for step in node["itemListElement"]]  # fmt: skip
    above = [text.strip() for text in tree.xpath("//nav[contains(@class,'breadcrumbs')]//a/text()")]
    if [step["name"] for step in steps] != [*above, heading][: len(steps)] or bool(steps) != bool(above):
        yield f"stands below {[step['name'] for step in steps]}, the page says {above}"
    if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
        yield "the steps to the page are not numbered from 1"


def dataset_faults(tree: html.HtmlElement, data: dict) -> Iterator[str]:
    columns = tree.xpath("(//main//table)[1]/thead//th")[1:]
    measured = data.get("variableMeasured", [])
    measured = [measured] if isinstance(measured, str) else measured
    heads = [" ".join(column.text_content().split()) for column in columns]
    if len(measured) != len(heads):
        yield f"{counted(len(measured), 'variable')} for {counted(len(heads), 'column')}"
    for variable, head in zip(measured, heads, strict=False):
        if not all(part in head for part in variable.split(": ")):
            yield f"the variable “{variable}” is not the column “{head}”"
    forms = {file["encodingFormat"]: file["contentUrl"].rsplit(".", 1)[1]
             for file in data["distribution"]}  # fmt: skip
    if forms != {"text/csv": "csv", "application/json": "json"}:
        yield f"its files are {forms}"


def changes_in_sitemap(site: BuiltSite) -> dict[str, str]:
    """When each page changed, as the sitemap says."""
    changes = {}
    for file in site.files_named(".xml"):
        for url in ElementTree.parse(file).iter(f"{SITEMAP}url"):
            if changed := url.findtext(f"{SITEMAP}lastmod"):
                changes[url.findtext(f"{SITEMAP}loc")] = changed
    return changes
