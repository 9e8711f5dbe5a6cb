"""The house rules hold: layers, sizes, docstrings, names, and what people are promised about commands and pins."""

import ast
import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from napl.cli.command import Command
from napl.core.declared import declared, module_names
from napl.lint.catalogue import catalogue
from napl.lint.rule import Rule

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "napl").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LONGEST = 200
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PINNED = re.compile(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+")


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def contracts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = PROJECT["tool"]["importlinter"]["contracts"]
    return found


def test_layers_hold() -> None:
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert f"Contracts: {len(contracts())} kept, 0 broken." in ran.stdout


def test_every_package_is_in_a_layer() -> None:
    (layers,) = [contract["layers"] for contract in contracts() if contract["type"] == "layers"]
    named = {name.strip() for line in layers for name in re.split(r"[|:]", line)}
    packages = {f"napl.{path.parent.name}" for path in (ROOT / "napl").glob("*/__init__.py")}
    assert sorted(packages - named) == []


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_a_module_says_what_it_owns(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, "a module opens with a sentence on what it owns"
    assert re.search(r"[.:]$", docstring.splitlines()[0]), docstring


def test_modules_are_short() -> None:
    sizes = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > LONGEST} == {}


@pytest.mark.parametrize("command", declared("napl.cli.commands", "command", Command), ids=lambda command: command.name)
def test_the_readme_knows_every_command(command: Command) -> None:
    assert re.search(rf"\bnapl {command.name}\b", (ROOT / "README.md").read_text(encoding="utf-8"))


def test_a_command_is_named_as_its_module() -> None:
    found = [command.name for command in declared("napl.cli.commands", "command", Command)]
    assert found == [module.rsplit(".", 1)[1].replace("_", "-") for module in module_names("napl.cli.commands")]


def test_a_rule_is_named_as_its_module() -> None:
    found = [rule.id for rule in declared("napl.lint.rules", "RULE", Rule)]
    assert found == [module.rsplit(".", 1)[1].replace("_", "-") for module in module_names("napl.lint.rules")]


def test_every_id_is_kebab_case() -> None:
    assert [name for name in catalogue() if not KEBAB.fullmatch(name)] == []


def test_everything_that_is_installed_is_pinned() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    pins = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert [line for line in pins if not PINNED.fullmatch(line)] == []
    names = [re.sub(r"[._-]+", "-", line.split("==")[0]).lower() for line in pins]
    assert len(names) == len(set(names)), "a name stands twice"
    project = PROJECT["project"]
    wanted = chain(project["dependencies"], *project["optional-dependencies"].values())
    asked = {re.sub(r"[._-]+", "-", re.split(r"[<>=!~; \[]", line)[0]).lower() for line in wanted}
    assert sorted(asked - set(names)) == []
