"""A role that is named by a synonym does not count with the role that is meant: only its id does."""

from collections.abc import Iterator

from napl.core.finding import Fault, SetValue, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.role_words import meant_roles
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at
from napl.schema.store import references


def _check(document: Document, context: Context) -> Iterator[Fault]:
    for reference in references(document.kind):
        if reference.target != "roles":
            continue
        for where, value in values_at(document.data, reference.path):
            meant = meant_roles(value, context.frame) if value is not None else ()
            if not meant:
                continue
            quoted = [f"`{name}`" for name in meant]
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                message=Text(
                    f"`{value}` is een ander woord voor de rol {listed(quoted, 'of')}",
                    f"`{value}` is another word for the role {listed(quoted, 'or')}",
                ),
                advice=Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
                fix=SetValue(where, meant[0]) if len(meant) == 1 else None,
            )


_PATH, _TRAJECTORY = "data/paths/ontwerpen.yaml", "data/trajectories/leerlijn.yaml"
_WEBSITE = "website: https://academie.voorbeeld.nl/leerlijn\n"

RULE = Rule(
    id="role-synonym",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een synoniem in plaats van de rol", "A synonym instead of the role"),
    why=Text(
        "De rollen heten overal hetzelfde, zodat een traject bij zijn rol te vinden is; synoniemen helpen alleen zoeken.",
        "Roles have one name everywhere, so that a trajectory is found with its role; synonyms only help searching.",
    ),
    document=_check,
    each_place=True,
    fixable=True,
    suppressible=False,
    bad=(
        Example(
            swap={_PATH: ("role: curriculumontwikkelaar", "role: leerlijnontwikkelaar")},
            at=(_PATH, 5, 7),
            also=(
                ("data/framework/roles.yaml", "  - id: curriculum"),
                ("data/framework/roles.yaml", "      - leerlijn"),
            ),
        ),
        Example(
            swap={
                _TRAJECTORY: (_WEBSITE, f"declared:\n  roles:\n    - mentor-van-studenten\n{_WEBSITE}"),
            },
            at=(_TRAJECTORY, 53, 7),
        ),
    ),
    good=(
        Example(),
        Example(swap={_TRAJECTORY: (_WEBSITE, f"declared:\n  roles:\n    - werkplekbegeleider\n{_WEBSITE}")}),
    ),
)
