"""A wheel built from the repository works in an empty virtual environment, in another folder, on a new register."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: object, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    clean["PIP_CONSTRAINT"] = str(ROOT / "constraints.txt")
    clean["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_wheel_works_elsewhere(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "empty", with_pip=True)
    tools = tmp_path / "empty" / "bin"
    run(tools / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    napl = tools / "napl"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run(napl, "init", "register", cwd=elsewhere)
    register = elsewhere / "register"
    assert "0 meldingen" in run(napl, "lint", "--fail-on", "info", cwd=register)
    assert "data/providers/academie.yaml" in run(napl, "explain", "http-link", cwd=elsewhere)
    assert "Curriculumdeskundigheid" in run(napl, "gaps", cwd=register)
    run(napl, "build", "--out", "public", cwd=register)
    assert "Curriculumdeskundigheid" in (register / "public" / "index.html").read_text(encoding="utf-8")
    assert run(tools / "python", "-c", "import napl; print(napl.__file__)", cwd=elsewhere).startswith(str(tmp_path))
