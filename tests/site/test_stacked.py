"""A table carries the names of its columns and the roles of its parts, so that it can be read as a list."""

import re

from napl.site.stacked import LONG, stacked
from tests.site.making import made, sorts

HEAD = '<thead><tr><th scope="col">Wie</th><th scope="col"><b>Welk</b>  pad</th><th scope="col">Ver\u00adsie</th></tr></thead>'


def test_cells_carry_the_name_of_their_column() -> None:
    row = '<tr><th scope="row">A</th><td>b</td><td class="x">c</td></tr>'
    assert stacked(f"<p>1</p><table>{HEAD}<tbody>{row}</tbody></table>") == (
        '<p>1</p><table class="stack" role="table"><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader">Wie</th><th scope="col" role="columnheader"><b>Welk</b>  pad</th>'
        '<th scope="col" role="columnheader">Ver\u00adsie</th></tr></thead><tbody role="rowgroup"><tr role="row">'
        '<th scope="row" role="rowheader">A</th><td data-label="Welk pad" role="cell">b</td>'
        '<td class="x" data-label="Versie" role="cell">c</td></tr></tbody></table>'
    )


def test_spans_of_rows_and_columns_keep_the_names_right() -> None:
    rows = (
        '<tr><th scope="rowgroup" rowspan="2">A</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>'
        '<tr><th scope="rowgroup" colspan="2">B</th><td>5</td></tr><tr><td>6</td><td>7</td><td>8</td></tr>'
    )
    found = re.findall(
        r'<td data-label="([^"]*)" role="cell">(.)', stacked(f"<table>{HEAD}<tbody>{rows}</tbody></table>")
    )
    assert found == [
        ("Welk pad", "1"), ("Versie", "2"), ("Welk pad", "3"), ("Versie", "4"), ("Versie", "5"),
        ("Wie", "6"), ("Welk pad", "7"), ("Versie", "8"),
    ]  # fmt: skip


def test_a_column_with_a_long_text_or_a_list_is_long_on_every_row() -> None:
    for much in ("x" * (LONG + 1), "<ul><li>x</li></ul>"):
        rows = f'<tr><th scope="row">A</th><td>{much}</td><td>2</td></tr><tr><th scope="row">B</th><td>y</td><td>4</td></tr>'
        page = stacked(f"<table>{HEAD}<tbody>{rows}</tbody></table>")
        assert page.count('data-label="Welk pad" data-long role') == 2
        assert page.count("data-long") == 2


def test_a_table_with_a_form_of_its_own_keeps_it_and_one_without_heads_stays_as_it_is() -> None:
    assert '<table class="matrix" role="table">' in stacked(f'<table class="matrix">{HEAD}<tbody></tbody></table>')
    for page in ("<p>niets</p>", "<table><tbody><tr><td>1</td></tr></tbody></table>"):
        assert stacked(page) == page


def test_a_table_of_many_columns_becomes_a_list_sooner() -> None:
    heads = "".join(f'<th scope="col">{name}</th>' for name in "abcdef")
    for many, kind in ((6, "stack broad"), (5, "stack")):
        head = f"<thead><tr>{heads[: many * len(heads) // 6]}</tr></thead>"
        assert stacked(f"<table>{head}<tbody></tbody></table>").startswith(f'<table class="{kind}" role="table">')


def test_every_table_of_the_site_has_the_roles_of_a_table() -> None:
    seen = 0
    for path in sorts("repository"):
        page = made("repository")[path].decode()
        for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
            seen += 1
            for tag in re.findall(r"<(?:table|thead|tbody|tr|th|td)\b[^>]*>", table):
                assert 'role="' in tag, (path, tag)
            if 'class="compare' in table:
                continue
            cells = re.findall(r"<td\b[^>]*>", table.partition("</thead>")[2])
            assert [tag for tag in cells if "data-label=" not in tag] == [], path
    assert seen > 20
