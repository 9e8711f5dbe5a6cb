"""A title with a word that means several things misleads, unless the text says which of them is meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.role_words import roles_of
from napl.lint.rule import Example, Rule
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register

_SHORT = 4
"""Words of up to this many letters only match whole; longer ones also as the start of a longer word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ambiguous:
    """A word with more than one meaning: how it stands in a text, and the words that make clear which one is meant."""

    term: str
    whole: re.Pattern[str]
    clear: re.Pattern[str]
    roles: tuple[str, ...]
    meanings: tuple[str, ...]


def _starting(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words where a word starts; one that finds nothing for no words."""
    parts = [re.escape(word) + (r"(?!\w)" if len(word) <= _SHORT else "") for word in sorted(words)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})") if parts else re.compile(r"(?!)")


@lru_cache(maxsize=4)
def _ambiguous(frame: Register) -> tuple[_Ambiguous, ...]:
    found: dict[str, list[tuple[str, str]]] = {}
    clear: dict[str, set[str]] = {}
    for role in roles_of(frame):
        for homonym in role.homonyms:
            term = homonym.term.lower()
            found.setdefault(term, []).append((role.id, homonym.meaning))
            clear.setdefault(term, set()).update(word.lower() for word in (role.title, *role.synonyms, *homonym.clue))
    return tuple(
        _Ambiguous(
            term=term,
            whole=re.compile(rf"(?<![\w-]){re.escape(term)}(?![\w-])"),
            clear=_starting(clear[term]),
            roles=tuple(dict.fromkeys(role for role, _ in meanings)),
            meanings=tuple(dict.fromkeys(meaning for _, meaning in meanings)),
        )
        for term, meanings in sorted(found.items())
    )


def _check(document: Document, context: Context) -> Iterator[Fault]:
    entry = document.entity
    assert isinstance(entry, Trajectory)
    title = entry.title.lower()
    for word in _ambiguous(context.frame):
        if word.term not in title or word.whole.search(title) is None:
            continue
        text = f"{title}\n{entry.summary}\n{entry.audience}\n{entry.description}".lower()
        if word.clear.search(text) is None:
            yield _fault(document.file, word)


def _fault(file: str, word: _Ambiguous) -> Fault:
    roles = [f"`{role}`" for role in word.roles]
    return Fault(
        rule=RULE.id,
        file=file,
        where=("title",),
        message=Text(
            f"`{word.term}` kan de rol {listed(roles, 'of')} zijn, maar ook: {'; '.join(word.meanings)}",
            f"`{word.term}` may be the role {listed(roles, 'or')}, but also: {'; '.join(word.meanings)}",
        ),
        advice=Text(
            "zeg in titel, samenvatting, doelgroep of omschrijving wie of wat er bedoeld is",
            "say in title, summary, audience or description who or what is meant",
        ),
    )


_ROLES, _TRAJECTORY = "data/framework/roles.yaml", "data/trajectories/leerlijn.yaml"
_TITLE = "title: Een leerlijn ontwerpen\n"

RULE = Rule(
    id="homonym-in-title",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een woord in de titel met meer betekenissen", "A word in the title with several meanings"),
    why=Text(
        "Een woord als mentor betekent in elke sector iets anders; een leraar moet weten voor wie het traject is.",
        "A word such as mentor means something else in every sector; a teacher must know whom the trajectory is for.",
    ),
    document=_check,
    kinds=("trajectory",),
    bad=(
        Example(
            swap={_TRAJECTORY: (_TITLE, "title: De mentor en de leerlijn\n")},
            at=(_TRAJECTORY, 2, 8),
            also=((_ROLES, "      - term:"), (_ROLES, "        meaning:")),
        ),
    ),
    good=(
        Example(swap={_TRAJECTORY: (_TITLE, "title: De mentor van studenten en de leerlijn\n")}),
        Example(swap={_TRAJECTORY: (_TITLE, "title: Ook de mentorklas heeft een mentor\n")}),
        Example(swap={_TRAJECTORY: (_TITLE, "title: Het mentoraat en de leerlijn\n")}),
        Example(),
    ),
)
