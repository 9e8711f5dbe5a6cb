"""One lab: where it stands in its four sub-processes, what is late, who takes part, and what it delivered."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.model.kinds.lab import KIND, Lab, Product
from napl.model.register import Register
from napl.programme.labs import lab_standing, labs_of
from napl.site.context import SiteContext
from napl.site.labs_shown import shown_lab
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page


def _data(context: SiteContext, lab: Lab) -> Mapping[str, object]:
    register = context.register
    region = register.regions.get(lab.region)
    names = {member.id: member.name for member in (region.members if region else ())}
    standing = lab_standing(register, lab, context.today)
    return {
        "lab": lab,
        "today": context.today.isoformat(),
        "region": region,
        "shown": shown_lab(context, standing),
        "standing": standing,
        "boards": tuple(names.get(board, board) for board in lab.boards),
        "teams": tuple(
            (
                team,
                tuple(names.get(board, board) for board in team.boards),
                register.of("landscape").get(team.landscape or ""),
            )
            for team in lab.teams
        ),
        "products": tuple((product, product_page(register, product)) for product in standing.products),
    }


def product_page(register: Register, product: Product) -> str | None:
    """Return the page of what a product is in the register; None where it has none."""
    ways = (
        ("trajectory", product.trajectory, Links().trajectory),
        ("knowledge", product.knowledge, Links().knowledge),
        ("landscape", product.landscape, Links().landscape),
    )
    return next((way(name) for kind, name, way in ways if name is not None and name in register.of(kind)), None)


def _instances(context: SiteContext) -> Iterator[Instance]:
    for lab in labs_of(context.register).values():
        yield Instance(
            path=Links().lab(lab.id),
            title=lab.title,
            description=f"Hoe ver het co-creatielab {lab.title} is, en wat het heeft geleverd.",
            data=partial(_data, context, lab),
            crumbs=(Crumb("Co-creatielabs", "labs.html"),),
            source=KIND.file_of(lab.id),
            checked=lab.checked,
        )


PAGE = Page(name="lab", instances=_instances, section="labs")
