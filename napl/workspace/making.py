"""Owns making a new register from the framework that the toolkit carries."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.reasons import unwritable
from napl.core.resources import resource_folder
from napl.core.text import Text
from napl.lint.fix import scalar
from napl.workspace.toolkit import Toolkit

FRAMEWORK = ("framework", "quality", "regions")
EXAMPLE_PATH = "paths/curriculumdeskundigheid.yaml"
EMPTY = ("providers", "trajectories", "reviews", "assessors")
STARTER = Path(__file__).parent / "starter"
_REQUIREMENTS = """\
# The toolkit that checks and builds this register: `python -m pip install -r requirements.txt`.
# The workflows install it from here too. To renew it, name another wheel or address.
{requirement}
"""

_REGISTER = """\
id: register
name: {name}
publisher:
  name: {publisher}
address: {address}
language: nl
demonstration: true
thresholds:
  hours_per_ec: 28
  hours_tolerance: 0.25
  duplicate_share: 0.6
  availability_months: 12
  lapsing_months: 12
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How many entries a new register has, and which files stood there already and were left alone."""

    entries: int
    kept: tuple[str, ...]


def make_register(folder: Path, *, name: str, publisher: str, address: str, toolkit: Toolkit) -> Made:
    """Make a register in `folder`, which installs `toolkit`, and return what was made.

    Raises NaplError where a register stands there already, or where the folder cannot be written; nothing is overwritten.
    """
    data = folder / "data"
    if data.exists():
        raise NaplError(
            Text(
                f"{data} bestaat al; een register wordt nooit overschreven",
                f"{data} exists already; a register is never overwritten",
            )
        )
    try:
        _copy_framework(data)
        text = _REGISTER.format(name=scalar(name), publisher=scalar(publisher), address=address)
        (data / "register.yaml").write_text(text, encoding="utf-8", newline="\n")
        kept = tuple(
            file for file, content in _surroundings(name, toolkit).items() if not _added(folder / file, content)
        )
    except OSError as error:
        raise NaplError(unwritable(folder, error)) from error
    return Made(entries=sum(1 for path in data.rglob("*.yaml")), kept=kept)


def _copy_framework(data: Path) -> None:
    source = resource_folder("data")
    data.mkdir(parents=True)
    for part in FRAMEWORK:
        shutil.copytree(source / part, data / part)
    (data / EXAMPLE_PATH).parent.mkdir()
    shutil.copyfile(source / EXAMPLE_PATH, data / EXAMPLE_PATH)
    for part in EMPTY:
        (data / part).mkdir()
        (data / part / ".gitkeep").touch()


def _surroundings(name: str, toolkit: Toolkit) -> dict[str, bytes]:
    """Return what a register needs beside its data, by file: the toolkit, workflows, what git ignores, a page for people."""
    title = " ".join(name.split())
    files = {
        ".gitignore": (STARTER / "gitignore").read_bytes(),
        "README.md": (STARTER / "README.md").read_text(encoding="utf-8").replace("{name}", title).encode(),
        "requirements.txt": _REQUIREMENTS.format(requirement=toolkit.requirement).encode(),
    }
    for workflow in sorted((STARTER / "workflows").glob("*.yml")):
        files[f".github/workflows/{workflow.name}"] = workflow.read_bytes()
    if toolkit.wheel is not None and toolkit.content is not None:
        files[toolkit.wheel] = toolkit.content
    return files


def _added(file: Path, content: bytes) -> bool:
    """Write a file and return True; return False and leave it alone where it stands there already."""
    if file.exists():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return True
