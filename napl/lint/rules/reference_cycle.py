"""Entries that replace each other in a circle, or that are a variant of themselves, have no first and no current one."""

from collections.abc import Iterator, Mapping

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole

_FIELDS = {
    "predecessor": Text("voorloper", "predecessor"),
    "variant_of": Text("variant", "variant"),
}


def cycles(following: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield every circle in a mapping from a name to the next, each from its first name on, sorted by that name."""
    seen: set[str] = set()
    found: list[tuple[str, ...]] = []
    for start in following:
        walked: dict[str, None] = {}
        name: str | None = start
        while name is not None and name not in seen:
            seen.add(name)
            walked[name] = None
            name = following.get(name)
        if name in walked:
            names = tuple(walked)
            circle = names[names.index(name) :]
            first = circle.index(min(circle))
            found.append(circle[first:] + circle[:first])
    yield from sorted(found)


def _check(whole: Whole) -> Iterator[Fault]:
    for field, word in _FIELDS.items():
        following = {
            entry.id: name
            for entry in whole.register.trajectories.values()
            if (name := entry.predecessor if field == "predecessor" else entry.variant_of) is not None
        }
        for circle in cycles(following):
            way = [f"`{name}`" for name in (*circle[1:], circle[0])]
            yield Fault(
                rule=RULE.id,
                file=whole.file("trajectory", circle[0]),
                where=(field,),
                message=Text(
                    f"`{circle[0]}` is via {listed(way[:-1], 'en')} een {word.nl} van zichzelf"
                    if way[:-1]
                    else f"`{circle[0]}` noemt zichzelf als {word.nl}",
                    f"`{circle[0]}` thus is a {word.en} of itself, by way of {listed(way[:-1], 'and')}"
                    if way[:-1]
                    else f"`{circle[0]}` names itself as its {word.en}",
                ),
                advice=Text(
                    f"noem hier onder `{field}` een ander traject, of haal `{field}` bij een van de trajecten weg",
                    f"name another trajectory under `{field}` here, or remove `{field}` from one of the trajectories",
                )
                if way[:-1]
                else Text(
                    f"noem onder `{field}` een ander traject, of haal het veld weg",
                    f"name another trajectory under `{field}`, or remove the field",
                ),
            )


_FIRST, _SECOND = "data/trajectories/leerlijn.yaml", "data/trajectories/lessenserie.yaml"

RULE = Rule(
    id="reference-cycle",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Trajecten verwijzen in een kring", "Trajectories refer to each other in a circle"),
    why=Text(
        "Een voorloper is ouder en een variant heeft een ander als oorsprong; in een kring is er geen begin.",
        "A predecessor is older and a variant has another as its origin; a circle has no beginning.",
    ),
    whole=_check,
    suppressible=False,
    bad=(
        Example(
            swap={
                _FIRST: ("origin: provider\n", "origin: provider\nvariant_of: lessenserie\n"),
                _SECOND: ("origin: provider\n", "origin: provider\nvariant_of: leerlijn\n"),
            },
            at=(_FIRST, 22, 13),
        ),
        Example(
            swap={_SECOND: ("origin: provider\n", "origin: provider\npredecessor: lessenserie\n")},
            at=(_SECOND, 22, 14),
        ),
    ),
    good=(
        Example(swap={_FIRST: ("origin: provider\n", "origin: provider\nvariant_of: lessenserie\n")}),
        Example(),
        Example(swap={_FIRST: ("origin: provider\n", "origin: provider\npredecessor: lessenserie\n")}),
    ),
)
