"""A sum of contributions that does not fit their number hides a slip in one of the two."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import known
from napl.model.kinds.participation import Participation


def _check(document: Document, context: Context) -> Iterator[Fault]:
    one = document.entity
    assert isinstance(one, Participation)
    programme = context.frame.programme
    number, amount = known(one.contributions.number), known(one.contributions.amount)
    if programme is None or number is None or amount is None:
        return
    most = number * programme.contribution.in_year(programme.year_of(one.year))
    if amount > most:
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=("contributions", "amount"),
            message=Text(
                f"{number:g} bijdragen zijn in {one.year} samen hoogstens {most:g} euro; hier staat {amount:g}",
                f"{number:g} contributions are at most {most:g} euro together in {one.year}; here it says {amount:g}",
            ),
            advice=Text("kijk het aantal en het bedrag na", "check the number and the amount"),
        )


RULE = Rule(
    id="contribution-mismatch",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Bijdragen die niet bij hun aantal passen", "Contributions that do not fit their number"),
    why=Text(
        "Het plan noemt een vast bedrag voor elke deelnemer, met afbouw. Meer kan er niet zijn toegekend.",
        "The plan names a fixed amount for every participant, phased out. More cannot have been granted.",
    ),
    document=_check,
    kinds=("participation",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/participation/2025-vo.yaml": ("amount: 50000", "amount: 500000")},
            at=("data/participation/2025-vo.yaml", 7, 11),
            also=(("data/programme/programme.yaml", "  amount: 2500"),),
        ),
    ),
    good=(Example(),),
)
