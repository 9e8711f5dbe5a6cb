"""`napl report` as people use it: periods, files, days, and what git knows of the time before."""

import os
import subprocess
from pathlib import Path

import pytest

from napl.programme.periodic.period import period_of
from napl.workspace.earlier import earlier_register
from tests.cli.running import napl
from tests.registers import change, tiny

PATH = "data/paths/ontwerpen.yaml"
AS_OF = ("--as-of", "2026-06-01")
EXCUSE = """\
not_applicable:
  - aspect: kern
    to_level: {level}
    reason: Dit leren leraren samen op school.
    by: Atelier rollen vo
    date: 2025-01-01
    sectors:
      - po
programme:
"""


def git(root: Path, *arguments: str, day: str = "2025-12-20T12:00:00+00:00") -> str:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", "-c", "commit.gpgsign=false"]
    dated = {**os.environ, "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    ran = subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True, env=dated)
    return ran.stdout.decode().strip()


def commit(root: Path, day: str) -> str:
    git(root, "add", ".")
    git(root, "commit", "-qm", "stand", day=day)
    return git(root, "rev-parse", "HEAD")


def excused(root: Path, level: str) -> None:
    change(root, swap={PATH: ("programme:\n", EXCUSE.format(level=level))})


@pytest.fixture
def history(tmp_path: Path) -> tuple[Path, str]:
    """Return a register with a commit on either side of the first day of 2026, and the hash of the first."""
    root = tiny(tmp_path)
    plain = (root / PATH).read_text(encoding="utf-8")
    excused(root, "expert")
    git(root, "init", "-q")
    first = commit(root, "2025-12-31T23:59:59+00:00")
    (root / PATH).write_text(plain, encoding="utf-8")
    excused(root, "vakbekwaam")
    commit(root, "2026-01-01T00:00:01+00:00")
    return root, first


def test_white_spots_that_opened_and_closed_since_the_commit_before_the_period(
    capsys: pytest.CaptureFixture[str], history: tuple[Path, str]
) -> None:
    root, first = history
    ran = napl(capsys, root, ["report", "--period", "2026H1", *AS_OF])
    assert (ran.code, ran.err) == (0, "")
    assert "| Kern, naar expert | Ontwerpen · po | witte vlek geworden | – n.v.t. | ○ wit |" in ran.out
    assert "| Kern, naar vakbekwaam | Ontwerpen · po | gedekt geraakt | ○ wit | – n.v.t. |" in ran.out
    assert "Er kwam 1 bij, er verdween 1, en 0 veranderden van soort." in ran.out
    assert f"commit {first[:10]} van 31 december 2025, de laatste voor de periode" in ran.out
    assert "| 1 | nieuw | Kern, naar expert" in ran.out
    assert "bij de eerste tien, nu niet meer op de agenda: Kern, naar vakbekwaam" in ran.out


def test_the_same_history_gives_the_same_bytes_whatever_the_zone(
    capsys: pytest.CaptureFixture[str], history: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = set()
    for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        told.add(napl(capsys, history[0], ["report", "--period", "2026H1", *AS_OF]).out)
    assert len(told) == 1


def test_a_shallow_clone_says_so_and_computes(capsys: pytest.CaptureFixture[str], history: tuple[Path, str]) -> None:
    root, _ = history
    shallow = root.parent / "ondiep"
    git(root.parent, "clone", "-q", "--depth", "1", root.as_uri(), str(shallow))
    ran = napl(capsys, shallow, ["report", "--period", "2026H1", *AS_OF])
    assert ran.code == 0
    assert "deze kopie van git is ondiep en bevat geen commit van voor 1 januari 2026" in ran.out


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ("none", "de map staat niet in git, of git kent er geen commit"),
        ("unborn", "de map staat niet in git, of git kent er geen commit"),
        ("late", "git heeft op deze tak geen commit van voor 1 januari 2026"),
        ("elsewhere", "in de commit van 20 december 2025 stond het register er nog niet"),
        ("other", "in de commit van 20 december 2025 is het register niet te lezen"),
        ("missing", "git is niet gevonden"),
    ],
)
def test_where_git_cannot_tell_the_report_says_why(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str, why: str
) -> None:
    root = tiny(tmp_path)
    if state != "none":
        git(root, "init", "-q")
    if state == "late":
        commit(root, "2026-01-01T00:00:01+00:00")
    if state == "elsewhere":
        (root / "los.txt").write_text("x", encoding="utf-8")
        git(root, "add", "los.txt")
        git(root, "commit", "-qm", "los")
    if state == "other":
        git(root, "add", "data/paths")
        git(root, "commit", "-qm", "zonder register")
    if state == "missing":
        monkeypatch.setenv("PATH", str(tmp_path))
    ran = napl(capsys, root, ["report", "--period", "2026H1", *AS_OF])
    assert (ran.code, ran.err) == (0, "")
    assert f"Het register van toen kan niet uit git komen: {why}." in ran.out
    assert "git:" not in ran.out


