"""Owns which toolkit a register installs: the one that its maker names, or the one that made it."""

import hashlib
import json
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from napl import __version__
from napl.core.errors import NaplError
from napl.core.text import Text

FOLDER = "toolkit"
"""Where a register keeps the wheel of its toolkit, where it has one."""
_WHEEL = re.compile(r"napl-[\w.!+]+-py3-none-any\.whl")
_NAMED = re.compile(r"napl *(@ *(git\+)?https://\S+|(==|~=|>=) *[\w.!+*]+)")
_ADDRESS = re.compile(r"(git\+)?https://\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toolkit:
    """A line of requirements.txt; `wheel` is the file that the register must hold for it, None where it needs none.

    `content` holds that file's bytes; None where they are not at hand, so that somebody has to put the file there.
    """

    requirement: str
    wheel: str | None = None
    content: bytes | None = None

    @property
    def absent(self) -> bool:
        """Say whether the register needs a wheel that is not at hand."""
        return self.wheel is not None and self.content is None


def named_toolkit(text: str) -> Toolkit:
    """Return the toolkit that a maker names: the file of a wheel, an address over https, or a requirement of pip.

    Raises NaplError for a file that cannot be read, and for anything else.
    """
    text = text.strip()
    if _NAMED.fullmatch(text):
        return Toolkit(requirement=text)
    if _ADDRESS.fullmatch(text):
        return Toolkit(requirement=f"napl @ {text}")
    if _WHEEL.fullmatch(Path(text).name):
        try:
            return _carried(Path(text).name, Path(text).read_bytes())
        except OSError as error:
            raise NaplError(
                Text(f"{text} is niet te lezen: {error.strerror}", f"cannot read {text}: {error.strerror}")
            ) from error
    raise NaplError(
        Text(
            f"`{text}` is geen toolkit: geef een bestand `napl-….whl`, of `napl @ git+https://…`",
            f"`{text}` is no toolkit: give a file `napl-….whl`, or `napl @ git+https://…`",
        )
    )


def own_toolkit() -> Toolkit:
    """Return the toolkit that is running, by what its installer wrote down (direct_url.json, PEP 610).

    A wheel that is still where it was installed from comes along; an address over https is named; what came from a package
    index is named by its version. A checkout is nothing that others can install: it needs the wheel that can be built from it.
    """
    try:
        return installed_toolkit(distribution("napl"))
    except PackageNotFoundError:
        return _wanted()


def installed_toolkit(installed: Distribution) -> Toolkit:
    """Return the toolkit that an installed distribution is."""
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    if not origin:
        return Toolkit(requirement=f"napl=={installed.version}")
    address = urlsplit(origin["url"])
    if address.scheme == "https" and "vcs_info" in origin:
        return Toolkit(requirement=f"napl @ git+{origin['url']}@{origin['vcs_info']['commit_id']}")
    sums = origin.get("archive_info", {}).get("hashes", {})
    if address.scheme == "https" and "archive_info" in origin:
        proof = f"#sha256={sums['sha256']}" if "sha256" in sums else ""
        return Toolkit(requirement=f"napl @ {origin['url']}{proof}")
    path = Path(url2pathname(address.path))
    if address.scheme == "file" and _WHEEL.fullmatch(path.name) and path.is_file():
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() == sums.get("sha256"):
            return _carried(path.name, content)
    return _wanted()


def _carried(name: str, content: bytes) -> Toolkit:
    return Toolkit(requirement=f"./{FOLDER}/{name}", wheel=f"{FOLDER}/{name}", content=content)


def _wanted() -> Toolkit:
    wheel = f"{FOLDER}/napl-{__version__}-py3-none-any.whl"
    return Toolkit(requirement=f"./{wheel}", wheel=wheel)
