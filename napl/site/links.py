"""Owns the addresses of the site: where every page is, and the relative way there from another page."""

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

NOT_FOUND = "404.html"
"""Shown at any address that is not there, so it has none of its own."""


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses of all pages as seen from a page; `root` is the way from there to the top of the site.

    Relative links work below any folder of a server and from a disk. With an empty root they are paths on the site.
    """

    root: str = ""

    def page(self, path: str) -> str:
        """Return the address of any file of the site."""
        return f"{self.root}{path}"

    def path(self, name: str) -> str:
        """Return the address of a development path."""
        return f"{self.root}paden/{name}.html"

    def cell(self, path: str, aspect: str, level: str) -> str:
        """Return the address of one cell in the matrix of a path."""
        return f"{self.root}paden/{path}.html#{cell_id(aspect, level)}"

    def plan(self, path: str) -> str:
        """Return the address of the page where somebody makes a plan on a path."""
        return f"{self.root}paden/{path}/plan.html"

    def path_offer(self, path: str, number: int = 1) -> str:
        """Return the address of a page of the trajectories of a path; pages count from 1."""
        return f"{self.root}paden/{path}/trajecten{_numbered(number)}.html"

    def step(self, path: str, aspect: str, to_level: str, number: int = 1) -> str:
        """Return the address of a page of one step of an aspect."""
        more = f"/{number}" if number > 1 else ""
        return f"{self.root}paden/{path}/{aspect}/{to_level}{more}.html"

    def comparison(self, path: str, aspect: str, to_level: str) -> str:
        """Return the address of a page that lays the trajectories of one step side by side."""
        return f"{self.root}paden/{path}/{aspect}/{to_level}/vergelijk.html"

    def spots(self, path: str) -> str:
        """Return the address of the white spots of a path."""
        return f"{self.root}witte-vlekken/paden/{path}.html"

    def region_spots(self, region: str) -> str:
        """Return the address of the white spots as a region sees them."""
        return f"{self.root}witte-vlekken/regios/{region}.html"

    def agenda(self, number: int = 1) -> str:
        """Return the address of a page of the development agenda."""
        return f"{self.root}agenda{_numbered(number)}.html"

    def report(self, period: str) -> str:
        """Return the address of the progress report of a period."""
        return f"{self.root}verslagen/{period}.html"

    def cell_of_step(self, path: str, aspect: str, to_level: str, sector: str) -> str:
        """Return the address of the cell of one sector on the page of its step."""
        return f"{self.step(path, aspect, to_level)}#sector-{sector}"

    def trajectory(self, name: str) -> str:
        """Return the address of a trajectory."""
        return f"{self.root}trajecten/{name}.html"

    def calendar(self, trajectory: str, edition: str) -> str:
        """Return the address of the calendar file of an edition."""
        return f"{self.root}trajecten/{trajectory}/{edition}.ics"

    def offer(self, number: int = 1) -> str:
        """Return the address of a page of the list of all trajectories."""
        return f"{self.root}trajecten{_numbered(number)}.html"

    def shelf(self, facet: str, term: str, number: int = 1) -> str:
        """Return the address of a page of the trajectories with one value of a facet; pages count from 1."""
        more = f"/{number}" if number > 1 else ""
        return f"{self.root}aanbod/{facet}-{term}{more}.html"

    def provider(self, name: str, number: int = 1) -> str:
        """Return the address of a provider, or of a later page of its trajectories."""
        more = f"/{number}" if number > 1 else ""
        return f"{self.root}aanbieders/{name}{more}.html"

    def framework(self, name: str) -> str:
        """Return the address of a quality framework."""
        return f"{self.root}kwaliteitskaders/{name}.html"

    def region(self, name: str) -> str:
        """Return the address of a region."""
        return f"{self.root}regios/{name}.html"

    def lab(self, name: str) -> str:
        """Return the address of a lab."""
        return f"{self.root}labs/{name}.html"

    def landscape(self, name: str) -> str:
        """Return the address of a landscape."""
        return f"{self.root}landschappen/{name}.html"

    def knowledge(self, name: str) -> str:
        """Return the address of a knowledge item."""
        return f"{self.root}kennis/{name}.html"

    def criterion(self, framework: str, name: str) -> str:
        """Return the address of a criterion within its framework."""
        return f"{self.root}kwaliteitskaders/{framework}.html#criterium-{name}"


def _numbered(number: int) -> str:
    return f"-{number}" if number > 1 else ""


def canonical(address: str, path: str) -> str | None:
    """Return where a page is for everybody, or None for a page that is shown at any address."""
    if path == NOT_FOUND or not address.startswith("https://"):
        return None
    return f"{address.rstrip('/')}/{'' if path == 'index.html' else path}"


def cell_id(aspect: str, level: str) -> str:
    """Return the fragment of a cell; two hyphens part aspect and level, for an id has single ones only."""
    return f"cel-{aspect}--{level}"


def links_from(path: str) -> Links:
    """Return the links as seen from the page at `path`."""
    return Links("../" * path.count("/"))


def links_anywhere(address: str) -> Links:
    """Return links for a page that a server shows at any address: absolute within the site at `address`."""
    folder = urlsplit(address).path
    return Links(folder if folder.endswith("/") else f"{folder}/")


def new_file_link(repository: str | None, file: str, content: str) -> str | None:
    """Return where a new file can be made, or None without a repository on the web.

    GitHub, and what resembles it, fills in name and content; GitLab the name only.
    """
    folder, _, name = file.rpartition("/")
    address = _in_repository(repository, "new", folder)
    if address is None:
        return None
    filled = {"file_name": name} if "/-/new/" in address else {"filename": name, "value": content}
    return f"{address}?{urlencode(filled)}"


def source_link(repository: str | None, file: str) -> str | None:
    """Return where the source of a file can be seen and changed, or None without a repository on the web."""
    return _in_repository(repository, "blob", file)


def history_link(repository: str | None, file: str) -> str | None:
    """Return where every change to a file or folder can be seen, or None without a repository on the web."""
    return _in_repository(repository, "commits", file)


def _in_repository(repository: str | None, view: str, file: str) -> str | None:
    """Return a view of a file or folder on the main branch (``HEAD``); GitLab has its views below ``/-/``, GitHub not."""
    if repository is None or not repository.startswith(("https://", "http://")):
        return None
    base = repository.rstrip("/").removesuffix(".git")
    inner = "/-" if "gitlab" in (urlsplit(base).hostname or "") else ""
    return f"{base}{inner}/{view}/HEAD/{file}"
