"""Owns the section on pillar 1: the development paths."""

from napl.core.text import Text
from napl.programme.periodic.paths import PathLine
from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.document import Block, Bullets, Heading, Item, Paragraph, Section, Table
from napl.report.periodic.voice import Voice, by

STATUS = {
    "draft": Text("concept", "draft"),
    "consultation": Text("in consultatie", "in consultation"),
    "adopted": Text("vastgesteld", "adopted"),
    "revised": Text("herzien", "revised"),
    "withdrawn": Text("ingetrokken", "withdrawn"),
}
KINDS = {"role": Text("rol", "role"), "competence": Text("competentieniveau", "competence level")}


def paths_section(report: PeriodReport, voice: Voice) -> Section:
    """Return what there is of paths, and what changed of them in the period."""
    part = report.paths
    blocks: list[Block] = [Paragraph(_opening(report, voice))]
    if part.lines:
        blocks.append(_table(part.lines, voice))
    changed = [one for one in part.lines if one.versions]
    if changed:
        blocks += [
            Heading(voice.say("Nieuwe versies in deze periode", "New versions in this period")),
            Bullets(
                tuple(Item(*_version(line, number, voice)) for line in changed for number in range(len(line.versions)))
            ),
        ]
    for some, words in (
        (part.withdrawn, voice.say("Ingetrokken en daarom niet meegeteld", "Withdrawn and so not counted")),
        (
            part.undated,
            voice.say(
                "Zonder versie met een datum, en daarom niet meegeteld", "Without a dated version, so not counted"
            ),
        ),
    ):
        if some:
            blocks.append(Paragraph(f"{words}: {voice.titles(one.title for one in some)}.", small=True))
    return Section(
        id="pijler-1", title=voice.say("Pijler 1: ontwikkelpaden", "Pillar 1: development paths"), blocks=tuple(blocks)
    )


def _opening(report: PeriodReport, voice: Voice) -> str:
    part = report.paths
    if not part.lines:
        return voice.say("Er zijn nog geen ontwikkelpaden.", "There are no development paths yet.")
    roles, competences = len(part.of_kind("role")), len(part.of_kind("competence"))
    fresh = sum(one.fresh for one in part.lines)
    told = voice.say(
        f"Er {by(roles + competences, 'is', 'zijn')} "
        f"{voice.count(roles + competences, ('ontwikkelpad', 'ontwikkelpaden'), ('', ''))}: "
        f"{roles} voor {by(roles, 'een rol', 'rollen')} en {competences} voor competentieniveaus. ",
        f"There {by(roles + competences, 'is', 'are')} "
        f"{voice.count(roles + competences, ('', ''), ('development path', 'development paths'))}: "
        f"{roles} for {by(roles, 'a role', 'roles')} and {competences} for competence levels. ",
    )
    changes = sum(len(one.versions) for one in part.lines)
    if not changes:
        return told + voice.say(
            "In deze periode verscheen er geen nieuwe versie.", "No new version appeared in this period."
        )
    return told + voice.say(
        f"In deze periode {by(changes, 'verscheen', 'verschenen')} "
        f"{voice.count(changes, ('nieuwe versie', 'nieuwe versies'), ('', ''))}; "
        f"{fresh or 'geen'} {'pad is' if fresh == 1 else 'paden zijn' if fresh else 'pad is'} nieuw.",
        f"In this period {voice.count(changes, ('', ''), ('new version', 'new versions'))} appeared; "
        f"{fresh or 'no'} {by(fresh, 'path is', 'paths are')} new.",
    )


def _table(lines: tuple[PathLine, ...], voice: Voice) -> Table:
    return Table(
        caption=voice.say("De paden, hun status en hun witte vlekken", "The paths, their status and their white spots"),
        heads=(
            voice.say("pad", "path"),
            voice.say("soort", "kind"),
            voice.say("sectoren", "sectors"),
            voice.say("status en versie", "status and version"),
            voice.say("witte vlekken", "white spots"),
            voice.say("was", "was"),
        ),
        rows=tuple(_row(one, voice) for one in lines),
        numbers=frozenset({4, 5}),
        widths=(30, 16, 13, 21, 12, 8),
    )


def _row(one: PathLine, voice: Voice) -> tuple[str, ...]:
    path = one.path
    status = f"{voice.within(STATUS[path.status])}, {path.version}"
    if one.before is not None and one.before != path.status:
        status += voice.say(f" (was {voice.within(STATUS[one.before])})", f" (was {voice.within(STATUS[one.before])})")
    open_cells = voice.say(f"{one.open} van {one.cells}", f"{one.open} of {one.cells}")
    before = voice.say("nieuw", "new") if one.open_before is None else str(one.open_before)
    return (path.title, voice.within(KINDS[path.kind]), ", ".join(path.sectors), status, open_cells, before)


def _version(line: PathLine, number: int, voice: Voice) -> tuple[str, str]:
    version = line.versions[number]
    return (f"{line.path.title} {version.version}", f"({voice.day(version.date)}): {version.changes}")
