"""`napl gaps` as the programme office uses it: formats, slices, agenda, an earlier revision, a draft, a skeleton."""

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from napl.gaps.agenda import FACTORS
from napl.report.gap_files import CSV_HEADER
from tests.cli.running import napl
from tests.registers import change, tiny

AS_OF = ["--as-of", "2026-06-01"]
CELL = "vo/ontwerpen/kern/vakbekwaam"


def report(capsys: pytest.CaptureFixture[str], root: Path, *options: str) -> dict[str, Any]:
    ran = napl(capsys, root, ["gaps", "--format", "json", *AS_OF, *options])
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


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


def test_an_earlier_revision_is_compared_by_stable_ids(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    change(root, files={"data/reviews/lessenserie-r1-kenner.yaml": None})
    found = report(capsys, root, "--since", "HEAD")
    assert found["changes"] == [{"id": CELL, "change": "changed", "before": "thin", "after": "candidate"}]
    table = napl(capsys, root, ["gaps", "--since", "HEAD", "--format", "csv", *AS_OF]).out
    assert table == f"id,change,before,after\n{CELL},changed,thin,candidate\n"
    table = napl(capsys, root, ["gaps", "--since", "HEAD", "--format", "md", *AS_OF]).out
    assert f"| verandering | cel | eerst | nu |\n|---|---|---|---|\n| veranderd | {CELL} | dun | kandidaat |\n" == table
    assert "veranderd: " + CELL in napl(capsys, root, ["gaps", "--since", "HEAD", *AS_OF]).out
    unknown = napl(capsys, root, ["gaps", "--since", "no-such-thing"])
    assert (unknown.code, unknown.out) == (3, "")
    assert "git kent hier geen revisie `no-such-thing`" in unknown.err
    change(root, files={"data/reviews/kapot.yaml": "id: ["})
    git(root, "add", ".")
    git(root, "commit", "-qm", "broken")
    broken = napl(capsys, root, ["gaps", "--since", "HEAD", *AS_OF])
    assert "In HEAD tellen bestanden met een fout niet mee: 1." in broken.err
    assert napl(capsys, root, ["gaps", "--since", "--output=/tmp/x"]).code == 3


def test_an_earlier_revision_of_a_register_in_a_folder_of_its_repository(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "geheel").mkdir()
    (tmp_path / "geheel" / "los.txt").write_text("buiten het register", encoding="utf-8")
    git(tmp_path / "geheel", "init", "-q")
    root = tiny(tmp_path / "geheel" / "sub")
    git(tmp_path / "geheel", "add", ".")
    git(tmp_path / "geheel", "commit", "-qm", "first")
    change(root, files={"data/reviews/lessenserie-r1-kenner.yaml": None})
    found = report(capsys, root, "--since", "HEAD")
    assert found["changes"] == [{"id": CELL, "change": "changed", "before": "thin", "after": "candidate"}]


def test_a_draft_shows_which_cells_it_would_close(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    other = (root / "data/providers/academie.yaml").read_text(encoding="utf-8").replace("id: academie", "id: ander")
    change(root, files={"data/providers/ander.yaml": other})
    text = (root / "data/trajectories/lessenserie.yaml").read_text(encoding="utf-8")
    draft = tmp_path / "nieuw.yaml"
    draft.write_text(
        text.replace("id: lessenserie", "id: nieuw").replace("provider: academie", "provider: ander"), encoding="utf-8"
    )
    found = report(capsys, root, "--with", str(draft))
    assert {"id": CELL, "change": "changed", "before": "thin", "after": "one-sided"} in found["changes"]
    table = napl(capsys, root, ["gaps", "--with", str(draft), "--format", "csv", *AS_OF]).out.splitlines()
    assert table[0] == "id,change,before,after"
    assert f"{CELL},changed,thin,one-sided" in table
    english = napl(capsys, root, ["gaps", "--with", str(draft), "--format", "md", "--lang", "en", *AS_OF]).out
    assert f"| changed | {CELL} | thin | one-sided |" in english
    valid = draft.read_text(encoding="utf-8")
    draft.write_text(valid.replace("provider: ander", "provider: andr"), encoding="utf-8")
    wrong = napl(capsys, root, ["gaps", "--with", str(draft), *AS_OF])
    assert (wrong.code, wrong.out) == (1, "")
    assert "dangling-reference nieuw.yaml:3:11" in wrong.err
    draft.write_text(valid[: valid.index("editions:")] + "editions: []\n" + valid[valid.index("recognition:") :])
    alone = napl(capsys, root, ["gaps", "--with", str(draft), *AS_OF])
    assert alone.code == 0
    assert "`nieuw` heeft geen uitvoering binnen de termijn." in alone.err
    draft.write_text("id: [", encoding="utf-8")
    assert napl(capsys, root, ["gaps", "--with", str(draft)]).code == 1
    assert napl(capsys, root, ["gaps", "--with", str(tmp_path / "weg.yaml")]).code == 1


def test_a_stub_lints_clean_once_it_is_saved(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    ran = napl(capsys, root, ["gaps", "--stub", "po/ontwerpen/kern/expert", *AS_OF])
    assert ran.err == ""
    lines = ran.out.splitlines()
    name = lines[0].removeprefix("id: ")
    above = lines[next(number for number, line in enumerate(lines) if line.startswith("provider: ")) - 1]
    assert above.startswith("# ")
    assert "plaatshouder: vervang" in above
    (root / "data" / "trajectories" / f"{name}.yaml").write_text(ran.out, encoding="utf-8")
    assert napl(capsys, root, ["lint", "--fail-on", "info", *AS_OF]).code == 0
    wrong = napl(capsys, root, ["gaps", "--stub", "po/ontwerpen/kern/experd"])
    assert wrong.code == 2


@pytest.mark.parametrize(("language", "words"), [("nl", "geen aanbod nodig"), ("en", "no offer is needed")])
def test_a_stub_for_a_cell_that_needs_no_offer_warns(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, words: str
) -> None:
    root = tiny(tmp_path)
    excuse = (
        "not_applicable:\n- aspect: kern\n  to_level: expert\n  sectors: [po]\n"
        "  reason: Dat leert men op school.\n  by: Atelier\n  date: 2026-01-01\n"
    )
    with (root / "data/paths/ontwerpen.yaml").open("a", encoding="utf-8") as file:
        file.write(excuse)
    wanted = "po/ontwerpen/kern/expert"
    ran = napl(capsys, root, ["gaps", "--stub", wanted, "--lang", language, *AS_OF])
    assert ran.code == 0
    assert ran.out.startswith("id: ontwerpen-kern-expert-po\n")
    assert words in ran.err
    assert wanted in ran.err
    assert "Dat leert men op school. (" in ran.err
    assert napl(capsys, root, ["gaps", "--stub", wanted.replace("po/", "vo/"), *AS_OF]).err == ""


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
