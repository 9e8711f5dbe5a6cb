"""`napl gaps` with an earlier revision, with drafts, and as the skeleton of a trajectory."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.gap_reports import AS_OF, CELL, report
from tests.cli.running import napl
from tests.registers import change, tiny


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


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
