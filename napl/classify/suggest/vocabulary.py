"""Owns the vocabulary made ready for reading: every name and phrase in a finder, with what it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass

from napl.classify.suggest.people import Audience, compile_audience
from napl.classify.suggest.phrases import Finder, finder
from napl.model.kinds.cues import Cue, Cues, FacetSetting, MentionSetting, Usual
from napl.model.kinds.roles import Role, Roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of a role, with the place in `Compiled.clues` of words that say something else is meant."""

    role: str
    clues: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase of a cue, or (`silences`) one that silences the cue in its sentence."""

    cue: int
    text: str
    silences: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A vocabulary ready for `suggest`; made once, used for any number of texts."""

    names: Finder
    meanings: tuple[tuple[Name, ...], ...]
    clues: Finder
    phrases: Finder
    phrase_of: tuple[Phrase, ...]
    cues: tuple[Cue, ...]
    usual: tuple[Usual, ...]
    mentions: MentionSetting
    settings: Mapping[str, FacetSetting]
    sectors: Mapping[str, tuple[str, ...]]
    audience: Audience | None


def compile_vocabulary(roles: Roles, cues: Cues) -> Compiled:
    """Return the vocabulary ready for use.

    Raises ValueError for a phrase that cannot be read, and for a facet without setting.
    """
    settings: dict[str, FacetSetting] = {setting.facet: setting for setting in cues.facets}
    if missing := sorted({cue.facet for cue in cues.cues} - {*settings, "mention"}):
        message = f"no setting for facet {missing[0]!r}"
        raise ValueError(message)
    clues: list[str] = []
    meanings: dict[str, list[Name]] = {}
    for role in roles.terms:
        for name in _names(role):
            meanings.setdefault(name, []).append(_meaning(role, name, clues))
    phrases = tuple(
        Phrase(cue=number, text=text, silences=silences)
        for number, cue in enumerate(cues.cues)
        for silences, texts in ((False, cue.phrases), (True, cue.unless))
        for text in texts
    )
    return Compiled(
        names=finder(tuple(meanings)),
        meanings=tuple(tuple(some) for some in meanings.values()),
        clues=finder(clues),
        phrases=finder([phrase.text for phrase in phrases]),
        phrase_of=phrases,
        cues=cues.cues,
        usual=cues.usual,
        mentions=cues.mentions,
        settings=settings,
        sectors={role.id: role.sectors for role in roles.terms},
        audience=compile_audience(cues.audience) if cues.audience is not None else None,
    )


def _names(role: Role) -> tuple[str, ...]:
    """Return the names of a role in small letters, each once; a name between brackets is a name too."""
    title = role.title.replace("(", "\n").replace(")", "\n").split("\n")
    every = (*(part.strip() for part in title), *role.synonyms)
    return tuple(dict.fromkeys(_plain(name) for name in every if _plain(name)))


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("(", "").replace(")", "").split())


def _meaning(role: Role, name: str, clues: list[str]) -> Name:
    """Return the meaning of a name; its clues are added to `clues` where they are not there yet."""
    wanted = [clue for other in role.homonyms if _plain(other.term) in name for clue in other.clue]
    for clue in wanted:
        if clue not in clues:
            clues.append(clue)
    return Name(role=role.id, clues=tuple(clues.index(clue) for clue in wanted))
