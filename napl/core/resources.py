"""Owns where the files that travel with the toolkit are, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_ELSEWHERE = {"example": "tests/data/tiny"}
"""Resources whose folder in a checkout has another name."""


def resource_folder(name: str) -> Path:
    """Return the folder of `schemas`, `site`, `data` (the framework for new registers) or `example`.

    `example` is the small register that the examples of rules change. A wheel carries it inside the package; a checkout has
    it beside the package. Raises FileNotFoundError where neither exists, which means a broken installation.
    """
    beside = _ELSEWHERE.get(name, name)
    for folder in (_PACKAGE / "_resources" / name, _PACKAGE.parent / beside):
        if folder.is_dir():
            return folder
    message = f"the installation lacks its folder {name!r}"
    raise FileNotFoundError(message)
