"""Everything that can be found explains itself: in both languages, with an example that gives it and one that does not."""

import re
from pathlib import Path

import pytest

from napl.core.example import DAY_TOLD
from napl.core.finding import Explanation
from napl.core.text import Language
from napl.lint.catalogue import catalogue
from napl.lint.rule import rules
from napl.lint.shown import LONGEST, ExampleShown, shown
from napl.report.rules import explanation_text
from napl.workspace.opening import Opened, open_register
from tests.registers import TINY, TODAY, exemplify, tiny

KNOWN = tuple(catalogue().values())
LANGUAGES: tuple[Language, ...] = ("nl", "en")
IN_WORDS = {"bad-encoding", "file-too-large", "missing-file", "symlink-outside", "unreadable-file"}
"""What no lines of YAML can show: these are described, and their examples are run all the same."""


def named(one: object) -> str | None:
    return one.id if isinstance(one, Explanation) else None


def opened(root: Path) -> Opened:
    return open_register(root, today=TODAY, rules=rules(), jobs=1)


@pytest.mark.parametrize("one", KNOWN, ids=named)
def test_the_bad_example_gives_the_finding_at_its_place_and_nothing_else(one: Explanation, tmp_path: Path) -> None:
    root = tiny(tmp_path)
    exemplify(root, one.bad)
    found = [(told.rule, told.file, told.position.line, told.position.column) for told in opened(root).findings]
    assert one.bad.at is not None
    assert found == [(one.id, *one.bad.at)]


@pytest.mark.parametrize("one", KNOWN, ids=named)
def test_the_good_example_gives_no_finding_at_all(one: Explanation, tmp_path: Path) -> None:
    root = tiny(tmp_path)
    exemplify(root, one.good)
    assert one.good.at is None
    assert [told.rule for told in opened(root).findings] == []


@pytest.mark.parametrize("one", KNOWN, ids=named)
def test_both_examples_are_shown_with_lines_around_or_in_words(one: Explanation) -> None:
    bad, good = shown(one)
    assert bad != good
    if one.id in IN_WORDS:
        assert bad.told is not None
        assert good.told is not None
        assert bad.files == good.files == ()
        return
    assert one.bad.at is not None
    assert bad.files[0].name == one.bad.at[0]
    assert {part.name for part in good.files} & {part.name for part in bad.files} or one.id == "unknown-file"
    for part in (*bad.files, *good.files):
        numbered = [line for line in part.text.splitlines() if re.match(r" *\d+ \| ", line)]
        whole = not (TINY / part.name).exists()
        assert len(numbered) >= (1 if whole else 2), part
        assert len(numbered) <= 25, part


@pytest.mark.parametrize("one", [one for one in KNOWN if one.id not in IN_WORDS], ids=named)
def test_a_caret_points_at_the_finding_in_the_bad_example_only(one: Explanation) -> None:
    bad, good = shown(one)
    lines = bad.files[0].text.splitlines()
    (below,) = [number for number, line in enumerate(lines) if re.fullmatch(r" +\| +\^", line)]
    assert one.bad.at is not None
    assert lines[below - 1].split("|")[0].strip() == str(one.bad.at[1])
    assert lines[below].index("^") - lines[below].index("|") - 1 == one.bad.at[2]
    carets = [part for part in (*bad.files[1:], *good.files) if re.search(r"(?m)\| +\^$", part.text)]
    assert carets == []


def _texts(example: ExampleShown, language: Language) -> list[str]:
    told = [] if example.told is None else [example.told.within(language)]
    return [*told, *(line for part in example.files for line in (part.name, *part.text.splitlines()))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("one", KNOWN, ids=named)
def test_an_explanation_says_all_of_it(one: Explanation, language: Language) -> None:
    text = explanation_text(one, language)
    heads = {"nl": ("Zo niet:", "Zo wel:"), "en": ("Not like this:", "But like this:")}[language]
    before, between, after = re.split("|".join(map(re.escape, heads)), text)
    assert before.startswith(one.id)
    assert one.title.within(language) in before
    assert one.why.within(language) in before
    assert (DAY_TOLD.within(language) in before) == one.dated
    bad, good = shown(one)
    for told, example in ((between, bad), (after, good)):
        wanted = _texts(example, language)
        assert wanted
        assert [line for line in wanted if line not in told] == []


def test_the_day_is_told_where_an_example_depends_on_it(tmp_path: Path) -> None:
    days = (TODAY.replace(year=2025), TODAY.replace(year=TODAY.year + 20))
    depends = set()
    for one in KNOWN:
        for example in (one.bad, one.good) if one.family == "rule" else ():
            root = tiny(tmp_path / one.id / str(example is one.bad))
            exemplify(root, example)
            found = [open_register(root, today=day, rules=rules(), jobs=1).findings for day in days]
            if any((one.id in {told.rule for told in findings}) != (example is one.bad) for findings in found):
                depends.add(one.id)
    assert depends == {one.id for one in KNOWN if one.dated}


def test_a_long_line_around_is_cut_and_one_that_matters_is_not() -> None:
    (bad, _) = shown(catalogue()["near-duplicate"])
    assert max(len(line) for line in bad.files[0].text.splitlines()) > LONGEST
    for one in KNOWN:
        for part in shown(one)[0].files:
            cut = [line for line in part.text.splitlines() if line.endswith("…") and "|" in line]
            assert all(len(line.split("| ", 1)[1]) == LONGEST for line in cut)
