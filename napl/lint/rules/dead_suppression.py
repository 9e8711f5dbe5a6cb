"""A suppression that no longer suppresses anything hides the next real finding."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole


def _check(whole: Whole) -> Iterator[Fault]:
    """Find nothing by itself: what is dead shows only after all other rules ran (`napl.lint.suppression`)."""
    del whole
    return iter(())


RULE = Rule(
    id="dead-suppression",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een onderdrukking die niets meer doet", "A suppression that does nothing any more"),
    why=Text(
        "Wie een melding onderdrukt die er niet meer is, verbergt straks ongemerkt een echte.",
        "A suppression of a finding that is gone will hide a real one later.",
    ),
    whole=_check,
    fixable=True,
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/providers/academie.yaml": (
                    "  desk: Loket\n",
                    "  desk: Loket\nsuppress:\n  - rule: near-duplicate\n    reason: Dit geldt niet meer.\n",
                )
            },
            at=("data/providers/academie.yaml", 14, 5),
        ),
    ),
    good=(Example(),),
)
