"""Whatever people write in the data, it appears as text: no element, no attribute, no template syntax comes to life."""

import csv
import io
import re
from typing import Any

import msgspec

from napl.model.entity import Entity
from napl.model.kind import kinds
from tests.site.making import REPOSITORY, entities, pages, site

HOSTILE = "</title></textarea>--><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}&amp;"
SCRIPT = "javascript:alert(1)"
CODE = re.compile(r"[A-Za-z0-9]+(-[a-z0-9]+)*|\d{4}-\d{2}-\d{2}|\d+\.\d+\.\d+")
FREE = {"title", "name", "desk", "place", "subject", "by", "summary"}


def poisoned(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, key) for inner in value]
    if not isinstance(value, str):
        return value
    if value.startswith("http") and key != "address":
        return SCRIPT
    return value if (CODE.fullmatch(value) and key not in FREE) or key == "address" else HOSTILE


def poisoned_entities() -> dict[str, tuple[Entity, ...]]:
    known = kinds()
    return {
        name: tuple(msgspec.convert(poisoned(msgspec.to_builtins(one)), known[name].model) for one in found)
        for name, found in entities(REPOSITORY).items()
    }


def test_no_text_from_the_data_comes_to_life() -> None:
    files = site(poisoned_entities())
    found = pages(files)
    shown = 0
    for path, page in found.items():
        for element in page.iter():
            assert element.tag != "img", path
            if element.tag == "script":
                assert not element.text, path
                assert re.fullmatch(r"(\.\./)*static/[a-z]+-[0-9a-f]{10}\.js", element.attrib["src"]), path
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (path, name)
                if name in {"href", "src"}:
                    assert not value.startswith("javascript:"), (path, value)
        text = "".join(page.itertext())
        assert "49" not in re.findall(r"\b49\b", text) or "{{ 7*7 }}" in text
        shown += HOSTILE in text
    assert shown == len(found)


def test_a_text_like_a_formula_is_no_formula_in_the_csv() -> None:
    found = entities()
    path = msgspec.to_builtins(found["path"][0])
    path["title"] = '=HYPERLINK("https://voorbeeld.nl";"x")'
    path["dimensions"][0]["aspects"][0]["title"] = "@som, met komma"
    path["sectors"] = ["=som", "@som"]
    changed = msgspec.convert(path, kinds()["path"].model)
    rows = list(csv.reader(io.StringIO(site({**found, "path": (changed,)})["witte-vlekken.csv"].decode())))
    assert [row[1] for row in rows[1:]] == ["'=som"] * 2 + ["'@som"] * 2
    assert not [field for row in rows for field in row if field.startswith(("=", "+", "-", "@", "\t", "\r"))]
