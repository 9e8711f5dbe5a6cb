"""A register without one of its framework files counts as clean, and quietly computes with nothing."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.kind import kinds


def _check(whole: Whole) -> Iterator[Fault]:
    for kind in kinds().values():
        if kind.single and not kind.optional and not whole.names.get(kind.name):
            yield Fault(
                rule=RULE.id,
                file=f"data/{kind.place}",
                message=Text(f"dit bestand ontbreekt ({kind.title.nl})", f"this file is missing ({kind.title.en})"),
                advice=Text(
                    "neem het over uit een nieuw register, gemaakt met `napl init`",
                    "take it from a new register, made with `napl init`",
                ),
            )


RULE = Rule(
    id="missing-file",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een bestand dat elk register nodig heeft, ontbreekt", "A file that every register needs is missing"),
    why=Text(
        "Zonder begrippenlijst of weging rekent het register met niets, en dan lijkt alles leeg of juist in orde.",
        "Without a vocabulary or the weights the register computes with nothing, and all looks empty, or fine.",
    ),
    whole=_check,
    suppressible=False,
    bad=(
        Example(
            files={"data/framework/agenda.yaml": None},
            at=("data/framework/agenda.yaml", 1, 1),
            told=Text(
                "In de map `data/framework` is het bestand `agenda.yaml` weggehaald.",
                "The file `agenda.yaml` has been removed from the folder `data/framework`.",
            ),
        ),
        Example(files={"data/framework/spheres.yaml": None}, at=("data/framework/spheres.yaml", 1, 1)),
    ),
    good=(
        Example(
            told=Text(
                "`data/framework/agenda.yaml` staat er weer. Een bruikbaar bestand staat in elk register dat `napl init` maakt.",
                "`data/framework/agenda.yaml` is there again. Every register that `napl init` makes has a usable one.",
            )
        ),
        Example(),
    ),
)
