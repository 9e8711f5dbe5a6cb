"""How to take part, for a teacher, a provider, an atelier and an assessor; the whole story stands in BIJDRAGEN.md."""

from collections.abc import Iterator, Mapping, Sequence

from napl.model.kinds.experience import KIND, TEACHER
from napl.site.context import SiteContext
from napl.site.experiences import half_of
from napl.site.links import new_file_link, source_link
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    questions = tuple(context.titles.get("questions", {}).items())
    example = _example(context, questions)
    link = new_file_link(context.info.repository, KIND.file_of("ervaring-van-mij"), example)
    return {
        "guide": source_link(context.info.repository, "BIJDRAGEN.md"),
        "example": example,
        "questions": questions,
        "new_file": link,
        "filled": link is not None and "value=" in link,
    }


def _example(context: SiteContext, questions: Sequence[tuple[str, str]]) -> str:
    """Return an experience to fill in, about the first trajectory of the register."""
    one = next(iter(context.trajectories), None)
    answers = "".join(f"  - question: {name}\n    score: 4\n" for name, _ in questions)
    return (
        f"id: ervaring-van-mij\ntrajectory: {one.id if one else 'kenmerk-van-het-traject'}\nrole: {TEACHER}\n"
        f"sector: {one.sectors[0] if one else 'vo'}\nperiod: {half_of(context.today)}\n"
        f"answers:{chr(10) + answers if answers else ' []' + chr(10)}text: Vertel hier wat je met het geleerde deed.\n"
    )


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="bijdragen.html",
        title="Meedoen",
        description="Wat je zelf kunt toevoegen of verbeteren als leraar, aanbieder, atelier of beoordelaar, en hoe je begint.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="bijdragen",
    instances=_instances,
    menu=Menu(label="Meedoen", path="bijdragen.html", rank=3, group="about"),
)
