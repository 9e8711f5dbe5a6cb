"""The commands as people and machines use them: output, exit codes, and what a newcomer meets."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from napl import __version__
from napl.cli.command import Command
from napl.core.declared import declared
from tests.cli.running import napl
from tests.registers import change, tiny

ROOT = Path(__file__).parents[2]


def test_version_imports_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['napl', '--version']\n"
        "from napl.entry import main\n"
        "assert main() == 0\n"
        "heavy = {'jsonschema', 'jsonschema_rs', 'jinja2', 'rich', 'yaml', 'yaml_rs', 'typer', 'click', 'msgspec'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout == f"napl {__version__}\n"


def test_help_reads_like_a_page_for_newcomers(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ran = napl(capsys, tmp_path, ["--help"])
    assert ran.code == 0
    for one in declared("napl.cli.commands", "command", Command):
        assert f" {one.name} " in ran.out
        assert one.run.__doc__
    assert ran.out.index("init") < ran.out.index("lint")
    assert "Exit codes" in ran.out


@pytest.mark.parametrize("asked", [[], ["lint"]])
def test_help_is_shown_to_who_types_help(capsys: pytest.CaptureFixture[str], tmp_path: Path, asked: list[str]) -> None:
    ran = napl(capsys, tmp_path, ["help", *asked])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == napl(capsys, tmp_path, [*asked, "--help"]).out


def test_people_are_shown_files_from_where_they_stand(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/trajectories/leerlijn.yaml": ("provider: academie", "provider: acadmie")})
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    asked = ["lint", "--as-of", "2026-06-01", "--jobs", "1"]
    given = [*asked, "--register", str(root)]
    file = "data/trajectories/leerlijn.yaml"
    for folder, arguments, shown in (
        (root, asked, file),
        (root / "data" / "trajectories", asked, "leerlijn.yaml"),
        (root / "data" / "paths", asked, "../trajectories/leerlijn.yaml"),
        (tmp_path, given, f"register/{file}"),
        (elsewhere, given, f"{root.resolve()}/{file}"),
    ):
        first = napl(capsys, folder, arguments).out.splitlines()[0]
        assert first == f"fout dangling-reference {shown}:3:11"
        machine = napl(capsys, folder, [*arguments, "--format", "github"]).out
        assert machine.startswith(f"::error file={file},")


def test_data_that_are_elsewhere_are_no_register(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    linked, moved = tmp_path / "linked", tmp_path / "moved"
    linked.mkdir()
    (linked / "data").symlink_to(root / "data")
    for arguments in (["lint"], ["lint", "--register", str(linked)], ["gaps"], ["build", "--out", "public"]):
        ran = napl(capsys, linked, arguments)
        assert (ran.code, ran.out) == (3, "")
        assert "snelkoppeling naar een plaats buiten het register" in ran.err
    assert not (linked / "public").exists()
    moved.mkdir()
    shutil.copytree(root / "data", moved / "here")
    (moved / "data").symlink_to("here")
    assert napl(capsys, moved, ["lint", "--as-of", "2026-06-01"]).code == 0


def test_a_wrong_command_suggests_the_right_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ran = napl(capsys, tmp_path, ["lnt"])
    assert ran.code == 2
    assert "lint" in ran.err


def test_outside_a_register_the_way_to_make_one_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    ran = napl(capsys, tmp_path, ["lint"])
    assert ran.code == 3
    assert "`napl init`" in ran.err
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "There is no register here" in napl(capsys, tmp_path, ["gaps"]).err


def test_a_new_register_is_clean_and_never_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert napl(capsys, tmp_path, ["init", "nieuw", "--name", "Regio: 'Noord' #1"]).code == 0
    ran = napl(capsys, tmp_path / "nieuw", ["lint", "--fail-on", "info"])
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "nieuw" / ".github" / "workflows" / "validate.yml").is_file()
    assert napl(capsys, tmp_path, ["init", "nieuw"]).code == 3


def test_lint_always_says_what_was_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    ran = napl(capsys, root, ["lint", "--as-of", "2026-06-01"])
    files = len(list((root / "data").rglob("*.*")))
    assert ran.code == 0
    assert ran.out.startswith(f"{files} bestanden, 0 meldingen")


def test_lint_speaks_the_registers_language_unless_told_otherwise(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = tiny(tmp_path)
    change(root, {"data/register.yaml": ("language: nl", "language: en")})
    assert "files, 0 findings" in napl(capsys, root, ["lint", "--as-of", "2026-06-01"]).out
    assert "bestanden" in napl(capsys, root, ["lint", "--lang", "nl", "--as-of", "2026-06-01"]).out


def test_paths_narrow_what_is_shown_not_what_is_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/trajectories/leerlijn.yaml": ("provider: academie", "provider: nergens")})
    shown = ["lint", "--format", "json", "--as-of", "2026-06-01"]
    assert json.loads(napl(capsys, root, [*shown, "data/paths"]).out)["findings"] == []
    report = json.loads(napl(capsys, root, [*shown, "data/trajectories/leerlijn.yaml"]).out)
    assert [found["rule"] for found in report["findings"]] == ["dangling-reference"]
    assert report["files"] == 1
    assert napl(capsys, root, ["lint", "elders.yaml"]).code == 3


def test_select_ignore_and_fail_on(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/trajectories/leerlijn.yaml": ("provider: academie", "provider: nergens")})
    base = ["lint", "--as-of", "2026-06-01"]
    assert napl(capsys, root, base).code == 1
    assert napl(capsys, root, [*base, "--ignore", "dangling-reference"]).code == 0
    assert napl(capsys, root, [*base, "--select", "unknown-aspect,level-order"]).code == 0
    wrong = napl(capsys, root, [*base, "--select", "dangling-referense"])
    assert wrong.code == 2
    assert "dangling-reference" in wrong.err.replace("\n", "")


def test_fix_mends_and_diff_only_shows(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/providers/academie.yaml": ("id: academie", "id: academie  ")})
    file = root / "data" / "providers" / "academie.yaml"
    before = file.read_bytes()
    ran = napl(capsys, root, ["lint", "--diff", "--as-of", "2026-06-01"])
    assert "-id: academie  \n+id: academie\n" in ran.out
    assert file.read_bytes() == before
    assert napl(capsys, root, ["lint", "--fix", "--as-of", "2026-06-01"]).code == 0
    assert file.read_text().startswith("id: academie\n")


def test_explain_and_rules_know_everything(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    report = json.loads(napl(capsys, tmp_path, ["rules", "--format", "json"]).out)
    assert report["version"] == 1
    for rule in report["rules"]:
        for language in ("nl", "en"):
            ran = napl(capsys, tmp_path, ["explain", rule["id"], "--lang", language])
            assert ran.out.startswith(rule["id"])
            assert rule["why"][language] in ran.out
    assert napl(capsys, tmp_path, ["explain", "nothing-like-it"]).code == 2


def test_a_broken_file_does_not_count_and_gaps_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/trajectories/leerlijn.yaml": "id: ["})
    ran = napl(capsys, root, ["gaps"])
    assert ran.code == 1
    assert "napl lint" in ran.err


def test_our_own_bug_is_told_apart(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("napl.workspace.opening.walk", broken)
    ran = napl(capsys, tiny(tmp_path), ["lint", "--lang", "en"])
    assert ran.code == 4
    assert "bug in napl" in ran.err


def test_a_schema_fault_hides_nothing_else_in_its_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    file = "data/trajectories/leerlijn.yaml"
    change(root, {file: ("mode: on-site\nlanguage", "mode: onsite\nlanguage")})
    change(root, {file: ("summary: Ontwerp een leerlijn.", "summary: Mail jan@voorbeeld.nl of <b>bel</b>.   ")})
    change(root, {file: ("website: https://", "website: http://")})
    ran = napl(capsys, root, ["lint", "--format", "json", "--as-of", "2026-06-01"])
    assert sorted(found["rule"] for found in json.loads(ran.out)["findings"]) == [
        "address-in-text",
        "http-link",
        "markup-in-text",
        "not-in-list",
        "unformatted-file",
    ]


@pytest.mark.parametrize("options", [["--name", " "], ["--address", "nergens"], ["--address", "https://"]])
def test_init_refuses_what_lint_would_refuse(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str]
) -> None:
    assert napl(capsys, tmp_path, ["init", "nieuw", *options]).code == 2
    assert not (tmp_path / "nieuw").exists()
