"""One knowledge item: what works in which context and why, or a wicked problem; with its text."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.model.kinds.knowledge import KIND, Knowledge
from napl.programme.labs import labs_of
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.markdown import rendered
from napl.site.page import Crumb, Instance, Page


def _data(context: SiteContext, item: Knowledge) -> Mapping[str, object]:
    register, labs = context.register, labs_of(context.register)
    said = (
        ("In welke situatie?", item.context),
        ("Wat is er gedaan?", item.intervention),
        ("Waarom werkt het?", item.mechanism),
        ("Wat leverde het op?", item.outcome),
        ("Wat is het probleem?", item.problem),
    )
    return {
        "item": item,
        "sectors": context.sector_titles(item.sectors),
        "said": tuple((title, text) for title, text in said if text),
        "body": rendered(item.body),
        "paths": tuple(register.paths[name] for name in item.paths if name in register.paths),
        "trajectories": tuple(
            register.trajectories[name] for name in item.trajectories if name in register.trajectories
        ),
        "labs": tuple(labs[name] for name in item.labs if name in labs),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for item in context.register.of("knowledge").values():
        assert isinstance(item, Knowledge)
        yield Instance(
            path=Links().knowledge(item.id),
            title=item.title,
            description=item.summary,
            data=partial(_data, context, item),
            crumbs=(Crumb("Kennis", "kennis.html"),),
            source=KIND.file_of(item.id),
            checked=item.checked,
        )


PAGE = Page(name="kennisitem", instances=_instances, section="kennis")
