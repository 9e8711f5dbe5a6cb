"""Owns the outcomes that reporters are tested with: ordinary findings, and content made to break a format."""

import json
from typing import Any

from napl.core.finding import Edit, Finding, Severity
from napl.core.text import KeyPath, Language, Text
from napl.lint.outcome import Outcome
from napl.load.lines import Lines
from napl.report.reporter import reports

PLAIN = "data/trajectories/gewoon.yaml"
ODD = "data/providers/100%, raar: naam.yaml"
NASTY = "data/paths/stuurtekens.yaml"
LONG = "data/trajectories/lang.yaml"
ADDRESS = "https://register.voorbeeld.nl/proef/"
CRLF = "data/trajectories/windows.yaml"
UNREADABLE = "data/reviews/latin-1.yaml"

TEXTS = {
    PLAIN: "id: gewoon\ntitel: Rekenen\nsectors:\n  - po\n  - po\nmode:\tonline cursus\n",
    ODD: 'id: raar\nname: "學校 e\u0301cole" # ]]> & <b>\nkind: 🎓academie\n',
    NASTY: 'id: x\ntitle: "\x1b[31mrood\x1b[0m \u202eexe.gnp\u202c \x9b2J\x07 \u200fslot\u2028"\n[open: [a,\nb: c\n',
    LONG: f"summary: {'woord ' * 400}学 FOUT {'staart ' * 400}\nclaim: {'x' * 900}\n",
    CRLF: "id: windows\r\nnaam: één\r\n",
}


def found(
    file: str,
    marked: str,
    rule: str,
    message: Text,
    *,
    severity: Severity = Severity.ERROR,
    where: KeyPath = (),
    advice: Text | None = None,
    edits: tuple[Edit, ...] = (),
    safe: bool = False,
) -> Finding:
    """Return a finding at the first place of `marked` in a file of `TEXTS`."""
    lines = Lines(TEXTS[file])
    start = lines.text.index(marked)
    position = lines.position(start, start + len(marked))
    return Finding(
        rule=rule,
        severity=severity,
        file=file,
        position=position,
        message=message,
        where=where,
        advice=advice,
        edits=edits,
        safe=safe,
        line_text=lines.line(position.line),
    )


def _at(file: str, marked: str, text: str) -> Edit:
    start = TEXTS[file].index(marked)
    return Edit(start, start + len(marked), text)


def _ordinary() -> tuple[Finding, ...]:
    return (
        found(
            PLAIN,
            "titel",
            "unknown-key",
            Text("het veld `titel` bestaat hier niet", "there is no field `titel` here"),
            where=("titel",),
            advice=Text("bedoelt u `title`?", "do you mean `title`?"),
            edits=(_at(PLAIN, "titel", "title"),),
        ),
        found(
            PLAIN,
            "po\nmode",
            "repeated-item",
            Text("`po` staat tweemaal in de lijst", "`po` stands twice in the list"),
            severity=Severity.WARNING,
            where=("sectors", 1),
            advice=Text("haal de herhaling weg", "remove the repetition"),
            edits=(_at(PLAIN, "  - po\nmode", "mode"),),
            safe=True,
        ),
        found(
            PLAIN,
            "online cursus",
            "not-in-list",
            Text("`online cursus` kan hier niet", "`online cursus` cannot stand here"),
            severity=Severity.INFO,
            where=("mode",),
        ),
    )


def _odd() -> tuple[Finding, ...]:
    return (
        found(
            ODD,
            "e\u0301cole",
            "wrong-length",
            Text('"raar" <b> & ]]> %0A ::error::nep', '"odd" <b> & ]]> %0A ::error::fake'),
            where=("name",),
            advice=Text("regel 1\nregel 2, 100%: klaar\r", "line 1\nline 2, 100%: done\r"),
        ),
        found(
            ODD,
            "academie",
            "not-in-list",
            Text("`🎓academie` kan hier niet", "`🎓academie` cannot stand here"),
            where=("kind",),
            edits=(_at(ODD, "🎓", ""), _at(ODD, "academie", "academy")),
            safe=True,
        ),
        found(
            NASTY,
            "\x1b[31mrood\x1b[0m \u202eexe",
            "control-character",
            Text("stuurteken \x1b]0;x\x07 of \u202eomgekeerd\ud800", "control \x1b]0;x\x07 or \u202ereversed\ud800"),
            severity=Severity.WARNING,
        ),
        found(NASTY, "[open: [a,\nb", "bad-yaml", Text("de lijst gaat niet dicht", "the list is never closed")),
    )


def _edges() -> tuple[Finding, ...]:
    again = Text("nog een keer", "once more")
    return (
        found(LONG, "FOUT", "wrong-length", Text("te lang", "too long"), where=("summary",)),
        found(LONG, "x" * 900, "wrong-length", Text("te lang", "too long"), where=("claim",), severity=Severity.INFO),
        found(CRLF, "naam", "unknown-key", again, where=("naam",), edits=(_at(CRLF, "één\r", "een"),), safe=True),
        found(CRLF, "naam", "unknown-key", again, where=("naam",)),
        Finding(
            rule="bad-encoding",
            severity=Severity.ERROR,
            file=UNREADABLE,
            position=Lines("").position(0, 0),
            message=Text("byte 12 is geen UTF-8", "byte 12 is not UTF-8"),
        ),
    )


def outcome(language: Language, *, colour: bool = False) -> Outcome:
    """Return the outcome with every sort of content."""
    findings = (*_ordinary(), *_odd(), *_edges())
    ordered = tuple(sorted(findings, key=lambda finding: finding.order))
    texts = {finding.file: TEXTS[finding.file] for finding in ordered if finding.edits}
    return Outcome(
        findings=ordered, files=214, seconds=0.4312, language=language, address=ADDRESS, colour=colour, texts=texts
    )


def clean(language: Language) -> Outcome:
    """Return an outcome without findings."""
    return Outcome(findings=(), files=214, seconds=0.4312, language=language)


LANGUAGES: tuple[Language, ...] = ("nl", "en")


def rendered(name: str, of: Outcome) -> str:
    return reports()[name].render(of)


def parsed(name: str, of: Outcome) -> Any:
    return json.loads(rendered(name, of))
