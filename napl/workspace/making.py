"""Owns making a new register from the framework that the toolkit carries."""

import shutil
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.resources import resource_folder
from napl.core.text import Text
from napl.lint.fix import scalar

FRAMEWORK = ("framework", "quality", "regions")
EXAMPLE_PATH = "paths/curriculumdeskundigheid.yaml"
EMPTY = ("providers", "trajectories", "reviews", "assessors")

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


def make_register(folder: Path, *, name: str, publisher: str, address: str) -> int:
    """Make a register in `folder` and return how many files it has.

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
    source = resource_folder("data")
    try:
        data.mkdir(parents=True)
        for part in FRAMEWORK:
            shutil.copytree(source / part, data / part)
        (data / EXAMPLE_PATH).parent.mkdir()
        shutil.copyfile(source / EXAMPLE_PATH, data / EXAMPLE_PATH)
        for part in EMPTY:
            (data / part).mkdir()
            (data / part / ".gitkeep").touch()
        text = _REGISTER.format(name=scalar(name), publisher=scalar(publisher), address=address)
        (data / "register.yaml").write_text(text, encoding="utf-8", newline="\n")
        _add_workflows(folder)
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("public/\n.*.napl-*\n.venv/\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise NaplError(
            Text(f"{folder} is niet te schrijven: {error.strerror}", f"cannot write {folder}: {error.strerror}")
        ) from error
    return sum(1 for path in data.rglob("*.yaml"))


def _add_workflows(folder: Path) -> None:
    """Copy the checks for pull requests and publication; files that stand there already stay."""
    target = folder / ".github" / "workflows"
    target.mkdir(parents=True, exist_ok=True)
    for workflow in sorted(resource_folder("workflows").glob("*.yml")):
        if workflow.stem in {"validate", "publish"} and not (target / workflow.name).exists():
            shutil.copyfile(workflow, target / workflow.name)
