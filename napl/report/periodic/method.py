"""Owns the section on method: what the figures rest on, what they are compared with, and what is not known."""

from collections.abc import Iterator

from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.document import Bullets, Item, Section
from napl.report.periodic.voice import Voice, by, sentence


def method_section(report: PeriodReport, voice: Voice) -> Section:
    """Return the notes on method."""
    items = (*_days(report, voice), _compared(report, voice), *_denominators(report, voice), *_unknown(report, voice))
    title = voice.say("Verantwoording", "Method")
    return Section(id="verantwoording", title=title, blocks=(Bullets(items),))


def _days(report: PeriodReport, voice: Voice) -> Iterator[Item]:
    period = report.period
    span = voice.say(
        f"{voice.day(period.start)} tot en met {voice.day(period.end)}",
        f"{voice.day(period.start)} to {voice.day(period.end)}",
    )
    if report.as_of == period.end:
        when = voice.say("De peildatum is de laatste dag.", "The report is as of its last day.")
    else:
        own = voice.say(", de peildatum van de voorbeeldgegevens", ", the reference day of the example data")
        own = own if report.reference_day else ""
        when = voice.say(
            f"De peildatum is {voice.day(report.as_of)}{own}: de periode was toen nog niet voorbij.",
            f"The report is as of {voice.day(report.as_of)}{own}: the period had not ended then.",
        )
    yield Item(voice.say("Periode.", "Period."), f"{span}. {when}")
    yield Item(
        voice.say("Wat meetelt.", "What counts."),
        voice.say(
            "Alleen wat uiterlijk op de peildatum is gedateerd. Waarvan het register geen dagen bijhoudt, zoals de status en de "
            "sectoren van een pad, is gezien zoals het nu is.",
            "Only what is dated by that day. What the register keeps no dates of, such as the status and the sectors of a path, "
            "is seen as it is now.",
        ),
    )


def _compared(report: PeriodReport, voice: Voice) -> Item:
    basis, eve = report.basis, voice.day(report.eve)
    lead = voice.say("Vergelijking.", "Comparison.")
    if basis.revision is not None and basis.committed is not None:
        told = voice.say(
            f"Met {eve}, volgens het register zoals git het toen had: commit {basis.revision[:10]} van "
            f"{voice.day(basis.committed)}, de laatste voor de periode.",
            f"With {eve}, by the register as git had it then: commit {basis.revision[:10]} of {voice.day(basis.committed)}, "
            "the last before the period.",
        )
        if basis.broken:
            told += voice.say(
                f" {voice.count(basis.broken, ('bestand', 'bestanden'), ('', ''))} daarin "
                f"{by(basis.broken, 'was', 'waren')} niet te lezen en {by(basis.broken, 'telt', 'tellen')} niet mee.",
                f" {voice.count(basis.broken, ('', ''), ('file', 'files'))} of it could not be read and so did not count.",
            )
        return Item(lead, told)
    why = voice.dated(voice.within(basis.why)) if basis.why is not None else voice.say("onbekend", "unknown")
    return Item(
        lead,
        voice.say(
            f"Met {eve}. Het register van toen kan niet uit git komen: {why}. Daarom is de stand van die dag berekend uit wat "
            "het register nu bevat. Wat later is gewijzigd of gewist zonder datum, is zo niet te zien.",
            f"With {eve}. The register of then cannot come from git: {why}. So the state of that day was computed from what the "
            "register holds now. What was changed or removed since without a date cannot be seen in that way.",
        ),
    )


def _denominators(report: PeriodReport, voice: Voice) -> Iterator[Item]:
    cells = sum(one.now for one in report.supply.cells)
    excused = sum(one.now for one in report.supply.cells if one.state == "not-applicable")
    submitted = sum(one.now for one in report.supply.trajectories)
    yield Item(
        voice.say("Waarvan de cijfers een deel zijn.", "What the figures are a part of."),
        voice.say(
            f"Alle {cells} cellen van de paden, waarvan {excused} geen aanbod nodig {by(excused, 'heeft', 'hebben')}; alle "
            f"{submitted} aangemelde trajecten, ook die niet zijn opgenomen. Oordelen volgen uit de beoordelingen en zijn "
            "nergens met de hand ingevuld.",
            f"All {cells} cells of the paths, of which {excused} {by(excused, 'needs', 'need')} no offer; all {submitted} "
            "submitted trajectories, those not admitted included. Verdicts follow from the reviews; none is filled in by hand.",
        ),
    )
    yield Item(
        voice.say("Verwacht.", "Expected."),
        voice.say(
            "Een mijlpaal ligt op koers als het cijfer ten minste het deel van het doel is dat bij de verstreken tijd van zijn "
            "fase hoort. Deelname telt per afgesloten kalenderjaar.",
            "A milestone is on course where its figure is at least the part of the target that goes with the time of its phase "
            "that has passed. Participation counts by calendar year that has ended.",
        ),
    )
    yield Item(
        voice.say("Kleine groepen.", "Small groups."),
        voice.say(
            f"Geen cijfer over de vraag en geen jaarcijfer over de deelname rust op minder dan {report.labs.minimum} mensen.",
            f"No figure on demand, and no yearly figure on participation, rests on fewer than {report.labs.minimum} people.",
        ),
    )


def _unknown(report: PeriodReport, voice: Voice) -> Iterator[Item]:
    lead = voice.say("Wat niet bekend is.", "What is not known.")
    unknown = len(report.in_state("unknown"))
    parts = []
    if unknown:
        parts.append(
            voice.say(
                f"van {voice.count(unknown, ('mijlpaal', 'mijlpalen'), ('', ''))} de stand",
                f"the state of {voice.count(unknown, ('', ''), ('milestone', 'milestones'))}",
            )
        )
    if years := [str(one.year) for one in report.people.years if one.partial]:
        parts.append(
            voice.say(
                f"een deel van de deelname in {voice.listed(years)}", f"part of participation in {voice.listed(years)}"
            )
        )
    if report.broken:
        parts.append(
            voice.say(
                f"wat staat in {voice.count(report.broken, ('bestand', 'bestanden'), ('', ''))} met een fout; zie `napl lint`",
                f"what is in {voice.count(report.broken, ('', ''), ('file', 'files'))} with an error; see `napl lint`",
            )
        )
    yield Item(
        lead,
        f"{sentence(voice.listed(parts, 9))}."
        if parts
        else voice.say("Niets van wat dit verslag vraagt.", "Nothing that this report asks for."),
    )
    if report.register.info is not None and report.register.info.demonstration:
        yield Item(
            voice.say("Voorbeeldgegevens.", "Example data."),
            voice.say(
                "Dit register is een demonstratie. Aanbieders, trajecten, beoordelingen, labs, vraag en deelname zijn verzonnen; "
                "het plan met zijn mijlpalen en streefcijfers is echt.",
                "This register is a demonstration. Providers, trajectories, reviews, labs, demand and participation are "
                "invented; the plan with its milestones and targets is real.",
            ),
        )
