"""Earlier quarters come from git where git has them; reports come along with a build and are made when their turn comes."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from napl.lint.catalogue import catalogue
from napl.workspace import past as module
from napl.workspace import reporting
from napl.workspace.building import build
from napl.workspace.opening import Opened, open_register
from napl.workspace.past import past_quarters
from napl.workspace.reporting import half_year_reports
from tests.registers import TODAY, change, tiny
from tests.report.periodic import parsed

TRAJECTORY = "data/trajectories/lessenserie.yaml"


def git(root: Path, *arguments: str, day: str = "2026-01-01") -> None:
    when = f"{day}T12:00:00Z"
    environment = {
        **os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull, "LANG": "C",
    }  # fmt: skip
    names = ("-c", "user.name=Iemand", "-c", "user.email=iemand@voorbeeld.nl")
    subprocess.run(["git", "-C", str(root), *names, *arguments], check=True, capture_output=True, env=environment)


@pytest.fixture
def versioned(tmp_path: Path) -> Path:
    """Return a register that held no judged trajectory until February 2026."""
    root = tiny(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main", str(root))
    reviews = (root / "data" / "reviews").glob("*.yaml")
    kept = {path.relative_to(root).as_posix(): path.read_bytes() for path in reviews}
    change(root, files=dict.fromkeys(kept))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Begin", day="2025-11-03")
    change(root, files=kept)
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Oordelen", day="2026-02-03")
    return root


def opened(root: Path) -> Opened:
    return open_register(root, today=TODAY, jobs=1)


def test_a_quarter_is_the_register_at_its_last_commit(versioned: Path) -> None:
    found = past_quarters(opened(versioned), TODAY, jobs=1)
    assert [(past.day, past.committed) for past in found] == [
        ("2025-12-31", "2025-11-03"),
        ("2026-03-31", "2026-02-03"),
    ]
    assert [dict(past.counts) for past in found] == [
        {"white": 2, "candidate": 2},
        {"white": 2, "candidate": 1, "thin": 1},
    ]
    assert past_quarters(opened(versioned), TODAY, jobs=2) == found


def test_without_git_or_for_a_large_register_there_are_none(
    tmp_path: Path, versioned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "apart").mkdir()
    assert past_quarters(opened(tiny(tmp_path / "apart")), TODAY) == ()
    monkeypatch.setattr(module, "LARGE", 1)
    assert past_quarters(opened(versioned), TODAY) == ()
    monkeypatch.setattr(reporting, "LARGE", 1)
    assert half_year_reports(opened(versioned), TODAY) == ()


def test_a_build_says_what_comes_from_git_and_brings_its_reports(tmp_path: Path, versioned: Path) -> None:
    out = tmp_path / "public"
    build(opened(versioned), out, today=TODAY, explanations=tuple(catalogue().values()), jobs=1)
    page = (out / "witte-vlekken.html").read_text(encoding="utf-8")
    assert "Van 2 kwartalen bewaart git hoe het register toen was." in page
    assert "git, 3 november 2025" in page
    reports = sorted(path.name for path in (out / "verslagen").iterdir())
    assert reports == ["2025H1.html", "2025H2.html", "2026H1.html"]
    told = (out / "verslagen" / "2026H1.html").read_text(encoding="utf-8")
    assert "eerste helft van 2026" in told.lower()
    assert "3 november 2025" in told
    listed = (out / "verslagen.html").read_text(encoding="utf-8")
    assert [listed.count(f'href="verslagen/{name}"') for name in reports] == [1, 1, 1]
    report = parsed(told)
    ways = [(link.attrib["href"], "".join(link.itertext())) for link in report.iterfind(".//nav[@class='back']//a")]
    assert ways == [("../index.html", "Klein register"), ("../verslagen.html", "Voortgangsverslagen")]
    assert [one.attrib["href"] for one in report.iterfind(".//link[@rel='canonical']")] == [
        "https://register.voorbeeld.nl/verslagen/2026H1.html"
    ]
    assert report.find(".//meta[@property='og:title']") is not None


def test_reports_are_of_half_years_that_the_data_cover(tmp_path: Path) -> None:
    found = half_year_reports(opened(tiny(tmp_path)), TODAY)
    assert [(one.period, one.start, one.as_of) for one in found] == [
        ("2026H1", "2026-01-01", "2026-06-01"),
        ("2025H2", "2025-07-01", "2025-12-31"),
        ("2025H1", "2025-01-01", "2025-06-30"),
    ]
    assert [one.period for one in half_year_reports(opened(tmp_path / "register"), date(2027, 7, 1))] == [
        "2027H2", "2027H1", "2026H2", "2026H1",
    ]  # fmt: skip
