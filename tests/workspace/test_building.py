"""A build writes every page and every asset, alone or with workers, and leaves the data alone."""

from pathlib import Path

import pytest

from napl.core.errors import NaplError
from napl.lint.catalogue import catalogue
from napl.site.assets import assets, bundle
from napl.workspace import building
from napl.workspace.building import Built, build
from napl.workspace.opening import Opened, open_register
from napl.workspace.publish import MARKER
from tests.registers import TODAY, tiny


def opened(folder: Path) -> Opened:
    return open_register(tiny(folder), today=TODAY, jobs=1)


def built(found: Opened, out: Path, jobs: int = 1) -> Built:
    return build(found, out, today=TODAY, explanations=tuple(catalogue().values()), jobs=jobs)


def files(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_a_build_counts_what_it_wrote(tmp_path: Path) -> None:
    outcome = built(opened(tmp_path), tmp_path / "public")
    written = files(tmp_path / "public")
    assert written.pop(MARKER)
    assert outcome == Built(pages=len(written), bytes=sum(map(len, written.values())))
    assert {"index.html", "404.html", "witte-vlekken.csv"} <= set(written)
    assert {assets()[name].path for name in ("site.css", "icon.svg")} <= set(written)
    assert bundle(("napl.js", "stemmer.js", "words.js", "finder.js")).path in written


def test_workers_write_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = opened(tmp_path)
    alone = built(found, tmp_path / "alone")
    monkeypatch.setattr(building, "ALONE", 0)
    assert built(found, tmp_path / "together", jobs=2) == alone
    assert files(tmp_path / "together") == files(tmp_path / "alone")


def test_progress_counts_every_file_but_the_marker(tmp_path: Path) -> None:
    told: list[int] = []
    build(opened(tmp_path), tmp_path / "public", today=TODAY, explanations=(), jobs=1, progress=told.append)
    assert sum(told) == len(files(tmp_path / "public")) - 1


@pytest.mark.parametrize("inside", ["data", "data/public", "data/paths/../public"])
def test_the_data_is_never_built_over(tmp_path: Path, inside: str) -> None:
    found = opened(tmp_path)
    with pytest.raises(NaplError, match="in the register's data"):
        built(found, found.root / inside)


def test_without_the_registers_own_entry_the_old_site_stays(tmp_path: Path) -> None:
    found = opened(tmp_path)
    built(found, tmp_path / "public")
    before = files(tmp_path / "public")
    (found.root / "data" / "register.yaml").write_text("id: register\n", encoding="utf-8")
    with pytest.raises(NaplError, match=r"data/register\.yaml"):
        built(open_register(found.root, today=TODAY, jobs=1), tmp_path / "public")
    assert files(tmp_path / "public") == before
