"""Templates, styles, scripts and fonts are taken anew when they change, and what is wrong in one is told at its line."""

import shutil
from pathlib import Path

from napl.site.assets import assets
from napl.workspace.serving.trouble import Trouble
from tests.registers import change, tiny
from tests.workspace.serving.making import ROOT, TITLE, TRAJECTORY, fresh, served, workshop


def copied_site(folder: Path) -> Path:
    shutil.copytree(ROOT / "site", folder / "site")
    return folder / "site"


def test_a_template_a_style_and_a_script_are_taken_anew(tmp_path: Path) -> None:
    root, site = tiny(tmp_path), copied_site(tmp_path)
    shop = workshop(root, site)
    before = served(shop.renew())
    assert before == fresh(root, site)
    for name, old, new in (
        ("templates/base.html", "Naar de inhoud", "Naar wat hier staat"),
        ("styles/20-text.css", "{", "{ --new: 1;"),
        ("scripts/napl.js", '"use strict";', '"use strict";\nvoid 0;'),
    ):
        file = site / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        now = served(shop.renew())
        assets.cache_clear()
        assert now == fresh(root, site)
        assert now != before
        before = now
    assert shop.renew() is None


def test_a_template_that_is_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    root, site = tiny(tmp_path), copied_site(tmp_path)
    shop = workshop(root, site)
    before = served(shop.renew())
    file = site / "templates" / "pages" / "paden.html"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}{{% if %}}\n", encoding="utf-8")
    trouble = shop.renew()
    line = len(text.splitlines()) + 1
    assert isinstance(trouble, Trouble)
    assert [item.place for item in trouble.items] == [f"site/templates/pages/paden.html:{line}"]
    change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})
    assert isinstance(shop.renew(), Trouble)
    file.write_text(text, encoding="utf-8")
    after = served(shop.renew())
    assert after == fresh(root, site)
    assert after != before


def test_a_style_that_asks_for_a_font_that_is_gone(tmp_path: Path) -> None:
    root, site = tiny(tmp_path), copied_site(tmp_path)
    shop = workshop(root, site)
    before = served(shop.renew())
    (site / "fonts" / "bitter.woff2").rename(tmp_path / "bitter.woff2")
    assert isinstance(shop.renew(), Trouble)
    (tmp_path / "bitter.woff2").rename(site / "fonts" / "bitter.woff2")
    assert served(shop.renew()) == before
