"""After any change the served site is, byte for byte, the one that a build from nothing makes; or the trouble is told."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from napl.core.finding import Fault
from napl.core.text import Text
from napl.lint.document import Document
from napl.load.folder import DataFile
from napl.model.kind import Kind
from napl.site.assets import assets
from napl.workspace.examine import Refused, examined
from napl.workspace.serving.trouble import MOST, Told, Trouble
from napl.workspace.serving.workshop import Made, Workshop
from tests.registers import TODAY, change, shipped, tiny
from tests.workspace.serving.making import ROOT, TITLE, TRAJECTORY, fresh, made, served, workshop

LESSONS = "data/trajectories/lessenserie.yaml"
REGISTER = "data/register.yaml"


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


@pytest.mark.parametrize(
    ("broken", "place", "message"),
    [
        ({TRAJECTORY: "id: [\n"}, f"{TRAJECTORY}:2:1", "dit is geen geldige YAML"),
        ({"data/trajectories/x.txt": "x"}, "data/trajectories/x.txt:1:1", "`x.txt` eindigt niet op `.yaml`"),
        ({REGISTER: "id: register\n"}, f"{REGISTER}:1:1", "het veld `address` (Adres) ontbreekt"),
        ({"data/providers/academie.yaml": None}, f"{TRAJECTORY}:", "er is geen aanbieder `academie`"),
    ],
    ids=["no YAML", "a strange file", "the register itself", "a file that is gone"],
)
def test_what_is_broken_is_told_at_its_place_until_it_is_mended(
    tmp_path: Path, broken: dict[str, str | None], place: str, message: str
) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    before = served(shop.renew())
    (name,) = broken
    kept = (root / name).read_text(encoding="utf-8") if (root / name).exists() else None
    change(root, files=broken)
    trouble = shop.renew()
    assert isinstance(trouble, Trouble)
    assert any(item.place.startswith(place) and message in item.message.nl for item in trouble.items), trouble
    change(root, files={name: kept})
    assert served(shop.renew()) == fresh(root) == before


def test_broken_from_the_start_and_then_mended(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {TRAJECTORY: (TITLE, "title: [")})
    shop = workshop(root)
    assert isinstance(shop.renew(), Trouble)
    change(root, {TRAJECTORY: ("title: [", TITLE)})
    assert served(shop.renew()) == fresh(root)


@pytest.mark.parametrize(
    "name", [".leerlijn.yaml.swp", "leerlijn.yaml~", "#leerlijn.yaml#", "4913", "x.yaml___jb_tmp___"]
)
def test_what_an_editor_leaves_for_a_while_is_no_trouble(tmp_path: Path, name: str) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    before = served(shop.renew())
    change(root, files={f"data/trajectories/{name}": "x"})
    after = shop.renew()
    assert after is None or served(after) == before
    (root / "data/trajectories/.#leerlijn.yaml").symlink_to("somebody@somewhere.123")
    after = shop.renew()
    assert after is None or served(after) == before


def copied_site(folder: Path) -> Path:
    shutil.copytree(ROOT / "site", folder / "site")
    return folder / "site"


def test_a_template_a_style_and_a_script_are_taken_anew(tmp_path: Path) -> None:
    root, site = tiny(tmp_path), copied_site(tmp_path)
    shop = workshop(root, site)
    before = served(shop.renew())
    assert before == fresh(root, site)
    for name, old, new in (
        ("templates/base.html", "Naar de inhoud", "Naar wat hier staat"),
        ("styles/20-text.css", "{", "{ --new: 1;"),
        ("scripts/napl.js", '"use strict";', '"use strict";\nvoid 0;'),
    ):
        file = site / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        now = served(shop.renew())
        assets.cache_clear()
        assert now == fresh(root, site)
        assert now != before
        before = now
    assert shop.renew() is None


def test_a_template_that_is_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    root, site = tiny(tmp_path), copied_site(tmp_path)
    shop = workshop(root, site)
    before = served(shop.renew())
    file = site / "templates" / "pages" / "paden.html"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}{{% if %}}\n", encoding="utf-8")
    trouble = shop.renew()
    line = len(text.splitlines()) + 1
    assert isinstance(trouble, Trouble)
    assert [item.place for item in trouble.items] == [f"site/templates/pages/paden.html:{line}"]
    change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})
    assert isinstance(shop.renew(), Trouble)
    file.write_text(text, encoding="utf-8")
    after = served(shop.renew())
    assert after == fresh(root, site)
    assert after != before


def test_a_style_that_asks_for_a_font_that_is_gone(tmp_path: Path) -> None:
    root, site = tiny(tmp_path), copied_site(tmp_path)
    shop = workshop(root, site)
    before = served(shop.renew())
    (site / "fonts" / "bitter.woff2").rename(tmp_path / "bitter.woff2")
    assert isinstance(shop.renew(), Trouble)
    (tmp_path / "bitter.woff2").rename(site / "fonts" / "bitter.woff2")
    assert served(shop.renew()) == before


def test_a_browser_gets_no_more_than_it_can_show() -> None:
    wrong = Told(place="a\u202eb:1:1", message=Text("één\x1b", "one"), advice=None)
    data = Trouble(items=(wrong,) * (MOST + 2)).as_data("nl", old=True)
    shown = json.loads(json.dumps(data))
    assert len(shown["items"]) == MOST
    assert shown["items"][0] == {"place": "a\\u202eb:1:1", "message": "één\\x1b", "advice": None}
    assert shown["more"] == "en daarna nog 2 meldingen"
    assert Trouble(items=(wrong,)).as_data("en", old=False)["more"] is None
