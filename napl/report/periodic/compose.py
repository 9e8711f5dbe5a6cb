"""Owns turning the progress report of a period into a document: its title page and its sections in order."""

from napl.core.text import Language, Text
from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.document import Document
from napl.report.periodic.labs import labs_section
from napl.report.periodic.method import method_section
from napl.report.periodic.milestones import milestones_section
from napl.report.periodic.paths import paths_section
from napl.report.periodic.people import people_section
from napl.report.periodic.priorities import agenda_section
from napl.report.periodic.quality import quality_section
from napl.report.periodic.summary import summary_section
from napl.report.periodic.supply import supply_section
from napl.report.periodic.voice import Voice, sentence

SECTIONS = (
    summary_section,
    milestones_section,
    paths_section,
    supply_section,
    agenda_section,
    labs_section,
    quality_section,
    people_section,
    method_section,
)
"""The sections of a report, in order."""
_TITLES = {
    "half": Text("Halfjaarlijkse voortgangsrapportage", "Half-yearly progress report"),
    "quarter": Text("Voortgangsrapportage van het kwartaal", "Quarterly progress report"),
    "year": Text("Voortgangsrapportage van het jaar", "Yearly progress report"),
}


def compose(report: PeriodReport, language: Language) -> Document:
    """Return the document of a report."""
    voice = Voice(language, report.register)
    info = report.register.info
    title, period = voice.within(_TITLES[report.period.sort]), voice.within(report.period.title)
    example = info is not None and info.demonstration
    warning = voice.say(
        "Dit zijn voorbeeldgegevens: aanbieders, trajecten, labs en cijfers zijn verzonnen.",
        "This is example data: providers, trajectories, labs and figures are invented.",
    )
    facts = [voice.say("Voor de stuurgroep en de programmaraad", "For the steering group and the programme council")]
    facts.append(
        voice.say(f"Peildatum {voice.day(report.as_of)}", f"As of {voice.day(report.as_of)}")
        + (
            voice.say(", dus voor het einde van de periode", ", so before the period has ended")
            if report.as_of < report.period.end
            else ""
        )
    )
    facts.append(voice.say(f"Vergeleken met {voice.day(report.eve)}", f"Compared with {voice.day(report.eve)}"))
    return Document(
        language=language,
        register=info.name if info else voice.say("Register", "Register"),
        publisher=info.publisher.name if info else "",
        title=title,
        subtitle=sentence(period),
        facts=tuple(facts),
        running=f"{title} {report.period.name}",
        contents=voice.say("Inhoud", "Contents"),
        mark=voice.say("voorbeeldgegevens", "example data") if example else "",
        warning=warning if example else None,
        sections=tuple(section(report, voice) for section in SECTIONS),
    )
