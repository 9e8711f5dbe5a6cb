"""A score that the scale of the framework lacks is neither a pass nor a fail."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.review import Review


def _check(document: Document, context: Context) -> Iterator[Fault]:
    review = document.entity
    assert isinstance(review, Review)
    framework = context.frame.quality_frameworks.get(review.framework)
    if framework is None:
        return
    known = [score.id for score in framework.scale]
    for number, judgement in enumerate(review.judgements):
        if judgement.score in known:
            continue
        close = nearest(judgement.score, known)
        hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
        quoted = [f"`{name}`" for name in known]
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=("judgements", number, "score"),
            message=Text(
                f"de schaal van `{framework.id}` heeft geen score `{judgement.score}`{hint.nl}",
                f"the scale of `{framework.id}` has no score `{judgement.score}`{hint.en}",
            ),
            advice=Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
        )


_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"

RULE = Rule(
    id="unknown-score",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een score die de schaal niet heeft", "A score that the scale does not have"),
    why=Text(
        "De schaal van het kader zegt of een score voldoende is; een andere score zegt niets.",
        "The scale of the framework says whether a score passes; any other score says nothing.",
    ),
    document=_check,
    kinds=("review",),
    suppressible=False,
    bad=(
        Example(
            swap={_REVIEW: ("score: voldoende", "score: voldoend")},
            at=(_REVIEW, 10, 12),
            also=(
                ("data/quality/minimaal-1.yaml", "  - id: voldoende"),
                ("data/quality/minimaal-1.yaml", "  - id: onvoldoende"),
            ),
        ),
    ),
    good=(Example(), Example(swap={_REVIEW: ("score: voldoende", "score: onvoldoende")})),
)
