"""Every rule proves itself: each of its examples gives exactly the findings that it promises, at their places."""

from pathlib import Path

import pytest

from napl.lint.fix import apply
from napl.lint.rule import Example, Rule, rules
from napl.workspace.opening import Opened, open_register
from tests.registers import TODAY, exemplify, tiny

RULES = rules()
BAD = [(rule, example) for rule in RULES for example in rule.bad]
GOOD = [(rule, example) for rule in RULES for example in rule.good]


def named(case: object) -> str | None:
    return case.id if isinstance(case, Rule) else None


def opened(folder: Path, example: Example) -> Opened:
    root = tiny(folder)
    exemplify(root, example)
    return open_register(root, today=TODAY, rules=RULES)


def test_the_tiny_register_is_clean(tmp_path: Path) -> None:
    assert opened(tmp_path, Example()).findings == ()


@pytest.mark.parametrize(("rule", "example"), BAD, ids=named)
def test_a_bad_example_gives_one_finding_at_its_place(rule: Rule, example: Example, tmp_path: Path) -> None:
    findings = opened(tmp_path, example).findings
    places = [(found.rule, found.file, found.position.line, found.position.column) for found in findings]
    assert example.at is not None
    assert places == [(rule.id, *example.at)]


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=named)
def test_a_good_example_gives_no_finding(rule: Rule, example: Example, tmp_path: Path) -> None:
    assert [found.rule for found in opened(tmp_path, example).findings if found.rule == rule.id] == []


@pytest.mark.parametrize(("rule", "example"), [case for case in BAD if case[0].fixable], ids=named)
def test_a_bad_example_that_is_safe_to_mend_is_clean_afterwards(rule: Rule, example: Example, tmp_path: Path) -> None:
    before = opened(tmp_path, example)
    (finding,) = before.findings
    if not finding.safe:
        assert any(opened(tmp_path / str(number), bad).findings[0].safe for number, bad in enumerate(rule.bad)), rule.id
        return
    file = before.root / finding.file
    file.write_text(apply(file.read_bytes().decode(), finding.edits), encoding="utf-8", newline="")
    after = open_register(before.root, today=TODAY, rules=RULES)
    assert after.findings == ()


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_tells_its_story(rule: Rule) -> None:
    assert rule.bad, "a rule needs a bad example"
    assert rule.good, "a rule needs a good example"
    for text in (rule.title, rule.why):
        assert len(text.nl) > 10
        assert len(text.en) > 10
        assert text.nl != text.en