def test_files_of_then_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/reviews/kapot.yaml": "id: ["})
    git(root, "init", "-q")
    first = commit(root, "2025-12-20T12:00:00+00:00")
    found, basis = earlier_register(root, period_of("2026H1"), jobs=1)
    assert found is not None
    assert (basis.revision, basis.committed, basis.broken, basis.why) == (first, "2025-12-20", 1, None)


@pytest.mark.parametrize(
    ("options", "day"),
    [
        (("--period", "2026H1", "--as-of", "2026-06-01"), "Peildatum 1 juni 2026, dus voor het einde van de periode"),
        (("--period", "2026Q1", "--as-of", "2026-03-31"), "Peildatum 31 maart 2026\n"),
        (("--period", "2025"), "Peildatum 31 december 2025\n"),
        (("-p", "2026H1"), "Peildatum 15 mei 2026, dus voor het einde van de periode"),
    ],
)
def test_the_day_of_the_report(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, ...], day: str
) -> None:
    root = tiny(tmp_path)
    change(root, {"data/register.yaml": ("demonstration: true\n", "demonstration: true\nas_of: 2026-05-15\n")})
    ran = napl(capsys, root, ["report", *options])
    assert ran.code == 0
    assert day in ran.out
    own = "de peildatum van de voorbeeldgegevens" in ran.out
    assert own == ("15 mei" in day)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Missing option"),
        (("--period", "2026H3"), "'2026H3' is no period; write a half-year such as 2026H2"),
        (("--period", "2027H1"), "2027H1 begins on 2027-01-01, and it is 2026-05-15"),
        (("--period", "2026H1", "--as-of", "2026-07-01"), "2026-07-01 is not in 2026H1, which runs from"),
        (("--period", "2026H1", "--as-of", "2025-12-31"), "2025-12-31 is not in 2026H1"),
        (("--period", "2026H1", "--as-of", "mei"), "'mei' is no date"),
        (("--period", "2026H1", "--to", "verslag.pdf"), "'verslag.pdf' tells no format"),
        (("--period", "2026H1", "--to", "verslag"), "let the name end in .html or .md"),
    ],
)
def test_wrong_use_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    root = tiny(tmp_path)
    change(root, {"data/register.yaml": ("demonstration: true\n", "demonstration: true\nas_of: 2026-05-15\n")})
    ran = napl(capsys, root, ["report", *options])
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.replace("│", " ").split())


def test_the_ending_of_the_file_decides_the_format(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    for name in ("a.html", "b.HTM", "c.md", "d.markdown"):
        assert napl(capsys, root, ["report", "-p", "2026H1", *AS_OF, "--to", name]).out == ""
    texts = {name: (root / name).read_text(encoding="utf-8") for name in ("a.html", "b.HTM", "c.md", "d.markdown")}
    assert texts["a.html"] == texts["b.HTM"]
    assert texts["a.html"].startswith("<!doctype html>")
    assert texts["c.md"] == texts["d.markdown"] == napl(capsys, root, ["report", "-p", "2026H1", *AS_OF]).out
    english = napl(capsys, root, ["report", "-p", "2026H1", *AS_OF, "--lang", "en"]).out
    assert english.startswith("# Half-yearly progress report: First half of 2026\n")
    assert sorted(path.name for path in root.iterdir()) == ["a.html", "b.HTM", "c.md", "d.markdown", "data"]


def test_files_with_an_error_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/reviews/kapot.yaml": "id: ["})
    ran = napl(capsys, root, ["report", "-p", "2026H1", *AS_OF])
    assert ran.code == 1
    assert "napl lint" in ran.err
    assert "Wat staat in 1 bestand met een fout" in ran.out
