"""More people cannot ask for something than took part."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.demand import Demand


def _check(document: Document, context: Context) -> Iterator[Fault]:
    demand = document.entity
    assert isinstance(demand, Demand)
    for number, need in enumerate(demand.needs):
        if need.asked > demand.participants:
            yield _fault(
                document,
                ("needs", number, "asked"),
                Text(
                    f"{need.asked} mensen vroegen hierom, maar er deden er {demand.participants} mee",
                    f"{need.asked} people asked for this, but {demand.participants} took part",
                ),
                Text(f"schrijf hoogstens {demand.participants}", f"write at most {demand.participants}"),
            )
        path = context.frame.paths.get(need.path)
        if path is not None and demand.sector not in path.sectors:
            quoted = [f"`{name}`" for name in path.sectors]
            yield _fault(
                document,
                ("needs", number, "path"),
                Text(
                    f"pad `{need.path}` is niet voor sector `{demand.sector}`, maar voor {listed(quoted, 'en')}",
                    f"path `{need.path}` is not for sector `{demand.sector}` but for {listed(quoted, 'and')}",
                ),
                Text("kies een pad voor deze sector", "choose a path for this sector"),
            )


def _fault(document: Document, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=document.file, where=where, message=message, advice=advice)


RULE = Rule(
    id="asked-above-participants",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een vraag die niet kan kloppen", "A demand that cannot be right"),
    why=Text(
        "De kaart van een regio rust op deze aantallen: er kunnen niet meer mensen om iets vragen dan er meededen.",
        "The map of a region rests on these numbers: no more people can ask for something than took part.",
    ),
    document=_check,
    kinds=("demand",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/demands/noord-vo-scholen.yaml": ("asked: 6", "asked: 9")},
            at=("data/demands/noord-vo-scholen.yaml", 15, 12),
            also=(("data/demands/noord-vo-scholen.yaml", "participants: 8"),),
        ),
    ),
    good=(Example(),),
)
