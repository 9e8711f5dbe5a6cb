"""An experience with an edition that the trajectory does not have cannot be checked."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.kinds.experience import Experience


def _check(whole: Whole) -> Iterator[Fault]:
    for one in whole.register.of("experience").values():
        assert isinstance(one, Experience)
        trajectory = whole.register.trajectories.get(one.trajectory)
        if trajectory is None or one.edition is None:
            continue
        known = [edition.id for edition in trajectory.editions]
        if one.edition not in known:
            close = nearest(one.edition, known)
            hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
            yield Fault(
                rule=RULE.id,
                file=whole.file("experience", one.id),
                where=("edition",),
                message=Text(
                    f"traject `{trajectory.id}` heeft geen uitvoering `{one.edition}`{hint.nl}",
                    f"trajectory `{trajectory.id}` has no edition `{one.edition}`{hint.en}",
                ),
                advice=Text(
                    "noem een uitvoering van dit traject, of haal het veld weg",
                    "name an edition of it, or remove the field",
                ),
            )


RULE = Rule(
    id="experience-edition",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een ervaring met een onbekende uitvoering", "An experience with an unknown edition"),
    why=Text(
        "Alleen met een uitvoering die er was, is te zien waar de ervaring over gaat.",
        "Only with an edition that was given can people see what the experience is about.",
    ),
    whole=_check,
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/experiences/ervaring-1.yaml": (
                    "trajectory: lessenserie\n",
                    "trajectory: lessenserie\nedition: zomer\n",
                )
            },
            at=("data/experiences/ervaring-1.yaml", 3, 10),
        ),
    ),
    good=(Example(),),
)
