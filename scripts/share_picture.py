"""Makes `site/share.png`: what other sites show beside a link to the register (1200 by 630 pixels, as Open Graph asks).

It names no register, so that every register can show it; its text, colours, faces and icon are those of the site.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from screenshots import ARGUMENTS, CHROMIUM

SITE = Path(__file__).resolve().parent.parent / "site"
WIDTH, HEIGHT = 1200, 630
PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>share</title><style>
@font-face {{ font-family: Bitter; src: url({fonts}/bitter.woff2); font-weight: 100 900 }}
@font-face {{ font-family: Source; src: url({fonts}/source-sans-3.woff2); font-weight: 100 900 }}
body {{ margin: 0; padding: 80px 90px; box-sizing: border-box; height: {height}px; background: #fbf7f0; color: #261f1c;
  border-top: 18px solid #4a1a38; font-family: Bitter }}
svg {{ width: 92px; display: block; margin-bottom: 44px }}
p {{ margin: 0 0 34px; font-size: 68px; font-weight: 600; line-height: 1.16 }}
small {{ font: 400 34px Source; color: #62564f }}
mark {{ background: #ffe08a; color: #33270a; padding: 2px 14px; border-radius: 8px }}
</style>{icon}<p>Waar sta ik, waar wil ik heen, welk traject brengt mij verder?</p>
<small>Ontwikkelpaden en trajecten voor leraren, en <mark>wat er nog ontbreekt</mark></small></html>"""


def main() -> int:
    """Make the picture."""
    icon = (SITE / "icon.svg").read_text(encoding="utf-8")
    page = PAGE.format(fonts=(SITE / "fonts").as_uri(), icon=icon, height=HEIGHT)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        file = Path(folder) / "share.html"
        file.write_text(page, encoding="utf-8")
        browser = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        opened = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        opened.goto(file.as_uri())
        opened.evaluate("document.fonts.ready.then(() => true)")
        opened.screenshot(path=SITE / "share.png")
        browser.close()
    print(SITE / "share.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
