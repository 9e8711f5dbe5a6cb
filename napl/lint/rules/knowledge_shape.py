"""An insight without its mechanism, or a wicked problem without its question, cannot be used elsewhere."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.knowledge import Knowledge

PARTS = {
    "insight": ("context", "intervention", "mechanism", "outcome"),
    "wicked-problem": ("problem", "tried", "questions"),
}
"""What each sort must tell: context, intervention, mechanism and outcome (Denyer, Tranfield & Van Aken 2008), or the problem."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    item = document.entity
    assert isinstance(item, Knowledge)
    lacking = [f"`{name}`" for name in PARTS[item.sort] if not getattr(item, name)]
    if lacking:
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=("sort",),
            message=Text(
                f"de soort is `{item.sort}`, maar {listed(lacking, 'en')} ontbreekt",
                f"the sort is `{item.sort}`, but {listed(lacking, 'and')} is missing",
            ),
            advice=Text(f"vul {listed(lacking, 'en')} in", f"fill in {listed(lacking, 'and')}"),
        )


RULE = Rule(
    id="knowledge-shape",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een kennisitem dat niet af is", "A knowledge item that is not finished"),
    why=Text(
        "Anderen kunnen er pas iets mee als er staat voor wie het was, wat er gedaan is, waarom het werkte en wat het opleverde.",
        "Others can use it only when it says for whom it was, what was done, why it worked and what came of it.",
    ),
    document=_check,
    kinds=("knowledge",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/knowledge/samen-kijken.md": ("mechanism: Uitleggen maakt keuzes zichtbaar.\n", "")},
            at=("data/knowledge/samen-kijken.md", 4, 7),
        ),
    ),
    good=(Example(),),
)
