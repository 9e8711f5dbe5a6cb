"""A judgement or condition on a criterion that the framework lacks counts nowhere."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.review import Review


def _named(review: Review) -> Iterator[tuple[KeyPath, str]]:
    for number, judgement in enumerate(review.judgements):
        yield ("judgements", number, "criterion"), judgement.criterion
    for number, condition in enumerate(review.conditions):
        if condition.criterion is not None:
            yield ("conditions", number, "criterion"), condition.criterion


def _check(document: Document, context: Context) -> Iterator[Fault]:
    review = document.entity
    assert isinstance(review, Review)
    framework = context.frame.quality_frameworks.get(review.framework)
    if framework is None:
        return
    known = framework.criterion_ids
    for where, criterion in _named(review):
        if criterion in known:
            continue
        close = nearest(criterion, known)
        hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
        quoted = [f"`{name}`" for name in known]
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=where,
            message=Text(
                f"kader `{framework.id}` heeft geen criterium `{criterion}`{hint.nl}",
                f"framework `{framework.id}` has no criterion `{criterion}`{hint.en}",
            ),
            advice=Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
        )


_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"
_CONDITION = "conditions:\n  - criterion: KK{}\n    text: Plaats de bron op de pagina.\n    due: 2025-12-01\n"
_LAST = "    motivation: De aanpak steunt op een bron.\n"

RULE = Rule(
    id="unknown-criterion",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een criterium dat het kader niet heeft", "A criterion that the framework does not have"),
    why=Text(
        "Een oordeel of voorwaarde op een onbekend criterium telt niet mee voor de uitslag.",
        "A judgement or condition on an unknown criterion does not count for the verdict.",
    ),
    document=_check,
    kinds=("review",),
    suppressible=False,
    bad=(
        Example(
            swap={_REVIEW: ("criterion: KK03", "criterion: KK30")},
            at=(_REVIEW, 12, 16),
            also=(("data/quality/minimaal-1.yaml", "  - id: KK"),),
        ),
        Example(swap={_REVIEW: (_LAST, _LAST + _CONDITION.format("04"))}, at=(_REVIEW, 16, 16)),
    ),
    good=(Example(), Example(swap={_REVIEW: (_LAST, _LAST + _CONDITION.format("03"))})),
)
