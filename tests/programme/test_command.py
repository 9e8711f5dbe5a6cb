"""`napl milestones` as people and programs use it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from napl.core.text import Language
from napl.programme.milestones import NAMES, STATES, SYMBOLS, progress
from napl.report.figures import figure_text, number
from napl.report.milestones import milestone_grids, milestones_line
from napl.report.milestones_json import milestones_json
from tests.cli.running import Ran, napl
from tests.programme.making import lab, measured, milestone, path, people, register, signed
from tests.registers import TODAY, change, tiny

ROOT = Path(__file__).parents[2]
MILESTONE = "data/milestones/een-rolpad.yaml"
Run = Callable[..., Ran]


def shape() -> Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "formats" / "milestones.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], root: Path) -> Run:
    def running(*arguments: str) -> Ran:
        return napl(capsys, root, ["milestones", *arguments])

    return running


BEFORE = """\
Opstart · pijler 1
mijlpaal                       datum       stand      cijfer            wat ontbreekt
Eén ontwikkelpad voor een rol  2025-12-31  ◑ op koers  rolpaden: 0 van 1  nog 1 nodig

Opstart · algemeen
mijlpaal datum stand cijfer wat ontbreekt
Een programmabureau  2024-12-31 ? onbekend Voorzitter van de stuurgroep moet dit bevestigen

2 mijlpalen op 2024-01-31: 1 op koers, 1 onbekend
"""
MARKDOWN = """\
### Opstart · pijler 1

| mijlpaal | datum | stand | cijfer | wat ontbreekt |
|---|---|---|---|---|
| Eén ontwikkelpad voor een rol | 2025-12-31 | ● bereikt | rolpaden: 1 van 1 |  |

### Opstart · algemeen

| mijlpaal | datum | stand | cijfer | wat ontbreekt |
|---|---|---|---|---|
| Een programmabureau | 2024-12-31 | ● bereikt | bevestigd door Voorzitter van de stuurgroep, 2024-11-05 \\(verzonnen\\) |  |

2 mijlpalen op 2026-06-01: 2 bereikt.
"""


def test_the_table(run: Run) -> None:
    ran = run("--as-of", "2024-01-31")
    assert (ran.code, ran.err) == (0, "")
    assert sorted(ran.out.split()) == sorted(BEFORE.split())
    assert ran.out.splitlines()[-1] == BEFORE.splitlines()[-1]


def test_markdown(run: Run) -> None:
    assert run("--as-of", "2026-06-01", "-f", "md").out == MARKDOWN
    assert "2 milestones on 2026-06-01: 2 reached." in run("--as-of", "2026-06-01", "-f", "md", "--lang", "en").out


def test_it_goes_to_a_file_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mijlpalen.md"
    assert run("--as-of", "2026-06-01", "-f", "md", "--to", str(file)).out == ""
    assert file.read_text(encoding="utf-8") == MARKDOWN


def test_json_keeps_to_its_shape(run: Run) -> None:
    for day in ("2024-01-31", "2026-06-01"):
        found = json.loads(run("--as-of", day, "-f", "json").out)
        shape().validate(found)
        assert sum(found["totals"].values()) == len(found["milestones"]) == 2
    assert [one["state"] for one in found["milestones"]] == ["reached", "reached"]


def test_json_of_every_shape_of_milestone() -> None:
    some = (
        milestone("a", measure=measured("role-paths", 2, sectors=("po", "vo"))),
        milestone("b", measure=measured("monitoring-share", 0.9)),
        milestone("c", confirmation_by="Voorzitter", confirmations=(signed("2026-01-01", reached=False),)),
        milestone("d", measure=measured("teachers-outside-labs", 10)),
        milestone("e", phase="vier", measure=measured("labs-started", 3)),
    )
    found = progress(register(*some, path("p", sectors=("po",)), people(2025, 5)), TODAY)
    told = json.loads(milestones_json(found, TODAY.isoformat()))
    shape().validate(told)
    by_id = {one["id"]: one for one in told["milestones"]}
    assert [part["sector"] for part in by_id["a"]["figures"]] == ["po", "vo"]
    assert by_id["b"]["figures"][0]["value"] is None
    assert by_id["c"]["confirmation"]["reached"] is False
    assert by_id["d"]["figures"][0]["up_to"] == "2025-12-31"
    assert by_id["e"]["figures"][0]["expected"] is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_figures_in_words(language: Language) -> None:
    dutch = language == "nl"
    some = (
        milestone("a", measure=measured("role-paths", 2, sectors=("po", "vo"))),
        milestone("b", confirmation_by="Voorzitter", confirmations=(signed("2026-01-01", reached=False),)),
        milestone("c", measure=measured("teachers-outside-labs", 6800)),
    )
    figures = (path("p", "2024-01-01", sectors=("po",)), people(2024, 1500), people(2025, "unknown"))
    found = progress(register(*some, *figures), TODAY)
    told = (
        ["rolpaden: po 1 van 2, vo 0 van 2", "niet bereikt volgens Voorzitter, 2026-01-01 (verzonnen)"]
        if dutch
        else ["role paths: po 1 of 2, vo 0 of 2", "not reached, says Voorzitter, 2026-01-01 (invented)"]
    )
    last = "leraren: minstens 1.500 van 6.800" if dutch else "teachers: at least 1,500 of 6,800"
    assert [figure_text(one, language) for one in found] == [*told, last]
    assert [number(value, language) for value in (None, 3.0, 0.125)] == ["?", "3", "0,12" if dutch else "0.12"]


def test_long_lists_of_what_is_missing_are_cut_for_people_only() -> None:
    labs = tuple(lab(f"lab-{number}") for number in range(8))
    found = progress(register(milestone(measure=measured("labs-started", 8)), *labs), TODAY)
    (grid,) = milestone_grids(register(), found, "nl")
    assert str(grid.rows[0][4]).endswith("; en nog 5")
    assert len(found[0].missing) == 9


def test_a_register_without_milestones_says_so(run: Run, root: Path) -> None:
    change(root, files={MILESTONE: None, "data/milestones/programmabureau.yaml": None})
    assert run("--as-of", "2026-06-01").out == "0 mijlpalen op 2026-06-01\n"
    assert milestones_line((), "2026-06-01", "en") == "0 milestones on 2026-06-01"


def test_a_title_cannot_break_out_of_its_table(run: Run, root: Path) -> None:
    change(root, swap={MILESTONE: ("title: Eén ontwikkelpad voor een rol", 'title: "Een | pad"')})
    assert "| Een \\| pad |" in run("--as-of", "2026-06-01", "-f", "md").out


def test_files_with_findings_are_told(run: Run, root: Path) -> None:
    change(root, swap={MILESTONE: ("metric: role-paths", "metric: 7")})
    ran = run("--as-of", "2026-06-01")
    assert ran.code == 1
    assert "napl lint" in ran.err
    assert "1 mijlpaal op 2026-06-01: 1 bereikt" in ran.out


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_any_day_can_be_asked(run: Run, day: str) -> None:
    assert run("--as-of", day).code == 0


def test_every_state_has_a_symbol_of_its_own() -> None:
    assert list(SYMBOLS) == list(NAMES) == list(STATES)
    assert len(set(SYMBOLS.values())) == len(STATES)
