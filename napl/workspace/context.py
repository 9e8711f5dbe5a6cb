"""Owns what rules over one document may know of the rest: the frame, and the ids that a reference may name."""

from collections.abc import Iterable, Mapping
from datetime import date

from napl.lint.document import Context
from napl.lint.partial import is_withheld
from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.model.register import Register
from napl.model.vocabulary import Vocabulary
from napl.workspace.examine import Refused

Names = Mapping[str, frozenset[str]]


def context_of(
    entities: Mapping[str, Iterable[Entity]], refused: Iterable[Refused], names: Names, today: date, read: date
) -> Context:
    """Return the context that `entities` make as of `today`, read on the day `read`; `names` are ids by file name.

    A vocabulary that was refused still lends its terms' ids where all of them can be read. Roles do not: their synonyms tell
    whether a word is dangling, and those are not known then. A vocabulary without a file lends nothing: that is a finding.
    """
    frame = Register(entities)
    known: dict[str, frozenset[str]] = {}
    lent = {
        found.partial.written.kind: _readable_ids(found.partial.veiled.entity)
        for found in refused
        if found.partial is not None and found.partial.veiled is not None
    }
    unsure: set[str] = set()
    for name in (name for name, kind in kinds().items() if issubclass(kind.model, Vocabulary)):
        whole = frame.vocabulary(name)
        ids = frozenset(whole.ids) if whole is not None else None if name == "roles" else lent.get(name)
        if ids is None:
            unsure.add(name)
        else:
            known[name] = ids
    return Context(
        names={**names, **known}, frame=frame, today=today, latest=min(today, read), unsure=frozenset(unsure)
    )


def _readable_ids(entity: Entity) -> frozenset[str] | None:
    """Return the ids of a vocabulary's terms; None where one of them is withheld, and for what is no vocabulary."""
    try:
        return frozenset(entity.ids) if isinstance(entity, Vocabulary) else None
    except AttributeError as error:
        if is_withheld(error):
            return None
        raise
