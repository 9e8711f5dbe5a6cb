"""A sphere that the framework's scale lacks cannot be placed, so growth in it cannot be shown."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.path import Path
from napl.model.kinds.spheres import Sphere
from napl.model.register import Register


def _scales(frame: Register) -> dict[str, tuple[str, ...]]:
    """Return the ids of the steps of each scale, from small to large; empty where the vocabulary was refused."""
    return {
        name: tuple(step.id for step in sphere.steps)
        for name, sphere in frame.terms("spheres").items()
        if isinstance(sphere, Sphere)
    }


def _check(document: Document, context: Context) -> Iterator[Fault]:
    path = document.entity
    assert isinstance(path, Path)
    scales = _scales(context.frame)
    if not scales:
        return
    for number, level in enumerate(path.levels):
        if level.spheres is None:
            continue
        chosen = (
            ("publiek", level.spheres.publiek),
            ("object", level.spheres.object),
            ("bereik", level.spheres.bereik),
        )
        for scale, step in chosen:
            if step is not None and step not in scales.get(scale, ()):
                yield _fault(document.file, ("levels", number, "spheres", scale), step, scale, scales.get(scale, ()))


def _fault(file: str, where: KeyPath, step: str, scale: str, known: tuple[str, ...]) -> Fault:
    close = nearest(step, known)
    hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
    quoted = tuple(f"`{name}`" for name in known)
    none = Text(
        f"haal `{scale}` weg: het ordeningskader kent deze schaal niet",
        f"remove `{scale}`: the ordering framework does not know this scale",
    )
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(
            f"de schaal `{scale}` kent `{step}` niet{hint.nl}", f"the scale `{scale}` does not know `{step}`{hint.en}"
        ),
        advice=Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}") if known else none,
    )


RULE = Rule(
    id="unknown-sphere-step",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een invloedssfeer die niet op de schaal staat", "A sphere of influence that is not on the scale"),
    why=Text(
        "Het ordeningskader legt per schaal de stappen vast, van klein naar groot. Alleen die zijn te vergelijken.",
        "The ordering framework fixes the steps of each scale, from small to large. Only those can be compared.",
    ),
    document=_check,
    kinds=("path",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "  - id: startbekwaam\n",
                    "  - id: startbekwaam\n    spheres:\n      bereik: eigen-klassen\n",
                )
            },
            at=("data/paths/ontwerpen.yaml", 17, 15),
            also=(
                ("data/framework/spheres.yaml", "  - id: bereik"),
                ("data/framework/spheres.yaml", "      - id: eigen-klas"),
            ),
        ),
    ),
    good=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "  - id: startbekwaam\n",
                    "  - id: startbekwaam\n    spheres:\n      bereik: eigen-klas\n",
                )
            }
        ),
        Example(),
    ),
)
