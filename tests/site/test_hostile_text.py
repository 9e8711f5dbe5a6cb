"""Whatever people write in the data, it appears as text: no element, no attribute, no template syntax comes to life."""

import csv
import io
import re

import msgspec

from napl.model.kind import kinds
from tests.site.making import entities, pages, site
from tests.site.poison import HOSTILE, hostile_site, telling

ALIVE = re.compile(
    rb"<(?:script>|img|iframe|svg onload|a href=javascript)|(?:href|src|action)=.(?:javascript|data):", re.IGNORECASE
)


def test_no_text_from_the_data_comes_to_life() -> None:
    files = hostile_site()
    found = pages(files)
    assert [path for path in found if ALIVE.search(files[path])] == []
    told = telling(files)
    assert len(told) > 42
    for path in told:
        page = found[path]
        for element in page.iter():
            assert element.tag != "img", path
            if element.tag == "script":
                assert not element.text, path
                assert re.fullmatch(r"(\.\./)*static/[a-z]+-[0-9a-f]{10}\.js", element.attrib["src"]), path
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (path, name)
                if name in {"href", "src"}:
                    assert not value.startswith(("javascript:", "data:")), (path, value)
        text = "".join(page.itertext())
        assert "49" not in re.findall(r"\b49\b", text) or "{{ 7*7 }}" in text
        assert HOSTILE in text, path


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
