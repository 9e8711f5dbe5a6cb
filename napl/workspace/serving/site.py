"""Owns a site in memory: what it consists of, and each file rendered when somebody first asks for it."""

from threading import Lock
from urllib.parse import urlsplit

from napl.site.links import NOT_FOUND
from napl.site.render import Renderer


class Site:
    """The site of a register as it stood at one moment; threads may ask at once."""

    def __init__(self, renderer: Renderer, address: str) -> None:
        """Plan the site; `address` is where it is published. Raises NaplError where two files want one address."""
        self._renderer = renderer
        self._planned = {planned.path: planned for planned in renderer.plan()}
        self._made: dict[str, bytes] = {}
        self._lock = Lock()
        self._folder = urlsplit(address).path.strip("/")

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, in the order of the plan."""
        return tuple(self._planned)

    def path_of(self, asked: str) -> str | None:
        """Return the path of what a browser asks for, without its first slash; None where the site has no such file.

        Only names of the site's own files are known: nothing is looked up on a disk. A page that does not know where it is
        shown, such as that for a wrong address, links below the folder where the site is published; so that is known too.
        """
        for path in (asked, asked.removeprefix(f"{self._folder}/") if self._folder else asked):
            whole = f"{path}index.html" if not path or path.endswith("/") else path
            if whole in self._planned:
                return whole
        return None

    def content(self, path: str) -> bytes:
        """Return the bytes of a file of the site; raises what its template raises where that is wrong."""
        with self._lock:
            if path not in self._made:
                self._made[path] = self._renderer.render(self._planned[path])
            return self._made[path]

    def not_found(self) -> bytes:
        """Return the page for a wrong address."""
        return self.content(NOT_FOUND)
