"""A demonstration's own day stands in for today in every command, gives way to `--as-of`, and is told."""

import json
from datetime import date
from pathlib import Path

import pytest

from napl.cli import options
from tests.cli.running import napl
from tests.registers import change, tiny

SHIPPED = Path(__file__).parents[2]
OWN = "2026-06-01"
LATER = "2031-03-05"


class Clock(date):
    """A calendar that has run on."""

    @classmethod
    def today(cls) -> "Clock":
        return cls.fromisoformat(LATER)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options, "date", Clock)


def dated(folder: Path) -> Path:
    root = tiny(folder)
    change(root, {"data/register.yaml": ("demonstration: true\n", f"demonstration: true\nas_of: {OWN}\n")})
    return root


def test_the_shipped_register_is_clean_in_any_year(capsys: pytest.CaptureFixture[str]) -> None:
    ran = napl(capsys, SHIPPED, ["lint", "--fail-on", "info"])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(" s, peildatum 2026-11-23\n")
    assert napl(capsys, SHIPPED, ["lint", "--fail-on", "info", "--as-of", LATER]).code == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["lint"], f"peildatum {OWN}"),
        (["lint", "--lang", "en"], f"as of {OWN}"),
        (["gaps"], f"Op {OWN}."),
        (["gaps", "--agenda"], f"Peildatum van de voorbeeldgegevens: {OWN}"),
        (["gaps", "--agenda", "--lang", "en"], f"Reference day of the example data: {OWN}"),
        (["gaps", "--with", "data/trajectories/leerlijn.yaml"], f"Peildatum van de voorbeeldgegevens: {OWN}"),
        (["quality"], f"2 trajecten op {OWN}:"),
        (["quality", "lessenserie"], f"Peildatum van de voorbeeldgegevens: {OWN}"),
        (["quality", "due"], f"te laat op {OWN}."),
        (["classify", "leerlijn"], f"Peildatum van de voorbeeldgegevens: {OWN}"),
        (["build", "--out", "public"], f"peildatum {OWN}"),
    ],
)
def test_every_command_takes_that_day_and_tells_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], told: str
) -> None:
    assert told in napl(capsys, dated(tmp_path), arguments).out


@pytest.mark.parametrize(
    "arguments", [["gaps", "-f", "json"], ["gaps", "--agenda", "-f", "json"], ["quality", "-f", "json"]]
)
def test_what_is_asked_goes_before_the_own_day_and_the_own_day_before_the_calendar(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str]
) -> None:
    root = dated(tmp_path)
    assert json.loads(napl(capsys, root, arguments).out)["as_of"] == OWN
    assert json.loads(napl(capsys, root, [*arguments, "--as-of", "2026-05-25"]).out)["as_of"] == "2026-05-25"
    change(root, {"data/register.yaml": (f"as_of: {OWN}\n", "")})
    assert json.loads(napl(capsys, root, arguments).out)["as_of"] == LATER


def test_a_day_that_was_asked_for_or_is_the_calendars_needs_no_telling(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ["--as-of", "2026-06-01"]
    assert "peildatum" not in napl(capsys, dated(tmp_path), ["lint", *asked]).out
    assert "Peildatum" not in napl(capsys, dated(tmp_path / "b"), ["gaps", "--agenda", *asked]).out
    assert "peildatum" not in napl(capsys, tiny(tmp_path / "c"), ["lint"]).out


def test_a_real_register_goes_by_the_calendar(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = dated(tmp_path)
    change(root, {"data/register.yaml": ("demonstration: true\n", "demonstration: false\n")})
    ran = napl(capsys, root, ["lint", "--select", "reference-day-outside-demonstration"])
    assert (ran.code, "peildatum 2026" in ran.out) == (1, False)
    assert f" op {LATER}" in napl(capsys, root, ["quality"]).out


def test_every_page_tells_the_day_of_the_examples(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = dated(tmp_path)
    for arguments, told in (([], "1 juni 2026"), (["--as-of", "2026-05-25"], "25 mei 2026")):
        assert napl(capsys, root, ["build", "--out", "public", *arguments]).code == 0
        pages = [page for page in sorted((root / "public").rglob("*.html")) if page.parent.name != "verslagen"]
        assert len(pages) > 10
        for page in pages:
            assert f"Peildatum van de voorbeeldgegevens: {told}." in page.read_text(encoding="utf-8"), page
    change(root, {"data/register.yaml": (f"as_of: {OWN}\n", "")})
    napl(capsys, root, ["build", "--out", "public"])
    assert "Peildatum" not in (root / "public" / "index.html").read_text(encoding="utf-8")
