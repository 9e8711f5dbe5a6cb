"""Owns the files that every page may ask for (style, scripts, fonts, icon), named after what they hold."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rjsmin import jsmin

from napl.core.resources import resource_folder

FOLDER = "static"
STYLE = "site.css"
ICON = "icon.svg"
SHARE = "share.png"
"""What other sites show beside a link; `scripts/share_picture.py` makes it."""
FACES = "05-fonts.css"
_FONT = re.compile(r"url\(\.\./fonts/([a-z0-9-]+\.woff2)\)")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_LOOSE = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file below `static/`: the name that templates know it by, its path on the site, and its bytes."""

    name: str
    path: str
    content: bytes


def hashed(name: str, content: bytes) -> str:
    """Return the path on the site of a file with this content: its name with the start of the SHA-256 of the content."""
    stem, _, ending = name.rpartition(".")
    return f"{FOLDER}/{stem}-{hashlib.sha256(content).hexdigest()[:10]}.{ending}"


def data_script(name: str, data: str) -> tuple[str, str]:
    """Return path and text of a script that hands JSON over under a name: a page from disk may run one, but may not fetch."""
    text = f'napl.take("{name}",JSON.parse({json.dumps(data, ensure_ascii=False)}))\n'
    return hashed(f"{name}.js", text.encode()), text


@cache
def assets(site: Path | None = None) -> Mapping[str, Asset]:
    """Return every asset that all pages share, by name: the styles as one `site.css`, each font, and two pictures.

    `site` is the folder to take them from instead of the shipped one. The styles are joined in order of file name; fonts in
    them are found by `url(../fonts/NAME)`.
    """
    top = site or resource_folder("site")
    made: dict[str, Asset] = {}

    def add(name: str, content: bytes) -> None:
        made[name] = Asset(name=name, path=hashed(name, content), content=content)

    for picture in (ICON, SHARE):
        add(picture, (top / picture).read_bytes())
    for font in sorted((top / "fonts").glob("*.woff2")):
        add(font.name, font.read_bytes())
    styles = "".join(path.read_text(encoding="utf-8") for path in sorted((top / "styles").glob("*.css")))
    add(STYLE, _style(styles, lambda font: made[font].path.removeprefix(f"{FOLDER}/")).encode())
    return made


@cache
def bundle(scripts: tuple[str, ...], site: Path | None = None) -> Asset:
    """Return scripts of `site/scripts` as one file, in their order and named after the last: one request instead of several.

    Comments and loose white space are left out, but for comments that tell a licence (`/*!`).
    """
    folder = (site or resource_folder("site")) / "scripts"
    text = "\n".join(jsmin((folder / name).read_text(encoding="utf-8"), keep_bang_comments=True) for name in scripts)
    return Asset(name=scripts[-1], path=hashed(scripts[-1], text.encode()), content=text.encode())


def faces(address: Callable[[str], str], site: Path | None = None) -> str:
    """Return the styles that name the fonts, for a page outside the templates; `address` leads there to a path on the site."""
    made = assets(site)
    folder = (site or resource_folder("site")) / "styles"
    return _style((folder / FACES).read_text(encoding="utf-8"), lambda font: address(made[font].path))


def _style(text: str, address: Callable[[str], str]) -> str:
    """Return styles without comments and loose white space; fonts get the address that lies beside the style."""
    plain = _LOOSE.sub("\n", _COMMENT.sub("", text))
    return _FONT.sub(lambda found: f"url({address(found.group(1))})", plain)
