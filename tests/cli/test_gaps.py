"""`napl gaps` as the programme office uses it: formats, slices, agenda, an earlier revision, a draft, a skeleton."""

import csv
import io
import json
from pathlib import Path

import pytest

from napl.gaps.agenda import FACTORS
from napl.report.gap_files import CSV_HEADER
from tests.cli.gap_reports import AS_OF, CELL, report
from tests.cli.running import napl
from tests.registers import tiny


def test_json_has_every_cell_with_what_is_behind_its_state(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    found = report(capsys, tiny(tmp_path), "--sector", "vo")
    assert found["version"] == 1
    assert found["totals"] == {"cells": 2, "not_applicable": 0, "states": {"thin": 1, "candidate": 1}}
    first = found["cells"][0]
    assert (first["id"], first["state"], first["open"]) == (CELL, "thin", True)
    assert first["trajectories"] == [
        {
            "id": "lessenserie",
            "provider": "academie",
            "verdict": "admitted",
            "until": "2029-06-10",
            "counts": True,
            "lasting": True,
            "available": True,
            "online": False,
            "family": "overdragend",
        }
    ]
    assert first["nearest_miss"]["new"] == 1


def test_csv_has_a_row_for_every_cell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = napl(capsys, tiny(tmp_path), ["gaps", "--format", "csv", *AS_OF]).out.splitlines()
    assert rows[0] == ",".join(CSV_HEADER)
    assert len(rows) == 5


def test_tables_name_the_trajectories_behind_each_state(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    behind = {
        cell["id"]: " ".join(one["id"] for one in cell["trajectories"])
        for cell in json.loads(napl(capsys, root, ["gaps", "--format", "json", *AS_OF]).out)["cells"]
    }
    assert (behind[CELL], behind["po/ontwerpen/kern/expert"]) == ("lessenserie", "")
    rows = csv.DictReader(io.StringIO(napl(capsys, root, ["gaps", "--format", "csv", *AS_OF]).out))
    assert {row["id"]: row["trajectories"] for row in rows} == behind
    table = napl(capsys, root, ["gaps", "--format", "md", "--sector", "vo", *AS_OF]).out.splitlines()
    assert table[2].endswith("| trajecten |")
    assert table[3] == "|---|---|---|---|"
    assert table[4].endswith("| Vakbekwaam: lessenserie; Expert: leerlijn |")


@pytest.mark.parametrize("form", ["text", "md"])
def test_people_see_a_symbol_and_a_word_in_every_cell(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    ran = napl(capsys, tiny(tmp_path), ["gaps", "--format", form, "--misses", *AS_OF])
    assert "◒ dun 1/1 (1/1)" in ran.out
    assert "○ wit" in ran.out
    assert "Gedekt: 0 van 4 cellen (0%)" in ran.out


def test_the_agenda_shows_its_arithmetic(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    text = napl(capsys, root, ["gaps", "--agenda", *AS_OF]).out
    assert "1. ○ po/ontwerpen/kern/expert (wit)" in text
    assert "onbekend, dus neutraal: 1" in text
    found = report(capsys, root, "--agenda", "--limit", "2")
    assert [item["rank"] for item in found["agenda"]] == [1, 2]
    for item in found["agenda"]:
        product = 1.0
        for factor in item["factors"]:
            product *= factor["value"] ** factor["weight"]
        assert item["score"] == pytest.approx(product, abs=1e-6)
    rows = list(csv.DictReader(io.StringIO(napl(capsys, root, ["gaps", "--agenda", "--format", "csv", *AS_OF]).out)))
    assert [row["id"] for row in rows[:2]] == [item["id"] for item in found["agenda"]]
    for row, item in zip(rows, found["agenda"], strict=False):
        known = {factor["name"]: factor["known"] for factor in item["factors"]}
        assert {name: row[f"{name}_known"] == "true" for name in FACTORS} == known
    for row in rows:
        product = 1.0
        for name in FACTORS:
            product *= float(row[f"{name}_value"]) ** float(row[f"{name}_weight"])
        assert float(row["score"]) == pytest.approx(product, abs=1e-6)
        assert "nieuw nodig" in row["nearest_miss"] or "moet nog voldoen" in row["nearest_miss"]
    assert [row["trajectories"] for row in rows if row["id"] == CELL] == ["lessenserie"]
    assert "| plaats |" in napl(capsys, root, ["gaps", "--agenda", "--format", "md", *AS_OF]).out


@pytest.mark.parametrize("options", [["--sector", "vvo"], ["--region", "zuid"], ["--mode", "online-ish"], ["ontwerpn"]])
def test_a_wrong_name_is_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str]) -> None:
    assert napl(capsys, tiny(tmp_path), ["gaps", *options]).code == 2


def test_slices_leave_out_supply(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    for options, state in (
        (["--region", "noord"], "thin"),
        (["--mode", "online"], "unavailable"),
        (["--price", "100"], "unavailable"),
        (["--language", "en"], "unavailable"),
    ):
        assert report(capsys, root, "--sector", "vo", *options)["cells"][0]["state"] == state


@pytest.mark.parametrize("form", ["text", "md"])
def test_the_percentage_names_the_slice_that_it_is_of(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    root = tiny(tmp_path)
    asked = ["gaps", "--format", form, *AS_OF]
    dutch = napl(capsys, root, [*asked, "--region", "noord", "--language", "fr"])
    assert "Op 2026-06-01. Alleen: regio noord, taal fr." in dutch.out
    limits = ["ontwerpen", "--sector", "vo", "--mode", "online", "--price", "99.5", "--lang", "en"]
    english = napl(capsys, root, [*asked, *limits])
    said = "path ontwerpen, sector vo, mode online, price in euro up to 99.5."
    assert f"As of 2026-06-01. Only: {said}" in english.out
    assert "Alleen" not in napl(capsys, root, asked).out
