"""Owns suppressions: findings that the data says do not hold, and suppressions that no longer suppress anything."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from napl.core.finding import Explanation, Fault, Finding, Fix, RemoveItem, SetValue
from napl.core.nearest import nearest
from napl.core.text import Text
from napl.lint.catalogue import catalogue
from napl.lint.place import placed
from napl.lint.rule import Rule
from napl.lint.whole import Whole
from napl.load.folder import read_bytes
from napl.model.kind import kinds

DEAD = "dead-suppression"


def suppressed(
    findings: Iterable[Finding], whole: Whole, rules: Sequence[Rule], root: Path, *, all_sound: bool = True
) -> list[Finding]:
    """Return `findings` without those that an entity suppresses, and with one for every suppression that does nothing.

    Only rules that were run can make a suppression dead, and only where `all_sound`: what is suppressed here may come from a
    file that is refused, such as the other of two that are alike. Loader and schema findings cannot be suppressed.
    """
    kept = list(findings)
    ran = {rule.id for rule in rules}
    certain = ran if all_sound else frozenset[str]()
    suppressible = {rule.id for rule in rules if rule.suppressible}
    for kind in kinds():
        for entity in whole.register.of(kind).values():
            if not entity.suppress:
                continue
            file = whole.file(kind, entity.id)
            used = {finding.rule for finding in kept if finding.file == file and finding.rule in suppressible}
            wanted = {suppression.rule for suppression in entity.suppress}
            kept = [
                finding
                for finding in kept
                if not (finding.file == file and finding.rule in wanted and finding.rule in suppressible)
            ]
            dead = [
                _dead(file, number, suppression.rule, catalogue())
                for number, suppression in enumerate(entity.suppress)
                if suppression.rule not in used
                and (suppression.rule in certain or not _can_be_suppressed(suppression.rule))
            ]
            if dead and DEAD in ran:
                raw = read_bytes(root, file)
                kept.extend(placed(dead, None if isinstance(raw, Fault) else raw, catalogue()))
    return kept


def _can_be_suppressed(rule: str) -> bool:
    known = catalogue().get(rule)
    return known is not None and known.suppressible


def _dead(file: str, number: int, rule: str, known: Mapping[str, Explanation]) -> Fault:
    where = ("suppress", number)
    advice = Text("haal deze onderdrukking weg", "remove this suppression")
    fix: Fix = RemoveItem(where)
    close = None if rule in known else nearest(rule, known)
    if rule not in known:
        message = Text(f"er is geen regel `{rule}`", f"there is no rule `{rule}`")
        if close:
            advice = Text(f"bedoelt u `{close}`?", f"do you mean `{close}`?")
            fix = SetValue((*where, "rule"), close)
    elif not known[rule].suppressible:
        message = Text(f"`{rule}` kan niet onderdrukt worden", f"`{rule}` cannot be suppressed")
    else:
        message = Text(
            f"er is hier niets meer dat `{rule}` meldt", f"there is nothing here any more that `{rule}` reports"
        )
    return Fault(rule=DEAD, file=file, where=where, message=message, advice=advice, fix=fix, safe=close is None)
