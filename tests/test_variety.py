"""The shipped register reads as written by people: no boilerplate, levels that differ, outcomes that can be assessed."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

from napl.lint.prose import prose, texts_at
from napl.load.folder import walk
from napl.load.parse import parse
from napl.model.kind import kinds, places, suffixes
from napl.model.kinds.path import Path as DevelopmentPath
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.registers import TODAY

REPOSITORY = Path(__file__).parents[1]
VERBS = frozenset((REPOSITORY / "tests" / "data" / "outcome-verbs.txt").read_text(encoding="utf-8").split())
LONG = 8
"""A sentence of so many words says something of its own."""
MOST_FILES = 2
"""In so many files may one sentence stand."""
ALIKE = 0.6
"""Two descriptors that share more of their words than this say the same."""
SHORTEST, LONGEST = 80, 160
"""Words in the description of a trajectory."""
SKETCHES = {"practor-mbo"}
"""Paths that show on purpose what an unfinished path looks like."""
QUOTED = {"quote", "sources", "evidence"}
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def register() -> Register:
    return open_register(REPOSITORY, today=TODAY, jobs=1).register


def words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def sentences() -> Iterator[tuple[str, str]]:
    """Yield the file and the words of every sentence that somebody wrote; quotes and titles of sources are others'."""
    for file in walk(REPOSITORY, places(), suffixes()).files:
        data = parse((REPOSITORY / file.file).read_bytes(), file.file).data
        for where, text in texts_at(data, prose(kinds()[file.kind].name)):
            if QUOTED.isdisjoint(where):
                for sentence in _SENTENCE.split(text):
                    yield _one_text(file.file), " ".join(words(sentence))


def _one_text(file: str) -> str:
    """Return what counts as one text: the editions of a quality framework keep the wording of a criterion on purpose."""
    return "data/quality" if file.startswith("data/quality/") else file


def paths() -> list[DevelopmentPath]:
    return [path for path in register().paths.values() if path.id not in SKETCHES]


def repeated() -> dict[str, set[str]]:
    """Return the long sentences that stand in more files than may be, with those files."""
    found: dict[str, set[str]] = {}
    for file, sentence in sentences():
        if sentence.count(" ") + 1 >= LONG:
            found.setdefault(sentence, set()).add(file)
    return {sentence: files for sentence, files in found.items() if len(files) > MOST_FILES}


def shared(one: str, other: str) -> float:
    """Return which part of the different words of two texts they share (Jaccard)."""
    first, second = set(words(one)), set(words(other))
    return len(first & second) / len(first | second)


def descriptors(path: DevelopmentPath) -> list[tuple[str, str, str]]:
    """Return aspect, level and text of every statement of a path, in order."""
    return [
        (aspect.id, cell.level, statement.text)
        for aspect in path.aspects
        for cell in aspect.cells
        for statement in cell.descriptor
    ]


def test_no_sentence_is_boilerplate() -> None:
    assert repeated() == {}


def test_every_sentence_that_is_measured_is_really_read() -> None:
    found = list(sentences())
    assert len({file for file, _ in found}) > 400
    assert sum(sentence.count(" ") + 1 >= LONG for _, sentence in found) > 5000


def test_every_descriptor_differs_from_every_other_of_its_path() -> None:
    alike = [
        (path.id, one[:2], other[:2])
        for path in paths()
        for one, other in combinations(descriptors(path), 2)
        if shared(one[2], other[2]) > ALIKE
    ]
    assert alike == []


def test_levels_of_an_aspect_differ_in_what_is_done() -> None:
    """Neighbouring levels share little: one can tell a level from its text alone."""
    alike = []
    for path in paths():
        for aspect in path.aspects:
            texts = [" ".join(statement.text for statement in cell.descriptor) for cell in aspect.cells]
            alike += [(path.id, aspect.id) for one, other in pairwise(texts) if shared(one, other) > 0.4]
    assert alike == []


def test_every_outcome_begins_with_a_verb_that_can_be_assessed() -> None:
    outcomes = [
        (path.id, outcome.id, outcome.text.split()[0])
        for path in paths()
        for aspect in path.aspects
        for cell in aspect.cells
        for outcome in cell.outcomes
    ]
    assert len(outcomes) > 300
    assert [outcome for outcome in outcomes if outcome[2] not in VERBS] == []
    assert VERBS - {verb for _, _, verb in outcomes} == set()


def test_every_path_is_whole() -> None:
    for path in paths():
        assert 4 <= len(path.aspects) <= 8, path.id
        assert 2 <= len(path.dimensions) <= 3, path.id
        assert all((path.rationale, path.owner, path.programme, path.changelog, path.sources)), path.id
        assert all(level.spheres is not None for level in path.levels), path.id
        for aspect in path.aspects:
            assert [cell.level for cell in aspect.cells] == list(path.level_ids), (path.id, aspect.id)
            for cell in aspect.cells:
                assert cell.descriptor, (path.id, aspect.id, cell.level)
            for cell in aspect.cells[1:]:
                assert len(cell.outcomes) >= 2, (path.id, aspect.id, cell.level)


def test_descriptions_are_neither_a_slogan_nor_a_brochure() -> None:
    lengths = {one.id: len(one.description.split()) for one in register().trajectories.values()}
    assert {name: length for name, length in lengths.items() if not SHORTEST <= length <= LONGEST} == {}


def test_the_register_is_as_large_as_it_says() -> None:
    found = register()
    roles = [path for path in paths() if path.kind == "role" and path.status != "withdrawn"]
    assert len(roles) >= 16
    for sector in ("po", "vo", "mbo"):
        assert sum(sector in path.sectors for path in roles) >= 5
        assert any(path.kind == "competence" and path.sectors == (sector,) for path in paths())
    assert {path.task for path in roles} == {"T1", "T2", "T3", "T4", "T5"}
    assert {path.status for path in paths()} == {"draft", "consultation", "adopted", "revised", "withdrawn"}
    assert len(found.trajectories) >= 150
    assert len({one.provider for one in found.trajectories.values()}) >= 35
    assert sum(len(one.editions) for one in found.trajectories.values()) >= 300
    reviews = list(found.reviews.values())
    assert sum(review.kind == "assessment" for review in reviews) >= 200
    assert len({review.assessor for review in reviews}) >= 40
    assert {review.kind for review in reviews} == {"assessment", "peer", "monitoring"}
    assert any(review.appeal for review in reviews)


def test_motivations_say_something_of_their_own() -> None:
    told: dict[str, list[str]] = {}
    for review in register().reviews.values():
        for judgement in review.judgements:
            told.setdefault(" ".join(words(judgement.motivation)), []).append(review.id)
    assert {text: names for text, names in told.items() if len(names) > 1} == {}
