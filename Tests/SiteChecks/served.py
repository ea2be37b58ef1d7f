"""Serving: nginx with the rules that the program prints for it, and what a browser makes of them."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from browsing import open_browser
from built_site import SiteFault, built_site
from kinds import one_of_each_kind
from verdict import Verdict, counted

# Where Debian has it, out of the way of those who are not root.
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
LONGEST_START = 10.0
SETTINGS = """
{user}
daemon off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    include {types};
    access_log off;
    {temporary}
    server {{
        listen 127.0.0.1:{port};
        root {site};
        absolute_redirect off;
        include {folder}/rules.conf;
    }}
}}
"""
FRAMES = """<!DOCTYPE html><title>Frames</title>
<iframe src="{0}embed/{1}"></iframe><iframe src="{0}{1}"></iframe>"""


def served_verdict(program: Path, site: Path) -> Verdict:
    """Headers are as the rules say, no page is refused anything, and only embeds are shown by others."""
    if NGINX is None:
        return Verdict("Serving", "not served", ["there is no nginx"])
    with tempfile.TemporaryDirectory() as scratch, free_port() as port:
        folder = Path(scratch).resolve()
        address = f"http://127.0.0.1:{port}/"
        asked = ["--site", site, "--base-url", address]
        subprocess.run([program, "build", *asked, "--output", folder / "site"],
                       check=True, capture_output=True)
        rules = subprocess.run([program, "headers", *asked, "--format", "nginx"],
                               check=True, capture_output=True).stdout
        (folder / "rules.conf").write_bytes(rules)
        with serving(folder, port):
            headers = list(faults_of_headers(folder / "site", address))
            opened, shown = faults_in_browser(folder / "site", address)
    return Verdict("Serving", f"{counted(opened, 'page')} by nginx, headers and frames",
                   headers + shown)


@contextmanager
def free_port() -> Iterator[int]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    yield port


@contextmanager
def serving(folder: Path, port: int) -> Iterator[None]:
    places = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    settings = SETTINGS.format(
        user="user root;" if os.geteuid() == 0 else "", folder=folder, port=port,
        types="/etc/nginx/mime.types", site=folder / "site",
        temporary=" ".join(f"{place}_temp_path {folder}/{place};" for place in places))
    (folder / "nginx.conf").write_text(settings, encoding="utf-8")
    process = subprocess.Popen([NGINX, "-e", "stderr", "-p", folder, "-c", folder / "nginx.conf"],
                               stderr=subprocess.PIPE, text=True)
    try:
        end = time.monotonic() + LONGEST_START
        while not answers(port):
            if process.poll() is not None or time.monotonic() > end:
                process.kill()
                raise SiteFault(f"nginx does not serve: {process.stderr.read()}")
            time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait()


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def faults_of_headers(site: Path, address: str) -> Iterator[str]:
    asset = next(file.name for file in sorted((site / "assets").iterdir()))
    data = next(file for file in sorted(site.rglob("*.csv"))).relative_to(site).as_posix()
    city = next(folder for folder in sorted((site / "embed").iterdir()) if folder.is_dir())
    embed = f"embed/{city.name}/{sorted(city.iterdir())[0].name}/"
    none, anyone = "frame-ancestors 'none'", "frame-ancestors *"
    kept, asked = "public, max-age=31536000, immutable", "no-cache"
    expected = {
        "": (200, none, asked), "index.html": (200, none, asked), "404": (404, none, None),
        embed: (200, anyone, asked), f"assets/{asset}": (200, None, kept), data: (200, none, asked),
    }
    for path, (status, frames, cache) in expected.items():
        found, headers = answer(address + path)
        policy = headers.get("Content-Security-Policy")
        if found != status:
            yield f"/{path}: {found}, not {status}"
        if (frames is None) != (policy is None) or (frames and not policy.endswith(frames)):
            yield f"/{path}: the policy is {policy}"
        if cache and headers.get_all("Cache-Control") != [cache]:
            yield f"/{path}: Cache-Control is {headers.get_all('Cache-Control')}"
        if headers.get_all("X-Content-Type-Options") != ["nosniff"]:
            yield f"/{path}: X-Content-Type-Options is {headers.get_all('X-Content-Type-Options')}"


def answer(url: str):
    try:
        with urlopen(url) as response:
            return response.status, response.headers
    except HTTPError as error:
        return error.code, error.headers


def faults_in_browser(folder: Path, address: str) -> tuple[int, list[str]]:
    """How many pages were opened, and what was refused on them."""
    kinds = one_of_each_kind(built_site(folder, address))
    faults: list[str] = []
    with open_browser(reachable="127.0.0.1") as browser:
        for page in kinds:
            with browser.new_page() as tab:
                tab.on("console", lambda message, at=page.path: message.type == "error"
                       and faults.append(f"{at}: {message.text}"))
                tab.goto(address + page.path)
        city = next(page.path for page in kinds if page.path.startswith("embed/"))
        with browser.new_page() as tab:
            tab.set_content(FRAMES.format(address, city.removeprefix("embed/")))
            embed, page = tab.frames[1:]
            embed.wait_for_selector("h1", state="attached")
            # What is refused to a frame leaves the browser's own page of errors there.
            if page.url.startswith(address):
                faults.append("a page that is no embed is shown in a frame of another site")
    return len(kinds), faults
