"""Owns the section on participation: teachers reached by year, in labs and outside them."""

from collections.abc import Iterator

from napl.demand.protection import HIDDEN
from napl.programme.periodic.people import PeoplePart, Told, YearLine
from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.columns import Column, Group, columns
from napl.report.periodic.document import Block, Paragraph, Plot, Section, Table
from napl.report.periodic.targets import contribution, targets_note, targets_plot
from napl.report.periodic.voice import Voice


def people_section(report: PeriodReport, voice: Voice) -> Section:
    """Return participation by year, the targets, and what is paid for a participant."""
    part = report.people
    blocks: list[Block] = []
    if part.years:
        blocks += [Paragraph(_opening(part, voice)), _years(part.years, voice)]
        blocks += _year_notes(part.years, report, voice)
    else:
        blocks.append(
            Paragraph(
                voice.say("Er zijn nog geen cijfers over deelname.", "There are no figures on participation yet.")
            )
        )
    if part.targets:
        blocks += [targets_plot(part.targets, voice), *targets_note(part, voice)]
    blocks += contribution(report, voice)
    title = voice.say("Het programma: deelname en bijdrage", "The programme: participation and contribution")
    return Section(id="deelname", title=title, blocks=tuple(blocks))


def _told(value: Told, voice: Voice) -> str:
    return voice.say("te klein", "too few") if isinstance(value, str) else voice.number(value)


def _value(value: Told) -> float | None:
    return None if isinstance(value, str) else value


def _name(one: YearLine, voice: Voice) -> str:
    return f"{one.year}{voice.say(' (loopt)', ' (running)') if one.running else ''}"


def _opening(part: PeoplePart, voice: Voice) -> str:
    ended = [one for one in part.years if not one.running]
    if not ended:
        return voice.say("Nog geen jaar met cijfers is voorbij.", "No year with figures has ended.")
    people = sum(_value(value) or 0 for one in ended for value in (one.in_labs, one.outside))
    span = (
        f"{ended[0].year}"
        if len(ended) == 1
        else voice.say(f"{ended[0].year} tot en met {ended[-1].year}", f"{ended[0].year} to {ended[-1].year}")
    )
    least = any(one.partial or HIDDEN in {one.in_labs, one.outside} for one in ended)
    return voice.say(
        f"In {span} bereikte het programma {'ten minste ' if least else ''}"
        f"{voice.count(people, ('nieuwe leraar', 'nieuwe leraren'), ('', ''))}, in labs en daarbuiten.",
        f"In {span} the programme reached {'at least ' if least else ''}"
        f"{voice.count(people, ('', ''), ('new teacher', 'new teachers'))}, in labs and outside them.",
    )


def _years(years: tuple[YearLine, ...], voice: Voice) -> Plot:
    title = voice.say("Nieuwe leraren bereikt, per jaar", "New teachers reached, by year")
    inside, outside = voice.say("in labs", "in labs"), voice.say("buiten labs", "outside labs")
    groups = tuple(
        Group(
            _name(one, voice),
            (
                Column(_value(one.in_labs), "labs" + " running" * one.running, _told(one.in_labs, voice)),
                Column(_value(one.outside), "others" + " running" * one.running, _told(one.outside, voice)),
            ),
        )
        for one in years
    )
    told = " ".join(
        f"{_name(one, voice)}: {_told(one.in_labs, voice)} {inside}, {_told(one.outside, voice)} {outside}."
        for one in years
    )
    return Plot(
        id="deelname-jaren",
        title=title,
        description=told,
        drawing=columns(groups),
        table=Table(
            caption=title,
            heads=(
                voice.say("jaar", "year"),
                inside,
                outside,
                voice.say("bijdragen toegekend", "contributions granted"),
                voice.say("bedrag", "amount"),
            ),
            rows=tuple(
                (
                    _name(one, voice),
                    _told(one.in_labs, voice),
                    _told(one.outside, voice),
                    _told(one.granted, voice),
                    voice.euro(one.amount),
                )
                for one in years
            ),
            numbers=frozenset({1, 2, 3, 4}),
            swatches="columns",
            marks=("", "labs", "others", "", ""),
        ),
    )


def _year_notes(years: tuple[YearLine, ...], report: PeriodReport, voice: Voice) -> Iterator[Block]:
    notes = []
    if any(value is None for one in years for value in (one.in_labs, one.outside, one.granted, one.amount)):
        notes.append(voice.say("Een ? is niet bekend.", "A ? is not known."))
    partial = [str(one.year) for one in years if one.partial]
    if partial:
        some = voice.listed(partial)
        notes.append(
            voice.say(
                f"Van {some} zijn niet alle cijfers bekend; de sommen zijn daar een ondergrens.",
                f"Of {some} not all figures are known; there the sums are lower bounds.",
            )
        )
    if any(one.running for one in years):
        notes.append(
            voice.say(
                "Een jaar dat loopt, is voorlopig en telt nog niet mee voor de streefcijfers.",
                "A running year is provisional and does not count towards the targets yet.",
            )
        )
    if any(HIDDEN in {one.in_labs, one.outside, one.granted} for one in years):
        notes.append(
            voice.say(
                f"‘Te klein’: het cijfer gaat over minder dan {report.labs.minimum} mensen, of zou een ander jaar verraden.",
                f"‘Too few’: the figure is on fewer than {report.labs.minimum} people, or would tell that of another year.",
            )
        )
    if notes:
        yield Paragraph(" ".join(notes), small=True)
