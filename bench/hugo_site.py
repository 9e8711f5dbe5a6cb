"""Owns the site that Hugo builds: one content file a trajectory, with the same data, and one for every other page of napl's.

Verdicts, labels, and what stands on the other pages are given to Hugo ready-made: it has to show them, not to compute them.
It gets no search, no calendar files and no feeds.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.hugo_pages import write_pages
from bench.offer import AS_OF
from napl.classify.classification import classify
from napl.classify.facet import facets
from napl.classify.frame import frame_of
from napl.load.parse import parse
from napl.quality.reasons import STATE_TITLES
from napl.quality.verdict import verdicts
from napl.workspace.opening import open_register

LAYOUTS = Path(__file__).parent / "hugo"


def write_site(register: Path, site: Path) -> Path:
    """Write the source of a Hugo site for the trajectories and reviews of a register; return its folder."""
    shutil.copytree(LAYOUTS, site, dirs_exist_ok=True)
    content = site / "content" / "trajecten"
    content.mkdir(parents=True, exist_ok=True)
    (site / "data").mkdir(exist_ok=True)
    for name, looked_up in _data(register / "data").items():
        (site / "data" / f"{name}.json").write_text(json.dumps(looked_up), encoding="utf-8")
    reviews, shown = _reviews(register), dict(_computed(register))
    for file in sorted((register / "data" / "trajectories").rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        judged = "reviews:\n" + "".join(reviews.get(file.stem, ())) if file.stem in reviews else ""
        page = f"---\n{text}{judged}computed: {shown[file.stem]}\n---\n"
        (content / f"{file.stem}.md").write_text(page, encoding="utf-8")
    others = site / "content" / "bladzijden"
    others.mkdir(parents=True)
    write_pages(register, others)
    return site


def _read(folder: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(folder.rglob("*.yaml")):
        yield parse(file.read_bytes(), file.name).data


def _data(data: Path) -> dict[str, dict[str, Any]]:
    """Return what pages look up: providers, paths with their aspects and outcomes, and criteria, each by id."""
    return {
        "providers": {provider["id"]: provider for provider in _read(data / "providers")},
        "paths": {path["id"]: _path(path) for path in _read(data / "paths")},
        "criteria": {
            criterion["id"]: criterion["title"]
            for framework in _read(data / "quality")
            for criterion in framework["criteria"]
        },
    }


def _path(path: dict[str, Any]) -> dict[str, Any]:
    aspects = [aspect for dimension in path["dimensions"] for aspect in dimension["aspects"]]
    outcomes = [outcome for aspect in aspects for cell in aspect["cells"] for outcome in cell.get("outcomes", ())]
    return {
        "title": path["title"],
        "aspects": {aspect["id"]: aspect["title"] for aspect in aspects},
        "outcomes": {outcome["id"]: outcome["text"] for outcome in outcomes},
    }


def _computed(register: Path) -> Iterator[tuple[str, str]]:
    """Yield for every trajectory its verdict and labels in words, as JSON, which is YAML as well."""
    opened = open_register(register, today=AS_OF)
    frame = frame_of(opened.register, opened.today)
    told = {one.trajectory: one for one in verdicts(opened.register, opened.today)}
    titles = {facet.id: facet.title.nl for facet in facets()}
    for trajectory in opened.register.trajectories.values():
        verdict = told[trajectory.id]
        labels = [
            {
                "facet": titles[label.facet],
                "value": label.value,
                "certainty": label.certainty,
                "reason": label.reason.nl,
                "because": [
                    {"field": ".".join(map(str, ground.where)), "quote": ground.quote} for ground in label.because
                ],
            }
            for label in classify(trajectory, frame).labels
        ]
        criteria = [{"id": one.id, "title": one.title, "score": one.score} for one in verdict.criteria]
        needs = [need.text.nl for need in verdict.needs]
        state = {
            "state": STATE_TITLES[verdict.state].nl,
            "reason": verdict.reason.nl,
            "criteria": criteria,
            "needs": needs,
        }
        yield trajectory.id, json.dumps({"verdict": state, "labels": labels}, ensure_ascii=False)


def _reviews(register: Path) -> dict[str, list[str]]:
    """Return every review as an item of a YAML list, by the id of its trajectory."""
    found: dict[str, list[str]] = {}
    for file in sorted((register / "data" / "reviews").rglob("*.yaml")):
        lines = file.read_text(encoding="utf-8").splitlines()
        trajectory = next(line.removeprefix("trajectory: ") for line in lines if line.startswith("trajectory: "))
        item = "\n".join(f"    {line}" for line in lines)[4:]
        found.setdefault(trajectory, []).append(f"  - {item}\n")
    return found
