"""The page that a server shows where there is none."""

from collections.abc import Iterator

from napl.site.context import SiteContext
from napl.site.links import NOT_FOUND
from napl.site.page import Instance, Page


def _instances(_: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path=NOT_FOUND,
        title="Deze bladzijde is er niet",
        description="Het adres klopt niet of de bladzijde is verplaatst.",
        data=dict,
    )


PAGE = Page(name="niet_gevonden", instances=_instances)
