"""Owns how people are named: which nouns mean people of another profession, and which people of a school."""

from dataclasses import dataclass

from napl.classify.suggest.words import Word, folded
from napl.model.kinds.cues import AudienceSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """How an audience is put into words, ready for use; `school` and `school_endings` are people in and around a school."""

    id: str
    weight: float
    leads: frozenset[str]
    between: frozenset[str]
    endings: tuple[str, ...]
    school: frozenset[str]
    school_endings: tuple[str, ...]

    def names(self, word: Word) -> bool:
        """Say whether a word names people outside school: by how it ends."""
        return word.folded.endswith(self.endings) and not (
            word.folded in self.school or word.folded.endswith(self.school_endings)
        )


def compile_audience(setting: AudienceSetting) -> Audience:
    """Return the setting ready for use."""
    return Audience(
        id=setting.id,
        weight=setting.weight,
        leads=frozenset(map(folded, setting.leads)),
        between=frozenset(map(folded, setting.between)),
        endings=tuple(map(folded, setting.endings)),
        school=frozenset(folded(one) for one in setting.school if not one.startswith("*")),
        school_endings=tuple(folded(one) for one in setting.school if one.startswith("*")),
    )
