"""After any change of the data the served site is, byte for byte, the one that a build from nothing makes."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from napl.core.finding import Fault
from napl.lint.document import Document
from napl.load.folder import DataFile
from napl.model.kind import Kind
from napl.workspace.examine import Refused, examined
from napl.workspace.serving.trouble import Trouble
from napl.workspace.serving.workshop import Made, Workshop
from tests.registers import TODAY, change, shipped, tiny
from tests.workspace.serving.making import REGISTER, TITLE, TRAJECTORY, fresh, made, served, workshop

LESSONS = "data/trajectories/lessenserie.yaml"


def renamed(root: Path) -> None:
    text = (root / TRAJECTORY).read_text(encoding="utf-8")
    (root / TRAJECTORY).rename(root / "data/trajectories/leerlijn-nieuw.yaml")
    change(root, files={"data/trajectories/leerlijn-nieuw.yaml": text.replace("id: leerlijn", "id: leerlijn-nieuw")})
    for file in sorted((root / "data").rglob("*.yaml")):
        held = file.read_text(encoding="utf-8")
        if "trajectory: leerlijn\n" in held:
            file.write_text(held.replace("trajectory: leerlijn\n", "trajectory: leerlijn-nieuw\n"), encoding="utf-8")


def added(root: Path) -> None:
    text = (root / LESSONS).read_text(encoding="utf-8")
    change(root, files={"data/trajectories/nog-een.yaml": text.replace("id: lessenserie", "id: nog-een")})


def moved(root: Path) -> None:
    (root / "data/trajectories/diep").mkdir()
    (root / "data/trajectories/nog-een.yaml").rename(root / "data/trajectories/diep/nog-een.yaml")


CHAIN: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("an edit", lambda root: change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})),
    ("an addition", added),
    ("a path", lambda root: change(root, {"data/paths/ontwerpen.yaml": ("title: ", "title: Echt ")})),
    ("a provider", lambda root: change(root, {"data/providers/academie.yaml": ("name: ", "name: De nieuwe ")})),
    (
        "the vocabulary",
        lambda root: change(root, {"data/framework/levels.yaml": ("title: Startbekwaam", "title: Nog startbekwaam")}),
    ),
    ("the register itself", lambda root: change(root, {REGISTER: ("name: ", "name: Nieuw ")})),
    ("a new name", renamed),
    ("a move to another folder", moved),
    ("a deletion", lambda root: change(root, files={"data/trajectories/diep/nog-een.yaml": None})),
)
"""Changes that follow on one another, with what they change; where the files lie is not seen."""


def test_every_change_gives_what_a_fresh_build_gives(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    before = served(shop.renew())
    assert before == fresh(root)
    for name, step in CHAIN:
        step(root)
        now = served(shop.renew())
        assert now == fresh(root), name
        assert (now == before) == (step is moved), f"{name}: what is seen changes, but where a file lies is not seen"
        before = now


@pytest.mark.parametrize("step", [step for _, step in CHAIN[:2]], ids=["edit", "addition"])
def test_the_shipped_register_too(tmp_path: Path, step: Callable[[Path], None]) -> None:
    root = shipped(tmp_path)
    some = min((root / "data/trajectories").rglob("*.yaml"))
    shop = workshop(root)
    first = served(shop.renew())
    text = some.read_text(encoding="utf-8")
    if step is added:
        some = some.with_name("nog-een.yaml")
        text = "\n".join(["id: nog-een", *text.splitlines()[1:], ""])
    some.write_text(text.replace("title: ", "title: Echt ", 1), encoding="utf-8")
    assert first != served(shop.renew()) == fresh(root)


def test_only_what_changed_is_examined_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    shop.renew()
    asked: list[str] = []

    def counted(raw: bytes | Fault, file: DataFile, kind: Kind) -> Document | Refused:
        asked.append(file.file)
        return examined(raw, file, kind)

    monkeypatch.setattr("napl.workspace.serving.memory.examined", counted)
    change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})
    assert made(shop.renew()).files == (TRAJECTORY,)
    assert asked == [TRAJECTORY]


def test_nothing_changed_is_nothing_new(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    assert isinstance(shop.renew(), Made)
    assert shop.renew() is None
    os.utime(root / TRAJECTORY)
    assert shop.renew() is None
    change(root, {TRAJECTORY: (TITLE, "title: [")})
    assert isinstance(shop.renew(), Trouble)
    assert shop.renew() is None


def test_a_new_day_is_a_new_site(tmp_path: Path) -> None:
    days = [TODAY, TODAY, date(2026, 9, 1)]
    shop = Workshop(tiny(tmp_path), day=lambda: days.pop(0))
    assert isinstance(shop.renew(), Made)
    assert shop.renew() is None
    assert isinstance(shop.renew(), Made)
