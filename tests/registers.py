"""Owns the making of registers for tests: copies of the tiny one, with changes."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from napl.core.example import DAY, Example

TINY = Path(__file__).parent / "data" / "tiny"
SHIPPED = Path(__file__).parents[1] / "data"
TODAY = DAY


def tiny(folder: Path) -> Path:
    """Copy the tiny register to `folder` and return its root."""
    root = folder / "register"
    shutil.copytree(TINY, root)
    return root


def shipped(folder: Path) -> Path:
    """Copy the shipped register to `folder` and return its root."""
    root = folder / "shipped"
    shutil.copytree(SHIPPED, root / "data")
    return root


def change(
    root: Path, swap: Mapping[str, tuple[str, str]] | None = None, files: Mapping[str, str | bytes | None] | None = None
) -> None:
    """Change a register: replace a text once per file in `swap`, write or remove the whole `files`."""
    for name, (old, new) in (swap or {}).items():
        text = (root / name).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{name} does not hold {old!r}"
        (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    for name, whole in (files or {}).items():
        if whole is None:
            (root / name).unlink()
        else:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(whole.encode() if isinstance(whole, str) else whole)


def exemplify(root: Path, example: Example) -> None:
    """Change a register as an example says."""
    change(root, example.swap, example.files)
    for name, target in example.links.items():
        (root / name).symlink_to(target)
