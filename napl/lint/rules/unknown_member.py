"""A board that is no member of the region, or a team for one board, is not what a lab is for."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.lab import Lab


def _check(document: Document, context: Context) -> Iterator[Fault]:
    lab = document.entity
    assert isinstance(lab, Lab)
    region = context.frame.regions.get(lab.region)
    known = () if region is None else tuple(member.id for member in region.members_of("board"))
    for number, board in enumerate(lab.boards):
        if region is not None and board not in known:
            yield _unknown(
                document, ("boards", number), board, Text(f"regio `{lab.region}`", f"region `{lab.region}`"), known
            )
    for number, team in enumerate(lab.teams):
        for place, board in enumerate(team.boards):
            if board not in lab.boards:
                where = ("teams", number, "boards", place)
                yield _unknown(document, where, board, Text("dit lab", "this lab"), lab.boards)
        if len(set(team.boards)) < 2:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=("teams", number, "boards"),
                message=Text(
                    f"team `{team.id}` ontwerpt voor één bestuur; een co-creatieteam ontwerpt voor minstens twee",
                    f"team `{team.id}` designs for one board; a co-creation team designs for at least two",
                ),
                advice=Text("noem een tweede bestuur", "name a second board"),
            )


def _unknown(document: Document, where: KeyPath, board: str, holder: Text, known: tuple[str, ...]) -> Fault:
    close = nearest(board, known)
    hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
    quoted = [f"`{name}`" for name in known]
    advice = Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}")
    if not known:
        advice = Text(
            "noem het bestuur eerst bij de leden van de regio", "first name the board among the members of the region"
        )
    return Fault(
        rule=RULE.id,
        file=document.file,
        where=where,
        message=Text(
            f"{holder.nl} heeft geen bestuur `{board}`{hint.nl}", f"{holder.en} has no board `{board}`{hint.en}"
        ),
        advice=advice,
    )


RULE = Rule(
    id="unknown-member",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een bestuur dat niet meedoet", "A board that does not take part"),
    why=Text(
        "Een lab werkt met besturen van zijn regio, en een team ontwerpt voor minstens twee ervan: zo staat het in het plan.",
        "A lab works with boards of its region, and a team designs for at least two of them: so says the plan.",
    ),
    document=_check,
    kinds=("lab",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/labs/lab-noord.yaml": (
                    "boards:\n  - bestuur-een\n",
                    "boards:\n  - bestuur-een\n  - bestuur-drie\n",
                )
            },
            at=("data/labs/lab-noord.yaml", 13, 5),
            also=(("data/regions/noord.yaml", "  - id: bestuur-twee"),),
        ),
        Example(
            swap={"data/labs/lab-noord.yaml": ("    boards:\n      - bestuur-een\n", "    boards:\n")},
            at=("data/labs/lab-noord.yaml", 18, 7),
        ),
    ),
    good=(Example(),),
)
