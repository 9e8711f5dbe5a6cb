"""A landscape shows what runs, what is adapted and what is new, and in which order."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.landscape import Arrangement, Landscape


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    landscape = document.entity
    assert isinstance(landscape, Landscape)
    ids = tuple(one.id for one in landscape.arrangements)
    for number, one in enumerate(landscape.arrangements):
        where: KeyPath = ("arrangements", number)
        if one.sort != "new" and one.trajectory is None:
            yield _lack(document, (*where, "sort"), one, "trajectory")
        if one.sort != "existing" and one.prototype is None:
            yield _lack(document, (*where, "sort"), one, "prototype")
        for place, before in enumerate(one.after):
            if before not in ids[:number]:
                yield _order(document, (*where, "after", place), before, ids[:number])


def _lack(document: Document, where: KeyPath, one: Arrangement, key: str) -> Fault:
    return Fault(
        rule=RULE.id,
        file=document.file,
        where=where,
        message=Text(
            f"de soort is `{one.sort}`, maar `{key}` ontbreekt", f"the sort is `{one.sort}`, but `{key}` is missing"
        ),
        advice=Text(f"vul `{key}` in", f"fill in `{key}`"),
    )


def _order(document: Document, where: KeyPath, before: str, known: tuple[str, ...]) -> Fault:
    quoted = [f"`{name}`" for name in known]
    return Fault(
        rule=RULE.id,
        file=document.file,
        where=where,
        message=Text(
            f"`{before}` staat hier niet eerder in de lijst", f"`{before}` does not stand earlier in this list"
        ),
        advice=Text(
            f"noem {listed(quoted, 'of')}, of zet `{before}` ervoor"
            if quoted
            else "het eerste onderdeel komt na niets",
            f"name {listed(quoted, 'or')}, or move `{before}` before this one"
            if quoted
            else "the first comes after nothing",
        ),
    )


RULE = Rule(
    id="landscape-shape",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een leerlandschap dat niet klopt", "A landscape that does not add up"),
    why=Text(
        "Zo ziet iedereen wat al bestaat, wat nog ontworpen wordt, en in welke volgorde het komt.",
        "So everybody sees what exists already, what is being designed, and in which order it comes.",
    ),
    document=_check,
    kinds=("landscape",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/landscapes/landschap-noord.yaml": ("      - cursus\n", "      - samen-kijken\n")},
            at=("data/landscapes/landschap-noord.yaml", 29, 9),
        ),
        Example(
            swap={"data/landscapes/landschap-noord.yaml": ("    prototype: sketch\n", "")},
            at=("data/landscapes/landschap-noord.yaml", 21, 11),
        ),
    ),
    good=(Example(),),
)
