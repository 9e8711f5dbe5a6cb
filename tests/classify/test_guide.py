"""The guide is made from the facets, so that it cannot go stale; set NAPL_GOLDEN=write to write it afresh."""

import os

from napl.classify.facet import facets
from napl.report.facets import classification_guide
from tests.classify.examples import ROOT, frame

GUIDE = ROOT / "docs" / "classification.md"


def test_the_guide_is_that_of_the_facets() -> None:
    text = classification_guide(frame())
    if os.environ.get("NAPL_GOLDEN") == "write":
        GUIDE.write_text(text, encoding="utf-8", newline="")
    assert GUIDE.read_text(encoding="utf-8") == text


def test_the_guide_names_every_facet_and_rule() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    for facet in facets():
        assert f"(`{facet.id}`)" in text
        for rule in facet.rules:
            assert f"| `{rule.id}` |" in text
