"""The workflows, here and in a new register, hold no secret, pin their actions, and give plain commands only."""

import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from napl.workspace.making import STARTER

ROOT = Path(__file__).parents[1]
OWN = ROOT / ".github" / "workflows"
NEW = STARTER / "workflows"
WORKFLOWS = sorted(chain(OWN.glob("*.yml"), NEW.glob("*.yml")))
ACTION = re.compile(r"actions/[\w-]+@[0-9a-f]{40}")
COMMAND = re.compile(
    r"make [a-z]+|python -m pip install -r requirements\.txt"
    r'|(\.venv/bin/)?napl [a-z]+( --[a-z-]+ ([a-z]+|"\$GITHUB_STEP_SUMMARY"|"\$GITHUB_SERVER_URL/\$GITHUB_REPOSITORY"))*'
)
DEPLOYS = {"pages": "write", "id-token": "write"}


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> dict[str, Any]:
    """Return a workflow; YAML 1.1 reads its key `on` as true."""
    workflow: dict[object, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else str(key): value for key, value in workflow.items()}


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def commands(workflow: dict[str, Any]) -> list[str]:
    return [step["run"] for step in steps(workflow) if "run" in step]


def test_the_workflows_are_these() -> None:
    assert [path.stem for path in sorted(OWN.iterdir())] == ["publish", "test", "validate"]
    assert [path.stem for path in sorted(NEW.iterdir())] == ["publish", "validate"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=short)
def test_actions_are_pinned_by_commit_with_their_version(path: Path) -> None:
    used = [step["uses"] for step in steps(read(path)) if "uses" in step]
    assert used
    assert [action for action in used if not ACTION.fullmatch(action)] == []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert len(lines) == len(used)
    assert [line for line in lines if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_an_action_has_one_pin() -> None:
    pins = {step["uses"] for path in WORKFLOWS for step in steps(read(path)) if "uses" in step}
    names = [pin.partition("@")[0] for pin in pins]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", WORKFLOWS, ids=short)
def test_permissions_are_the_least(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    granted = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert granted == ({"deploy": DEPLOYS} if path.stem == "publish" else {})
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"persist-credentials": False}


@pytest.mark.parametrize("path", WORKFLOWS, ids=short)
def test_a_pull_request_meets_no_secret_and_no_setting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"pull_request_target|workflow_run|secrets|vars\.|github\.token|GITHUB_TOKEN", text)
    assert set(re.findall(r"\$\{\{ *(.*?) *\}\}", text)) <= {"github.ref", "steps.deployment.outputs.page_url"}
    started_by = {"validate": {"pull_request"}, "publish": {"push", "schedule"}, "test": {"push", "pull_request"}}
    triggers = read(path)["on"]
    assert set(triggers) == started_by[path.stem]
    if "push" in triggers:
        assert triggers["push"] == {"branches": ["main"]}


@pytest.mark.parametrize("path", WORKFLOWS, ids=short)
def test_every_step_is_a_plain_command(path: Path) -> None:
    workflow = read(path)
    assert commands(workflow)
    assert [line for line in commands(workflow) if not COMMAND.fullmatch(line)] == []
    assert [step for step in steps(workflow) if {"env", "shell", "working-directory"} & set(step)] == []
    assert [job for job in workflow["jobs"].values() if "env" in job or not 0 < job["timeout-minutes"] <= 60] == []


@pytest.mark.parametrize("name", ["validate", "publish"])
def test_a_new_register_gets_what_this_one_has(name: str) -> None:
    here, there = (read(folder / f"{name}.yml") for folder in (OWN, NEW))
    for step in steps(here):
        if "run" in step:
            step["run"] = step["run"].removeprefix(".venv/bin/")
            step["run"] = step["run"].replace("make setup", "python -m pip install -r requirements.txt")
    assert here == there


def test_validate_gives_annotations_a_summary_and_builds() -> None:
    assert commands(read(NEW / "validate.yml")) == [
        "python -m pip install -r requirements.txt",
        "napl lint --format github",
        'napl lint --format md --to "$GITHUB_STEP_SUMMARY"',
        'napl gaps --format md --to "$GITHUB_STEP_SUMMARY"',
        "napl build --out public",
    ]
