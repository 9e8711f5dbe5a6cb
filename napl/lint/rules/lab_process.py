"""A lab whose sub-processes are not all there, or whose dates contradict their state, cannot be followed."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.lab import PROCESSES, Lab, Process


def _check(document: Document, context: Context) -> Iterator[Fault]:
    lab = document.entity
    assert isinstance(lab, Lab)
    latest = context.latest.isoformat()
    names = [one.process for one in lab.processes]
    for missing in [name for name in PROCESSES if name not in names]:
        yield _fault(
            document,
            ("processes",),
            Text(f"deelproces `{missing}` ontbreekt", f"sub-process `{missing}` is missing"),
            Text(
                "geef alle vier de deelprocessen, met hun planning", "give all four sub-processes, with their planning"
            ),
        )
    for number, one in enumerate(lab.processes):
        if one.process in names[:number]:
            yield _fault(
                document,
                ("processes", number, "process"),
                Text(f"deelproces `{one.process}` staat er al", f"sub-process `{one.process}` is there already"),
                Text("noem elk deelproces één keer", "name every sub-process once"),
            )
        for key, message, advice in _dates(one, latest):
            yield _fault(document, ("processes", number, key), message, advice)


def _dates(one: Process, latest: str) -> Iterator[tuple[str, Text, Text]]:
    """Yield what is wrong with the dates of a sub-process: the key to point at, the message and the advice."""
    for first, last in (("planned_start", "planned_end"), ("start", "end")):
        begin, end = getattr(one, first), getattr(one, last)
        if begin is not None and end is not None and end < begin:
            yield last, Text(f"{end} ligt voor het begin, {begin}", f"{end} lies before the start, {begin}"), _LATER
    wanted = {"planned": (), "running": ("start",), "done": ("start", "end")}[one.state]
    for key in ("start", "end"):
        value = getattr(one, key)
        if key in wanted and value is None:
            yield (
                "state",
                Text(
                    f"de stand is `{one.state}`, maar `{key}` ontbreekt",
                    f"the state is `{one.state}`, but `{key}` is missing",
                ),
                Text(f"vul `{key}` in of verander de stand", f"fill in `{key}` or change the state"),
            )
        elif key not in wanted and value is not None:
            yield (
                key,
                Text(
                    f"de stand is `{one.state}`, maar `{key}` is ingevuld",
                    f"the state is `{one.state}`, but `{key}` is given",
                ),
                Text("verander de stand of haal de datum weg", "change the state or remove the date"),
            )
        elif value is not None and value > latest:
            yield (
                key,
                Text(
                    f"{value} ligt in de toekomst; vandaag is het {latest}",
                    f"{value} is in the future; today is {latest}",
                ),
                Text(
                    f"schrijf {latest} of eerder, of maak er een planning van",
                    f"write {latest} or earlier, or make it planned",
                ),
            )


_LATER = Text("kies een latere datum", "choose a later date")


def _fault(document: Document, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=document.file, where=where, message=message, advice=advice)


RULE = Rule(
    id="lab-process",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Deelprocessen van een lab die niet kloppen", "Sub-processes of a lab that do not add up"),
    why=Text(
        "Alleen met alle vier de deelprocessen en goede datums is te zien waar een lab staat en wat te laat is.",
        "Only with all four sub-processes and sound dates can people see where a lab stands and what is late.",
    ),
    document=_check,
    kinds=("lab",),
    suppressible=False,
    dated=True,
    bad=(
        Example(
            swap={"data/labs/lab-noord.yaml": ("    end: 2026-04-10", "    end: 2026-01-10")},
            at=("data/labs/lab-noord.yaml", 27, 10),
        ),
        Example(
            swap={"data/labs/lab-noord.yaml": ("    start: 2026-04-13\n", "")},
            at=("data/labs/lab-noord.yaml", 29, 12),
        ),
    ),
    good=(Example(),),
)
