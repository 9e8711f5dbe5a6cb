"""A price of zero that nobody confirmed is mostly a price that nobody filled in."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import Price, known
from napl.model.kinds.trajectory import Trajectory


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    yield from _price(document.file, ("price",), trajectory.price)
    for number, edition in enumerate(trajectory.editions):
        if edition.price is not None:
            yield from _price(document.file, ("editions", number, "price"), edition.price)


def _price(file: str, where: KeyPath, price: Price) -> Iterator[Fault]:
    amount = known(price.amount)
    if amount == 0 and not price.free:
        yield Fault(
            rule=RULE.id,
            file=file,
            where=(*where, "amount"),
            message=Text(
                "het bedrag is 0, maar er staat niet bij dat deelname gratis is",
                "the amount is 0, but this does not say that taking part is free",
            ),
            advice=Text(
                "voeg `free: true` toe als deelname echt niets kost; schrijf anders `amount: unknown`",
                "add `free: true` if taking part really costs nothing; otherwise write `amount: unknown`",
            ),
        )
    elif price.free and amount:
        yield Fault(
            rule=RULE.id,
            file=file,
            where=(*where, "free"),
            message=Text(
                f"er staat dat deelname gratis is, maar het bedrag is {amount:g} euro",
                f"this says that taking part is free, but the amount is {amount:g} euro",
            ),
            advice=Text(
                "haal `free` weg, of schrijf `amount: 0` als deelname echt niets kost",
                "remove `free`, or write `amount: 0` if taking part really costs nothing",
            ),
        )


RULE = Rule(
    id="zero-price",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een prijs van nul die niet bevestigd is", "A price of zero that is not confirmed"),
    why=Text(
        "Onbekend is iets anders dan gratis. Een leraar die op gratis rekent, mag niet voor een rekening komen te staan.",
        "Unknown is not free. A teacher who counts on free must not be surprised by a bill.",
    ),
    document=_check,
    kinds=("trajectory",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("  amount: 500\n", "  amount: 0\n")},
            at=("data/trajectories/leerlijn.yaml", 40, 11),
        ),
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("  amount: 500\n", "  amount: 500\n  free: true\n")},
            at=("data/trajectories/leerlijn.yaml", 41, 9),
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "    mode: on-site\n",
                    "    mode: on-site\n    price:\n      amount: 0\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 50, 15),
        ),
    ),
    good=(
        Example(swap={"data/trajectories/leerlijn.yaml": ("  amount: 500\n", "  amount: 0\n  free: true\n")}),
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("  amount: 500\n", "  amount: unknown\n")}),
    ),
)
