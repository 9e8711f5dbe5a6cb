"""What makes scripts smaller leaves their texts alone."""

import re

import pytest

from napl.core.resources import resource_folder
from napl.site.assets import bundle

SCRIPTS = sorted((resource_folder("site") / "scripts").glob("*.js"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TEXT = re.compile(r'`[^`]*`|"(?:[^"\\\n]|\\.)*"')
NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")


@pytest.mark.parametrize("name", [path.name for path in SCRIPTS])
def test_every_text_of_a_script_stays_as_it_is(name: str) -> None:
    """A template within a template would be taken for code: its spaces went."""
    source = COMMENT.sub("", (resource_folder("site") / "scripts" / name).read_text(encoding="utf-8"))
    assert NESTED.findall(source) == []
    made = bundle((name,)).content.decode()
    texts = TEXT.findall(source)
    assert len(texts) > 5
    assert [text for text in texts if text not in made] == []
