"""Owns the way from a suggested place to the cells of the register's own paths: by the words that text and aspect share."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from napl.classify.suggest.evidence import Item, Reason
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.words import words
from napl.model.kinds.path import Aspect, Path

GENERAL = "basis-leraarschap"
"""The role that stands for the competence paths."""
LEADS_TO = {"start-vak": "vakbekwaam", "vak-expert": "expert"}
SHORTEST = 4
"""Stems of fewer letters say nothing of what a text is about."""
MOST = 4
"""So many aspects of a path are suggested at most."""
RULE = "path-words"


@dataclass(frozen=True, slots=True)
class PathWords:
    """A path as suggestion sees it: its role and, for every aspect, the stems of its words with their weight."""

    path: Path
    role: str
    aspects: tuple[tuple[str, dict[str, float]], ...]


def path_words(paths: Iterable[Path]) -> tuple[PathWords, ...]:
    """Return the words of every path that is not withdrawn; a stem in fewer aspects of its path weighs more."""
    return tuple(_words_of(path) for path in paths if path.status != "withdrawn")


def _words_of(path: Path) -> PathWords:
    stems = [(aspect.id, _stems(_text_of(aspect))) for aspect in path.aspects]
    number = Counter(stem for _, found in stems for stem in found)
    weights = tuple((name, {stem: log(1 + len(stems) / number[stem]) for stem in found}) for name, found in stems)
    return PathWords(path, path.role or GENERAL, weights)


def _text_of(aspect: Aspect) -> str:
    said = [aspect.title, aspect.description or ""]
    for cell in aspect.cells:
        said += [statement.text for statement in cell.descriptor] + [outcome.text for outcome in cell.outcomes]
    return ". ".join(said)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if len(word.stem) >= SHORTEST)


def place_in_paths(
    reading: Reading,
    known: Iterable[PathWords],
    roles: tuple[Item, ...],
    sectors: tuple[Item, ...],
    steps: tuple[Item, ...],
) -> tuple[Item, ...]:
    """Return cells of the register (``sector/path/aspect/level``) for the first role and step, best first.

    Only where the register has a path for that role and sector, and only aspects that share words with the text; the score
    is that of the role, lowered for aspects that share less. The quote is the passage of the weightiest shared word.
    """
    if not roles or not steps or steps[0].value not in LEADS_TO:
        return ()
    level, role = LEADS_TO[steps[0].value], roles[0]
    found: list[Item] = []
    for one in known:
        if one.role != role.value or level not in one.path.level_ids:
            continue
        pairs = [(_shared(reading, weights), name) for name, weights in one.aspects]
        matched = sorted(pairs, key=lambda pair: (-pair[0][0], pair[1]))[:MOST]
        best = matched[0][0][0] if matched else 0.0
        for sector in (item for item in sectors if item.value in one.path.sectors):
            for (weight, reason), name in matched:
                if weight > 0:
                    score = round(min(role.score, sector.score) * (0.5 + 0.5 * weight / best), 3)
                    found.append(Item(f"{sector.value}/{one.path.id}/{name}/{level}", score, (reason,)))
    return tuple(sorted(found, key=lambda item: (-item.score, item.value)))


def _shared(reading: Reading, weights: dict[str, float]) -> tuple[float, Reason]:
    """Return the weight of the stems that text and aspect share, and the passage of the weightiest of them."""
    first: dict[str, int] = {}
    for number, word in enumerate(reading.row):
        if word.stem in weights:
            first.setdefault(word.stem, number)
    if not first:
        return 0.0, Reason(RULE, "")
    heaviest = max(first, key=lambda stem: (weights[stem], -first[stem]))
    at = first[heaviest]
    return sum(weights[stem] for stem in first), Reason(RULE, reading.quote(at, at + 1))
