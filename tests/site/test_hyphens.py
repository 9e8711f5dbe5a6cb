"""Soft hyphens stand in headings and headers of tables only: in no attribute, no title, and no file but pages."""

from napl.core.hyphens import SOFT, hyphenated
from napl.site.stacked import stacked
from tests.site.making import made, pages, sorts

SOFTENED = {"h1", "h2", "h3", "h4", "th"}


def test_soft_hyphens_stay_in_headings() -> None:
    files = made("repository")
    seen = 0
    read = pages(files)
    for path in sorts("repository"):
        within = {id(inner) for one in read[path].iter() if one.tag in SOFTENED for inner in one.iter()}
        for one in read[path].iter():
            assert SOFT not in "".join(one.attrib.values()), (path, one.tag)
            told = one.text or ""
            seen += SOFT in told
            assert SOFT not in told or id(one) in within, (path, told)
    assert seen > 10


def test_no_other_file_holds_a_soft_hyphen() -> None:
    files = made("repository")
    others = [path for path in files if not path.endswith((".html", ".woff2"))]
    assert {path.rpartition(".")[2] for path in others} >= {"xml", "csv", "js", "css", "ics", "svg"}
    assert [path for path in others if SOFT.encode() in files[path]] == []


def test_a_finished_page_is_what_reading_it_again_would_make_of_it() -> None:
    seen = 0
    for name in ("tiny", "repository"):
        for path, planned in made(name).planned.items():
            if planned.page is not None and planned.page.finished and path.endswith(".html"):
                page = made(name)[path].decode()
                assert stacked(hyphenated(page.replace(SOFT, ""))) == page, path
                seen += SOFT in page
    assert seen > 50
