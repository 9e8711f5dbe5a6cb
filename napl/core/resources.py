"""Owns where the files that travel with the toolkit are, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_folder(name: str) -> Path:
    """Return the folder of `schemas`, `site`, `data` (the framework for new registers) or `workflows`.

    A wheel carries it inside the package; a checkout has it beside the package. Raises FileNotFoundError where neither
    exists, which means a broken installation.
    """
    beside = ".github/workflows" if name == "workflows" else name
    for folder in (_PACKAGE / "_resources" / name, _PACKAGE.parent / beside):
        if folder.is_dir():
            return folder
    message = f"the installation lacks its folder {name!r}"
    raise FileNotFoundError(message)
