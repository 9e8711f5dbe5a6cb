"""Owns the suggestion of places on the development paths, from the role, the sectors and the step."""

from napl.classify.suggest.evidence import Item
from napl.classify.suggest.facets import likely

_HIGHER = "hbo"
_GENERAL = "basis-leraarschap"
_PLACES = {
    "start-vak": "niveau:startbekwaam-vakbekwaam:{sector}",
    "vak-expert": "rol:{role}:{sector}",
    "expert-verdieping": "rol:{role}:{sector}",
    "onderhoud": "onderhoud:{sector}",
    "bevoegdheid": "buiten-NAPL:bevoegdheid:{sector}",
}


def suggest_cells(roles: tuple[Item, ...], sectors: tuple[Item, ...], steps: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return a place for every likely sector, best first; its score is the lowest of the scores it is made from."""
    role = next((role for role in roles if role.value != _GENERAL), None)
    if not steps or not roles:
        return ()
    step = steps[0]
    made_from = tuple(item for item in (role if "{role}" in _PLACES[step.value] else roles[0], step) if item)
    if role is None and "{role}" in _PLACES[step.value]:
        return ()
    cells = (
        Item(
            _PLACES[step.value].format(role=role.value if role else "", sector=sector.value),
            min(sector.score, *(item.score for item in made_from)),
            tuple(item.because[0] for item in (*made_from, sector) if item.because),
        )
        for sector in likely(tuple(sector for sector in sectors if sector.value != _HIGHER))
    )
    return tuple(sorted(cells, key=lambda item: (-item.score, item.value)))
