"""`napl build` as people and workflows type it."""

from pathlib import Path

import pytest

from tests.cli.running import napl
from tests.registers import tiny


def test_links_to_sources_lead_to_the_repository_that_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = tiny(tmp_path)
    asked = ["build", "--as-of", "2026-06-01", "--jobs", "1", "--out", "public"]
    assert napl(capsys, root, [*asked, "--repository", "https://github.com/noord/register"]).code == 0
    page = (root / "public" / "trajecten" / "leerlijn.html").read_text(encoding="utf-8")
    assert 'href="https://github.com/noord/register/blob/HEAD/data/trajectories/leerlijn.yaml"' in page
    assert napl(capsys, root, asked).code == 0
    assert "github.com" not in (root / "public" / "trajecten" / "leerlijn.html").read_text(encoding="utf-8")
    for wrong in ("noord/register", "https://", "git@github.com:noord/register.git", "https://[", "https://a b/c"):
        ran = napl(capsys, root, [*asked, "--repository", wrong])
        assert ran.code == 2
        assert "is no address on the web" in " ".join(ran.err.replace("│", " ").split())
