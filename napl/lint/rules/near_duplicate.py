"""Two entries with nearly the same text count twice in the offer and make a teacher compare a trajectory with itself."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.kinds.trajectory import Trajectory

RARE = 20
"""A sentence that stands in more entries than this is a stock phrase: it leads to no candidates, but it does count."""

Sentences = frozenset[bytes]
_NO_WORD = re.compile(r"[\W_]+")
_FOLD = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ!?", b"abcdefghijklmnopqrstuvwxyz..")
_SIGNS = bytes(code for code in range(256) if not chr(code).isalpha() or code > 127).translate(None, b".!?")
SHORTEST = 8
"""A piece of fewer letters between two full stops is an abbreviation or part of an address, not a sentence."""


def sentences(text: str) -> Sentences:
    """Return the sentences of a text, each as its letters a to z in lower case without anything in between."""
    pieces = text.encode().translate(_FOLD, _SIGNS).split(b".")
    return frozenset([piece for piece in pieces if len(piece) >= SHORTEST])


def _title(entry: Trajectory) -> Hashable:
    return entry.provider, _NO_WORD.sub("", entry.title.casefold())


def _linked(one: Trajectory, other: Trajectory) -> bool:
    """Say whether one entry names the other, or both name the same as that of which they are a variant."""
    return (
        other.id in (one.variant_of, one.predecessor)
        or one.id in (other.variant_of, other.predecessor)
        or (one.variant_of is not None and one.variant_of == other.variant_of)
    )


def _same(entries: Sequence[Trajectory], marks: Iterable[tuple[int, Hashable]]) -> Iterator[tuple[int, int]]:
    """Yield for each numbered entry the first earlier one with the same mark that it is not linked to."""
    first: dict[Hashable, int] = {}
    families: dict[Hashable, dict[str, int]] = {}
    for number, mark in marks:
        earliest = first.setdefault(mark, number)
        if earliest == number:
            continue
        seen = families.setdefault(mark, {_family(entries[earliest]): earliest})
        earlier = next((other for other in seen.values() if not _linked(entries[other], entries[number])), None)
        if earlier is not None:
            yield earlier, number
        seen.setdefault(_family(entries[number]), number)


def _family(entry: Trajectory) -> str:
    return entry.variant_of or entry.id


def repeated(texts: Iterable[Sentences]) -> dict[bytes, list[int]]:
    """Return for every sentence that stands in more than one text the numbers of these texts, in order."""
    first: dict[bytes, int] = {}
    found: dict[bytes, list[int]] = {}
    for number, text in enumerate(texts):
        for sentence in text:
            earlier = first.setdefault(sentence, number)
            if earlier != number:
                found.setdefault(sentence, [earlier]).append(number)
    return found


def candidates(entries: Sequence[Trajectory], texts: Sequence[Sentences], share: float) -> Iterator[tuple[int, int]]:
    """Yield the pairs that may reach `share`, the earlier number first.

    Sentences of few entries lead to them; texts of stock phrases only must be the same.
    """
    places = repeated(texts).values()
    stock = Counter(chain.from_iterable(numbers for numbers in places if len(numbers) > RARE))
    pairs = Counter(chain.from_iterable(combinations(numbers, 2) for numbers in places if len(numbers) <= RARE))
    for (one, other), shared in pairs.items():
        if shared + min(stock[one], stock[other]) >= share * min(len(texts[one]), len(texts[other])):
            yield one, other
    yield from _same(
        entries, ((number, texts[number]) for number in sorted(stock) if stock[number] == len(texts[number]))
    )


def _best(entries: Sequence[Trajectory], texts: Sequence[Sentences], share: float) -> dict[int, tuple[float, int]]:
    """Return for each entry that repeats an earlier one: the share of sentences, and the number of the most alike."""
    best: dict[int, tuple[float, int]] = {}
    for one, other in candidates(entries, texts, share):
        alike = len(texts[one] & texts[other]) / min(len(texts[one]), len(texts[other]))
        if alike < share or _linked(entries[one], entries[other]):
            continue
        most, number = best.get(other, (0.0, one))
        if alike > most or (alike == most and one < number):
            best[other] = (alike, one)
    return best


def _text_message(text: Sentences, other: Sentences, name: str) -> Text:
    shared = len(text & other)
    if len(text) <= len(other):
        return Text(
            f"{shared} van de {len(text)} zinnen staan ook in `{name}`",
            f"{shared} of the {len(text)} sentences also stand in `{name}`",
        )
    return Text(
        f"{shared} van de {len(other)} zinnen van `{name}` staan ook hier",
        f"{shared} of the {len(other)} sentences of `{name}` also stand here",
    )


def _check(whole: Whole) -> Iterator[Fault]:
    info = whole.register.info
    if info is None:
        return
    entries = tuple(whole.register.trajectories.values())
    texts = [sentences(entry.description) for entry in entries]
    by_text = _best(entries, texts, info.thresholds.duplicate_share)
    by_title = {other: one for one, other in _same(entries, enumerate(map(_title, entries)))}
    for number in sorted(by_text.keys() | by_title.keys()):
        if number in by_text:
            one = by_text[number][1]
            field, message = "description", _text_message(texts[number], texts[one], entries[one].id)
        else:
            name = entries[by_title[number]].id
            field = "title"
            message = Text(
                f"deze aanbieder heeft met `{name}` al een traject met deze titel",
                f"this provider already has a trajectory with this title: `{name}`",
            )
        yield Fault(
            rule=RULE.id,
            file=whole.file("trajectory", entries[number].id),
            where=(field,),
            message=message,
            advice=Text(
                "noem het andere traject onder `variant_of` of `predecessor`, schrijf de tekst anders, of haal er een weg",
                "name the other trajectory under `variant_of` or `predecessor`, write the text anew, or remove one of them",
            ),
        )


_COPY = (
    "Een leerlijn bouw je met meer vakken samen. Aan het eind ligt er een plan voor drie jaar.",
    "Je ontwerpt in vijf bijeenkomsten een lessenserie. Je kiest de kern en toetst die in je klas!",
)

RULE = Rule(
    id="near-duplicate",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Bijna dezelfde tekst als een ander traject", "Nearly the same text as another trajectory"),
    why=Text(
        "Wie hetzelfde traject twee keer aanmeldt, telt dubbel mee en laat leraren een traject met zichzelf vergelijken.",
        "A trajectory that is entered twice counts twice, and makes teachers compare it with itself.",
    ),
    whole=_check,
    bad=(
        Example(
            swap={"data/trajectories/lessenserie.yaml": (_COPY[1].replace("!", "."), _COPY[0])},
            at=("data/trajectories/lessenserie.yaml", 6, 14),
            also=(("data/trajectories/leerlijn.yaml", "  Een leerlijn bouw je"),),
        ),
        Example(
            swap={"data/trajectories/lessenserie.yaml": ("Een lessenserie ontwerpen", "Een leerlijn, ontwerpen!")},
            at=("data/trajectories/lessenserie.yaml", 2, 8),
        ),
    ),
    good=(
        Example(),
        Example(
            swap={"data/trajectories/lessenserie.yaml": ("Je kiest de kern en toetst die in je klas.", _COPY[0][:43])}
        ),
    ),
)
