"""The report as JUnit XML, which CI systems show as test results: a case a file, a failure a finding."""

import re
from xml.etree import ElementTree as ET

from napl.core.finding import Finding, Severity
from napl.core.text import Text
from napl.lint.outcome import Outcome
from napl.report.reporter import Report
from napl.report.words import closing, whole_message

NAME = "napl lint"
_REFUSED = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids (section 2.2), and the control characters that it discourages."""


def _render(outcome: Outcome) -> str:
    files: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        files.setdefault(finding.file, []).append(finding)
    suite = ET.Element("testsuite", name=NAME)
    for file, findings in files.items():
        suite.append(_case(file, findings, outcome))
    if not files:
        passed = ET.SubElement(suite, "testcase", classname=NAME, name=NAME)
        ET.SubElement(passed, "system-out").text = closing(outcome)
    totals: dict[str, str] = {
        "tests": str(len(suite)),
        "failures": str(sum(1 for case in suite if case.find("failure") is not None)),
        "errors": "0",
        "skipped": "0",
        "time": f"{outcome.seconds:.3f}",
    }
    suite.attrib.update(totals)
    root = ET.Element("testsuites", {"name": NAME, **totals})
    root.append(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(file: str, findings: list[Finding], outcome: Outcome) -> ET.Element:
    """Return the case of a file; findings at warning or above are failures, the others its output."""
    case = ET.Element("testcase", classname=NAME, name=_clean(file), file=_clean(file))
    told = []
    for finding in findings:
        if finding.severity >= Severity.WARNING:
            message = _clean(finding.message.within(outcome.language))
            failure = ET.SubElement(case, "failure", type=finding.rule, message=message)
            failure.text = _body(finding, outcome)
        else:
            told.append(_body(finding, outcome))
    if told:
        ET.SubElement(case, "system-out").text = "\n".join(told)
    return case


def _body(finding: Finding, outcome: Outcome) -> str:
    position = finding.position
    head = f"{finding.file}:{position.line}:{position.column} {finding.severity.word} {finding.rule}"
    return _clean(f"{head}\n{whole_message(finding, outcome)}\n")


def _clean(text: str) -> str:
    return _REFUSED.sub("", text)


REPORT = Report(name="junit", title=Text("JUnit-XML voor CI", "JUnit XML for CI"), render=_render)
