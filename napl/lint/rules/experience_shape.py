"""An experience with a trajectory that was not given then, or that answers a question twice, misleads."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.experience import TEACHER, Experience


def _check(document: Document, context: Context) -> Iterator[Fault]:
    one = document.entity
    assert isinstance(one, Experience)
    year, half = int(one.period[:4]), int(one.period[-1])
    latest = context.latest
    if (year, half) > (latest.year, 1 if latest.month <= 6 else 2):
        yield _fault(
            document,
            ("period",),
            Text(f"halfjaar {one.period} moet nog komen", f"half-year {one.period} is still to come"),
            Text(
                "schrijf het halfjaar waarin het traject eindigde", "write the half-year in which the trajectory ended"
            ),
        )
    roles = context.frame.terms("roles")
    if one.role != TEACHER and one.role not in roles:
        close = nearest(one.role, (TEACHER, *roles))
        hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
        yield _fault(
            document,
            ("role",),
            Text(f"er is geen rol `{one.role}`{hint.nl}", f"there is no role `{one.role}`{hint.en}"),
            Text(f"schrijf een rol uit het kader, of `{TEACHER}`", f"write a role of the framework, or `{TEACHER}`"),
        )
    questions = [answer.question for answer in one.answers]
    for number, question in enumerate(questions):
        if question in questions[:number]:
            yield _fault(
                document,
                ("answers", number, "question"),
                Text(f"vraag `{question}` is al beantwoord", f"question `{question}` is answered already"),
                Text("geef elk antwoord één keer", "give every answer once"),
            )


def _fault(document: Document, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=document.file, where=where, message=message, advice=advice)


RULE = Rule(
    id="experience-shape",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een ervaring die niet kan kloppen", "An experience that cannot be right"),
    why=Text(
        "Lezers gaan op ervaringen af. Wat nog moet komen of dubbel is, telt daar niet in mee.",
        "Readers go by experiences. What is still to come, or is told twice, has no place in them.",
    ),
    document=_check,
    kinds=("experience",),
    suppressible=False,
    dated=True,
    bad=(
        Example(
            swap={"data/experiences/ervaring-1.yaml": ("period: 2025H2", "period: 2026H2")},
            at=("data/experiences/ervaring-1.yaml", 5, 9),
        ),
        Example(
            swap={"data/experiences/ervaring-1.yaml": ("role: leraar", "role: lerar")},
            at=("data/experiences/ervaring-1.yaml", 3, 7),
        ),
    ),
    good=(Example(),),
)
