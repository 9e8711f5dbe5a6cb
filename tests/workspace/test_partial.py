"""A file with schema faults: rules tell what they can at once, and nothing that mending the schema fault takes back."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from napl.core.text import KeyPath
from napl.lint.catalogue import catalogue
from napl.lint.rule import Example, rules
from napl.load.read import read
from napl.workspace.opening import Opened, open_register
from tests.registers import TODAY, change, tiny

Told = frozenset[tuple[str, str, str]]
BY_ID = {rule.id: rule for rule in rules()}
UNREAD = {"trajectories": "website", "paths": "rationale", "providers": "website"}
"""Required fields, by folder, that no rule reads but those on text."""


def opened(root: Path) -> Opened:
    return open_register(root, today=TODAY, rules=rules(), jobs=1)


def told(found: Opened) -> Told:
    """Return what the rules said: id, file, and message."""
    return frozenset(
        (finding.rule, finding.file, finding.message.en)
        for finding in found.findings
        if catalogue()[finding.rule].family == "rule"
    )


def fields(data: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Yield the key path of every field and list item in plain data."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from fields(value, (*path, key))


def mutated(data: Any, path: KeyPath, how: str) -> Any:
    """Return plain data with one place changed: `remove`, `misspell`, `rename`, or another value (as YAML)."""
    first, rest = path[0], path[1:]
    keyed = list(data.items()) if isinstance(data, dict) else list(enumerate(data))
    changed: list[tuple[Any, Any]] = []
    for key, value in keyed:
        if key != first:
            changed.append((key, value))
        elif rest:
            changed.append((key, mutated(value, rest, how)))
        elif how in {"misspell", "rename"} and isinstance(key, str):
            changed.append((f"{key[:-1]}q" if how == "misspell" else "zzz", value))
        elif how != "remove":
            changed.append((key, yaml.safe_load(how)))
    return dict(changed) if isinstance(data, dict) else [value for _, value in changed]


def mutate(file: Path, path: KeyPath, how: str) -> None:
    """Change one place in a file."""
    data = mutated(read(file.read_bytes(), file.name).data, path, how)
    file.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")


HOWS = (
    "remove",
    "misspell",
    "rename",
    "Nee!",
    "'2026-02-30'",
    "3.5",
    "2.0",
    "true",
    "-1",
    "[]",
    "[1, {a: b}]",
    "{}",
)


def refused(found: Opened, file: str) -> bool:
    """Say whether a file's schema or the loader refused it."""
    return all(file not in files for files in found.file_of.values())


EXAMPLES = [example for rule in rules() for example in rule.bad]
WITH_UNREAD = [
    (rule.id, example)
    for rule in rules()
    if rule.document is not None and not rule.on_data
    for example in rule.bad
    if example.at is not None and Path(example.at[0]).parts[1] in UNREAD
]
"""Rules on plain data see a file as it stands; `test_broken` holds what they tell of one with schema faults."""


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_finding_goes_away_by_mending_a_schema_fault_alone(data: st.DataObject) -> None:
    example = data.draw(st.sampled_from(EXAMPLES), label="example")
    with tempfile.TemporaryDirectory() as folder:
        root = tiny(Path(folder))
        change(root, example.swap, example.files)
        before = opened(root)
        assert example.at is not None
        names = [file.file for file in before.files if not refused(before, file.file)]
        name = data.draw(
            st.sampled_from([example.at[0]] * len(names) + names) if example.at[0] in names else st.sampled_from(names)
        )
        content = read((root / name).read_bytes(), name).data
        place = data.draw(st.sampled_from(list(fields(content))), label="place")
        mutate(root / name, place, data.draw(st.sampled_from(HOWS), label="how"))
        after = opened(root)
        if not refused(after, name):
            return
        ours = {one for one in told(after) if not BY_ID[one[0]].on_data}
        assert ours <= told(before)
        lost = {one for one in told(before) - told(after) if one[1] != name}
        assert {BY_ID[one[0]].document for one in lost if name.startswith(("data/trajectories", "data/reviews"))} <= {
            None
        }


@pytest.mark.parametrize(
    ("rule", "example"), WITH_UNREAD, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(WITH_UNREAD)]
)
def test_a_fault_in_a_field_that_a_rule_does_not_read_hides_nothing(
    tmp_path: Path, rule: str, example: Example
) -> None:
    assert example.at is not None
    name = example.at[0]
    field = UNREAD[Path(name).parts[1]]
    root = tiny(tmp_path)
    change(root, example.swap, example.files)
    before = {one for one in told(opened(root)) if BY_ID[one[0]].document is not None}
    assert rule in {one[0] for one in before}
    mutate(root / name, (field,), "misspell")
    after = opened(root)
    assert refused(after, name)
    assert before <= told(after)


def test_a_suppression_is_not_dead_where_the_other_file_is_refused(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    first = (root / "data/trajectories/leerlijn.yaml").read_text(encoding="utf-8")
    reason = "suppress:\n  - rule: near-duplicate\n    reason: Bewust tweemaal aangemeld.\n"
    twin = first.replace("id: leerlijn\n", "id: tweeling\n") + reason
    change(root, files={"data/trajectories/tweeling.yaml": twin})
    assert [found.rule for found in opened(root).findings] == []
    change(root, {"data/trajectories/leerlijn.yaml": ("origin: provider", "origin: ooit")})
    assert [found.rule for found in opened(root).findings] == ["not-in-list"]
