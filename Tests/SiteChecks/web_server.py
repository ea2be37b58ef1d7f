"""A built site behind a small web server that only this machine can reach."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from built_site import BuiltSite

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Serves the site below the path of its address."""

    def __init__(self, *arguments: object, site: BuiltSite, headers: dict[str, str]) -> None:
        self.site = site
        self.added_headers = headers
        super().__init__(*arguments, directory=str(site.folder))

    def translate_path(self, path: str) -> str:
        file = self.site.file_at(path)
        return str(file if file else self.site.folder / "there-is-no-such-file")

    def end_headers(self) -> None:
        for name, value in self.added_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def web_server(site: BuiltSite, headers: dict[str, str] | None = None) -> Iterator[str]:
    """The address of the site's front page, while it is served with these headers besides."""
    handler = partial(Handler, site=site, headers=headers or {})
    server = ThreadingHTTPServer((HOST, 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}{urlsplit(site.base_url).path}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
