"""Owns how verdicts are given to machines: JSON, version 1, as `docs/formats/verdicts.schema.json` describes it."""

from collections.abc import Iterable

import msgspec

from napl.core.text import Text
from napl.model.entity import Date
from napl.model.kinds.review import Review
from napl.quality.standing import Standing
from napl.quality.verdict import Verdict
from napl.report.escape import json_text

Shape = dict[str, object]


def verdicts_json(verdicts: Iterable[Verdict], as_of: Date) -> str:
    """Return verdicts as JSON, version 1: a list under ``verdicts`` in the order given."""
    return json_text({"version": 1, "as_of": as_of, "verdicts": [_verdict(one) for one in verdicts]})


def _verdict(one: Verdict) -> Shape:
    return {
        "trajectory": one.trajectory,
        **_standing(one),
        "reason": _text(one.reason),
        "criteria": [msgspec.to_builtins(criterion) for criterion in one.criteria],
        "conditions": [msgspec.to_builtins(condition) for condition in one.conditions],
        "rounds": [msgspec.to_builtins(held) for held in one.rounds],
        "discounted": [
            {**_review(found.review), "round": found.review.round, "reasons": list(found.reasons)}
            for found in one.discounted
        ],
        "peers": [{**_review(review), "advice": review.advice} for review in one.peers],
        "monitorings": [_monitoring(review) for review in one.monitorings],
        "needs": [{"id": need.id, "text": _text(need.text)} for need in one.needs],
    }


def _standing(one: Standing) -> Shape:
    return {
        "state": one.state,
        "rule": one.rule,
        "since": one.since,
        "until": one.until,
        "grace_until": one.grace_until,
        "in_grace": one.in_grace,
        "round": one.round,
        "framework": one.framework,
        "running": one.running,
        "monitoring_due": one.monitoring_due,
        "monitoring_missing": one.monitoring_missing,
        "condition_overdue": one.condition_overdue,
        "beneath": _standing(one.beneath) if one.beneath is not None else None,
    }


def _text(text: Text) -> Shape:
    return {"nl": text.nl, "en": text.en}


def _review(review: Review) -> Shape:
    return {"review": review.id, "assessor": review.assessor, "date": review.date}


def _monitoring(review: Review) -> Shape:
    found = review.monitoring
    return {
        **_review(review),
        "year": found.year if found is not None else None,
        "participants": found.participants if found is not None else "unknown",
        "response": found.response if found is not None else "unknown",
        "findings": found.findings if found is not None else None,
    }
