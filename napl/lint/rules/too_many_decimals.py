"""An amount, hours or credits with more than two decimals claim what nobody measures, or hold a point too many."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, SetValue, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.prose import measured
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at

_THREE = re.compile(rb"\.[0-9]{3}")
"""What a file must hold to have such a number."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if _THREE.search(document.raw) is None:
        return
    for pattern in measured(document.kind):
        for where, value in values_at(document.data, pattern):
            if isinstance(value, float) and round(value, 2) != value:
                rounded = round(value, 2)
                meant = int(rounded) if rounded.is_integer() else rounded
                yield Fault(
                    rule=RULE.id,
                    file=document.file,
                    where=where,
                    message=Text(
                        f"`{value}` heeft meer dan twee cijfers achter de punt",
                        f"`{value}` has more than two digits behind the point",
                    ),
                    advice=Text(
                        f"schrijf `{meant}`, of kijk of er een punt te veel staat",
                        f"write `{meant}`, or see whether there is a point too many",
                    ),
                    fix=SetValue(where, meant),
                    safe=False,
                )


_TRAJECTORY = "data/trajectories/leerlijn.yaml"

RULE = Rule(
    id="too-many-decimals",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Meer dan twee cijfers achter de punt", "More than two digits behind the point"),
    why=Text(
        "Een bedrag gaat niet verder dan centen, en niemand meet uren in duizendsten: vaak staat er een punt te veel.",
        "An amount goes no further than cents, and nobody measures thousandths of hours: often there is a point too many.",
    ),
    document=_check,
    each_place=True,
    bad=(
        Example(swap={_TRAJECTORY: ("  amount: 500", "  amount: 0.4995")}, at=(_TRAJECTORY, 40, 11)),
        Example(swap={_TRAJECTORY: ("contact_hours: 20", "contact_hours: 20.3333")}, at=(_TRAJECTORY, 30, 18)),
    ),
    good=(
        Example(swap={_TRAJECTORY: ("  amount: 500", "  amount: 499.95")}),
        Example(swap={_TRAJECTORY: ("closing: attendance", "asynchronous_share: 0.125\n  closing: attendance")}),
    ),
)
