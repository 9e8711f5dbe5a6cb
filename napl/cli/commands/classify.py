"""Owns `napl classify`: what a trajectory is, on every facet, with the reasons."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.completion import ids_of
from napl.cli.guessing import check_known
from napl.cli.language import spoken
from napl.cli.options import Looking, left_out, looking, reference_line
from napl.cli.telling import tell_findings
from napl.cli.terminal import laid_out, write_output
from napl.core.errors import NaplError
from napl.core.finding import Finding
from napl.core.reasons import not_readable
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register


class Form(StrEnum):
    """The formats of a classification."""

    TEXT = "text"
    JSON = "json"


def classify(
    look: Looking,
    trajectory: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID|FILE",
            help="Only these trajectories: ids of the register, or YAML files from anywhere.",
            autocompletion=ids_of("trajectory"),
            show_default=False,
        ),
    ] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report.")] = Form.TEXT,
    suggest: Annotated[
        str | None,
        typer.Option(
            "--suggest",
            metavar="FILE|-",
            help="Suggest labels for the text in a file, or on standard input: the first line is the title.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Classify trajectories: task, spheres, step, model type, features and more, each with rule, fields and quotes."""
    from napl.classify.classification import classify as classified
    from napl.classify.classification import contradictions
    from napl.classify.frame import frame_of
    from napl.report.classification import Classified, classification_json, classification_text

    if suggest is not None and trajectory:
        message = "--suggest reads one text; leave out the ids and files, or leave out --suggest"
        raise typer.BadParameter(message, param_hint="--suggest")
    found = look.opened()
    language = spoken()
    if suggest is not None:
        write_output(_suggested(suggest, found.register, form, look.to), look.to)
        return 0
    frame = frame_of(found.register, found.today)
    chosen: list[Classified] = []
    findings: list[Finding] = []
    for one in _chosen(trajectory, found.register):
        if isinstance(one, Trajectory):
            parts = (classified(one, frame), contradictions(one, frame))
            chosen.append(Classified(trajectory=one, classification=parts[0], contradictions=parts[1]))
        else:
            findings.extend(one)
    text = form is Form.TEXT
    told = classification_text(chosen, frame, language)
    day = reference_line(found, language) if told else ""
    report = laid_out(look.to, told, day) if text else classification_json(chosen)
    write_output(report, look.to)
    if findings:
        tell_findings(findings, language)
    return max(left_out(found), 1 if findings else 0)


def _suggested(source: str, register: Register, form: Form, to: Path | None) -> str:
    """Return the suggestions for a text; raises NaplError where the text cannot be read or the register has no cues."""
    import json

    from napl.classify.suggest.engine import as_json, suggest
    from napl.classify.suggest.frame import suggestion_frame
    from napl.report.suggestions import suggestions_text

    title, text = _title_and_text(source)
    frame = suggestion_frame(register)
    if frame is None:
        raise NaplError(
            Text(
                "het register heeft geen bruikbare rollen en signaalwoorden",
                "the register has no usable roles and cues",
            )
        )
    found = suggest(title, text, *frame)
    return (
        laid_out(to, suggestions_text(found, spoken()))
        if form is Form.TEXT
        else json.dumps(as_json(found), ensure_ascii=False, indent=2) + "\n"
    )


def _title_and_text(source: str) -> tuple[str, str]:
    """Return title and description: of the trajectory in a YAML file, else the first line and the rest of a plain text."""
    if source != "-" and source.endswith(".yaml"):
        found = _from_file(Path(source))
        if isinstance(found, Trajectory):
            return found.title, f"{found.summary} {found.description} {found.audience}"
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise NaplError(not_readable(source, error)) from error
    title, _, text = raw.decode("utf-8", "replace").strip().partition("\n")
    return (title, text) if text.strip() else ("", title)


def _chosen(names: list[str] | None, register: Register) -> Iterator[Trajectory | tuple[Finding, ...]]:
    """Yield the trajectories that are asked for, or the findings for which a file holds none; all for no names.

    Raises BadParameter for a name that is neither an id nor a file, with the nearest id.
    """
    known = register.trajectories
    if not names:
        yield from known.values()
        return
    for name in names:
        if name in known:
            yield known[name]
        elif Path(name).is_file():
            yield _from_file(Path(name))
        else:
            check_known([name], known, hint="ID|FILE", what="trajectory or file")


def _from_file(path: Path) -> Trajectory | tuple[Finding, ...]:
    from napl.workspace.draft import read_draft

    return read_draft(path)


command = Command(name="classify", panel="Look", run=looking(classify))
