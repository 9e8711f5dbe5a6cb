"""A real register judges by the calendar: a day that stands still would keep verdicts and editions alive for ever."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.register import RegisterInfo


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    register = document.entity
    assert isinstance(register, RegisterInfo)
    if register.as_of is not None and not register.demonstration:
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=("as_of",),
            message=Text(
                "dit register is geen demonstratie, maar heeft wel een vaste peildatum",
                "this register is no demonstration, but has a fixed reference day",
            ),
            advice=Text(
                "haal `as_of` weg, of zet `demonstration` op `true` als de gegevens verzonnen zijn",
                "remove `as_of`, or set `demonstration` to `true` if the data are invented",
            ),
        )


_REGISTER = "data/register.yaml"
_DEMONSTRATION = "demonstration: true\n"

RULE = Rule(
    id="reference-day-outside-demonstration",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een vaste peildatum in een echt register", "A fixed reference day in a real register"),
    why=Text(
        "Een echt register rekent met de dag van vandaag. Met een vaste dag verloopt er nooit meer iets.",
        "A real register goes by the calendar. With a fixed day nothing would ever lapse again.",
    ),
    document=_check,
    kinds=("register",),
    suppressible=False,
    bad=(
        Example(swap={_REGISTER: (_DEMONSTRATION, "demonstration: false\nas_of: 2026-06-01\n")}, at=(_REGISTER, 8, 8)),
    ),
    good=(
        Example(),
        Example(swap={_REGISTER: (_DEMONSTRATION, "demonstration: true\nas_of: 2026-06-01\n")}),
        Example(swap={_REGISTER: (_DEMONSTRATION, "demonstration: false\n")}),
    ),
)
