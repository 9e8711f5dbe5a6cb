"""A word of 100 KB in a field of text is refused by the schemas, wherever it stands, so that no page has to show it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.running import napl
from tests.registers import TODAY, tiny

SCHEMAS = sorted((Path(__file__).parents[2] / "schemas").glob("*.json"))
BOUNDS = {"maxLength", "pattern", "enum", "const", "format"}


def unbounded(told: Any, where: str) -> list[str]:
    """Return where in a schema a text may be of any length and any form."""
    if isinstance(told, list):
        return [one for at, inner in enumerate(told) for one in unbounded(inner, f"{where}/{at}")]
    if not isinstance(told, dict):
        return []
    sorts = told["type"] if isinstance(told.get("type"), list) else [told.get("type")]
    here = [where] if "string" in sorts and not BOUNDS & told.keys() else []
    return here + [one for key, inner in told.items() for one in unbounded(inner, f"{where}/{key}")]


def test_every_text_has_a_bound() -> None:
    assert len(SCHEMAS) > 20
    assert [one for path in SCHEMAS for one in unbounded(json.loads(path.read_text(encoding="utf-8")), path.stem)] == []
    assert unbounded({"properties": {"a": {"type": ["string", "null"]}}}, "x") == ["x/properties/a"]


@pytest.mark.parametrize("field", ["title", "summary", "description", "audience"])
def test_a_word_of_100_kb_is_refused_and_nothing_is_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], field: str
) -> None:
    root = tiny(tmp_path)
    (file,) = sorted((root / "data" / "trajectories").glob("*.yaml"))[:1]
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert field in told
    out = tmp_path / "public"
    codes = []
    for length in (100_000, 40):
        file.write_text(
            yaml.safe_dump({**told, field: "w" * length}, sort_keys=False, allow_unicode=True), encoding="utf-8"
        )
        ran = napl(capsys, root, ["build", "--out", str(out), "--jobs", "1", "--as-of", TODAY.isoformat()])
        codes.append((ran.code, out.exists()))
    assert codes == [(1, False), (0, True)], ran
