"""A lab on a day: states and delays of sub-processes, what it delivered, and the order of its landscape."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from napl.model.kinds.lab import Lab
from napl.model.kinds.landscape import Arrangement, Landscape
from napl.model.kinds.trajectory import Serves, Trajectory
from napl.model.register import Register
from napl.programme.labs import LabStanding, lab_standing, labs_of
from napl.programme.landscapes import cells_of, turns_of
from tests.cli.running import Ran, napl
from tests.registers import change, tiny
from tests.site.making import entities

ROOT = Path(__file__).parents[2]
DAY = "2026-06-01"
LAB = "data/labs/lab-noord.yaml"


def on(day: str, **kinds: Any) -> LabStanding:
    register = Register({**entities(), **kinds})
    return lab_standing(register, labs_of(register)["lab-noord"], date.fromisoformat(day))


def states(day: str) -> list[str]:
    return [one.state for one in on(day).processes]


def delays(standing: LabStanding, process: str) -> list[tuple[str, str, int, bool]]:
    (found,) = (one for one in standing.processes if one.process == process)
    return [(one.against, one.what, one.days, one.settled) for one in found.delays]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-01-14", ["planned", "planned", "planned", "planned"]),
        ("2026-01-15", ["running", "planned", "planned", "planned"]),
        ("2026-04-09", ["running", "planned", "planned", "planned"]),
        ("2026-04-10", ["done", "planned", "planned", "planned"]),
        ("2026-04-13", ["done", "running", "planned", "planned"]),
        ("2030-01-01", ["done", "running", "planned", "planned"]),
    ],
)
def test_the_past_does_not_know_what_came_later(day: str, expected: list[str]) -> None:
    assert states(day) == expected


def test_late_against_the_own_plan_and_against_the_phase() -> None:
    assert delays(on("2026-01-01"), "demand") == []
    assert delays(on("2026-01-14"), "demand") == [("phase", "start", 13, False)]
    assert delays(on("2026-03-31"), "demand") == [("phase", "start", 14, True)]
    assert delays(on("2026-04-01"), "demand") == [
        ("plan", "end", 1, False),
        ("phase", "start", 14, True),
        ("phase", "end", 1, False),
    ]
    assert delays(on(DAY), "demand") == [
        ("plan", "end", 10, True),
        ("phase", "start", 14, True),
        ("phase", "end", 10, True),
    ]
    assert delays(on(DAY), "selection") == [("plan", "start", 12, True), ("plan", "end", 17, False)]
    assert [one.process for one in on(DAY).late] == ["selection"]
    assert on(DAY).current == ("selection",)


def test_without_a_programme_nothing_is_late_against_a_phase() -> None:
    standing = on(DAY, programme=())
    assert not standing.known_phase
    assert delays(standing, "demand") == [("plan", "end", 10, True)]
    assert all(one.phase is None for one in standing.processes)


def test_a_sub_process_that_is_not_planned_is_unknown() -> None:
    (lab,) = entities()["lab"]
    assert isinstance(lab, Lab)
    standing = on(DAY, lab=(msgspec.structs.replace(lab, processes=lab.processes[:1]),))
    assert [one.state for one in standing.processes] == ["done", "unknown", "unknown", "unknown"]
    assert standing.late == ()


def test_what_it_delivered_is_dated_before() -> None:
    before, after = on("2026-04-30"), on(DAY)
    assert (before.products, before.knowledge) == ((), ())
    assert [one.title for one in after.products] == ["Landschap Noord"]
    assert [one.id for one in after.knowledge] == ["samen-kijken"]
    assert not on("2026-01-14").started
    assert on("2026-01-15").started


def test_trajectories_have_origin_lab_and_are_its_own() -> None:
    assert on(DAY).trajectories == ()
    found = [
        msgspec.structs.replace(one, origin="lab") for one in entities()["trajectory"] if isinstance(one, Trajectory)
    ]
    assert [one.id for one in on(DAY, trajectory=found).trajectories] == ["lessenserie"]
    late = [msgspec.structs.replace(one, submitted="2026-06-02") for one in found]
    assert on(DAY, trajectory=late).trajectories == ()


def arrangement(name: str, *after: str) -> Arrangement:
    return Arrangement(id=name, title=name, sort="new", prototype="sketch", serves=(), after=after)


def test_the_order_follows_what_comes_before() -> None:
    found = [
        arrangement("d", "b", "c"),
        arrangement("c", "a"),
        arrangement("b"),
        arrangement("a"),
        arrangement("e", "weg"),
    ]
    assert turns_of(found) == {"a": 1, "b": 1, "c": 2, "d": 3, "e": 1}
    assert turns_of(()) == {}


def test_a_circle_does_not_hang() -> None:
    assert set(turns_of([arrangement("a", "b"), arrangement("b", "a"), arrangement("c")])) == {"a", "b", "c"}


def test_cells_span_the_steps_and_leave_out_what_is_not_there() -> None:
    register = Register(entities())
    serves = Serves(path="ontwerpen", aspects=("kern", "weg"), from_level="startbekwaam", to_level="expert")
    assert cells_of(register, serves) == (("ontwerpen", "kern", "vakbekwaam"), ("ontwerpen", "kern", "expert"))
    assert cells_of(register, msgspec.structs.replace(serves, path="weg")) == ()


def test_a_landscape_of_later_is_not_shown() -> None:
    (found,) = on("2026-05-19").pictures
    assert (found.seen, found.placed, found.cells) == (False, (), ())
    (found,) = on("2026-05-20").pictures
    assert [(one.arrangement.id, one.turn) for one in found.placed] == [("cursus", 1), ("samen-kijken", 2)]
    assert [one.arrangement.id for one in found.serving(("ontwerpen", "kern", "vakbekwaam"), 2)] == ["samen-kijken"]


def test_a_path_that_is_gone_is_named() -> None:
    (one,) = entities()["landscape"]
    assert isinstance(one, Landscape)
    (found,) = on(DAY, path=()).pictures
    assert [placed.elsewhere for placed in found.placed] == [("ontwerpen",), ("ontwerpen",)]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    root = tiny(tmp_path)

    def running(*arguments: str) -> Ran:
        return napl(capsys, root, ["lab", *arguments, "--as-of", DAY])

    return running


def test_the_table(run: Any) -> None:
    ran = run()
    assert (ran.code, ran.err) == (0, "")
    head, row, last = ran.out.splitlines()
    assert head.split()[:2] == ["lab", "fase"]
    assert row.split()[:2] == ["lab-noord", "1"]
    assert "loopt, te laat" in row
    assert "analyse en selectie (17 dagen)" in row
    assert row.endswith("1 product, 0 trajecten, 1 kennisitem")
    assert last == "1 lab op 2026-06-01: 1 begonnen, 1 te laat"


def test_one_lab_with_its_landscape(run: Any) -> None:
    out = run("lab-noord", "--lang", "en").out
    for line in (
        "Phase 1, Regio Noord, vo; as of 2026-06-01.",
        "The placement is invented: Verzonnen voor de proef.",
        "  2026-05-01  Samen kijken (samen-kijken, insight)",
        "cell                          1         2",
        "Ontwerpen: Kern → Vakbekwaam  ● Cursus  ○ Samen kijken",
        "2. ○ Samen kijken (samen-kijken): new, sketch, after cursus",
    ):
        assert line in out.splitlines()
    assert "end is 17 days overdue by its own plan (2026-05-15)" in " ".join(out.split())


def test_json_keeps_to_its_shape(run: Any) -> None:
    schema = json.loads((ROOT / "docs" / "formats" / "lab.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    found = json.loads(run("-f", "json").out)
    Draft202012Validator(schema).validate(found)
    (lab,) = found["labs"]
    assert lab["landscapes"][0]["arrangements"][1]["turn"] == 2
    assert lab["processes"][1]["delays"][-1] == {
        "against": "plan", "what": "end", "due": "2026-05-15", "days": 17, "settled": False,
    }  # fmt: skip
    assert json.loads(run("lab-noord", "-f", "json").out) == found


def test_markdown_shows_titles_as_they_are(run: Any, tmp_path: Path) -> None:
    change(tmp_path / "register", swap={LAB: ("title: Lab Noord", "title: Lab *Noord* | een")})
    text = run("lab-noord", "-f", "md").out
    assert text.startswith("# Lab \\*Noord\\* \\| een \\(lab-noord\\)\n\nFase 1")
    assert "| Ontwerpen: Kern → Vakbekwaam | ● Cursus | ○ Samen kijken |\n\n1. ● Cursus" in text
    assert "\n\n\n" not in text
    assert "| lab-noord | 1 | klaar | loopt, te laat |" in run("-f", "md").out


def test_without_labs_the_table_is_empty(run: Any, tmp_path: Path) -> None:
    none = dict.fromkeys(
        (LAB, "data/landscapes/landschap-noord.yaml", "data/knowledge/samen-kijken.md", *(
            path.relative_to(tmp_path / "register").as_posix()
            for folder in ("demands", "participation")
            for path in (tmp_path / "register" / "data" / folder).iterdir()
        ))
    )  # fmt: skip
    change(tmp_path / "register", files=none)
    assert run().out.splitlines()[-1] == "0 labs op 2026-06-01: 0 begonnen, 0 te laat"
