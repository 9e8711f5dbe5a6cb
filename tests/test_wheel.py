"""A wheel built from the repository works in an empty virtual environment, in another folder, on a new register."""

import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.test_workflows import commands, read

ROOT = Path(__file__).parents[1]
PROVIDER = "data/providers/academie-noord.yaml"
pytestmark = pytest.mark.slow


def ran(*command: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    clean |= {"PIP_CONSTRAINT": str(ROOT / "constraints.txt"), "PIP_DISABLE_PIP_VERSION_CHECK": "1", **environment}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean, capture_output=True, text=True, check=False
    )


def run(*command: object, cwd: Path) -> str:
    done = ran(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@dataclass(frozen=True)
class Elsewhere:
    """A register that an installed napl made, far from the repository, and the programs of its environment."""

    register: Path
    programs: Path


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    folder = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT, cwd=folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "empty", with_pip=True)
    programs = folder / "empty" / "bin"
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    run(programs / "napl", "init", "register", cwd=folder)
    return Elsewhere(folder / "register", programs)


def test_a_wheel_works_elsewhere(elsewhere: Elsewhere) -> None:
    napl, register = elsewhere.programs / "napl", elsewhere.register
    assert "0 meldingen" in run(napl, "lint", "--fail-on", "info", cwd=register)
    assert "data/providers/academie.yaml" in run(napl, "explain", "http-link", cwd=register.parent)
    assert "Curriculumdeskundigheid" in run(napl, "gaps", cwd=register)
    run(napl, "build", "--out", "public", cwd=register)
    assert "Curriculumdeskundigheid" in (register / "public" / "index.html").read_text(encoding="utf-8")
    stands = run(elsewhere.programs / "python", "-c", "import napl; print(napl.__file__)", cwd=register)
    assert stands.startswith(str(elsewhere.programs.parent))


def test_the_workflow_of_a_new_register_runs_as_it_stands(elsewhere: Elsewhere, tmp_path: Path) -> None:
    venv.create(tmp_path / "runner", with_pip=True)
    path = f"{tmp_path / 'runner' / 'bin'}:/usr/bin:/bin"
    lines = commands(read(elsewhere.register / ".github" / "workflows" / "validate.yml"))

    def give(number: int) -> tuple[int, str, str]:
        summary = tmp_path / f"summary-{number}"
        summary.touch()
        done = ran(
            "bash", "-e", "-c", lines[number], cwd=elsewhere.register, PATH=path, GITHUB_STEP_SUMMARY=str(summary)
        )
        return done.returncode, done.stdout + done.stderr, summary.read_text(encoding="utf-8")

    given = [give(number) for number in range(len(lines))]
    assert [code for code, _, _ in given] == [0] * len(lines), given
    assert ", 0 meldingen in " in given[1][1]
    assert given[2][2].startswith("### ")
    assert "| aspect |" in given[3][2]
    (elsewhere.register / PROVIDER).write_text("id: academie-noord\nnam: Academie Noord\n", encoding="utf-8")
    code, told, _ = give(1)
    assert (code, f"::error file={PROVIDER},line=2," in told) == (1, True), told
    code, _, summary = give(2)
    assert (code, f"| fout | [`unknown-key`][unknown-key] | `{PROVIDER}:2:1` |" in summary) == (1, True), summary
    assert give(4)[0] == 1
    (elsewhere.register / PROVIDER).unlink()
