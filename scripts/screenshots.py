"""Makes the pictures of the site under `docs/screenshots`: every sort of page that people see first, wide and on a phone.

Takes the folder of a built site. The pages are opened from disk, as they are published.
"""

import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright

OUT = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu"]
VIEWS: tuple[tuple[int, int, Literal["light", "dark"]], ...] = (
    (1440, 900, "light"),
    (768, 1024, "light"),
    (360, 740, "dark"),
)
"""Width, height and colour scheme of a picture."""
PAGES = (
    ("begin", "index.html"),
    ("zoeker", "trajecten.html?q=toetsen&sector=vo"),
    ("pad", "paden/curriculumdeskundigheid.html"),
    ("plan", "paden/curriculumdeskundigheid/plan.html#plan=1.1_0_0.0202--01----"),
    ("traject", "trajecten/wat-doet-ertoe.html"),
    ("vergelijken", "vergelijk.html?id=wat-doet-ertoe&id=een-coach-naast-je&id=lesson-study-in-je-sectie"),
    ("witte-vlekken", "witte-vlekken.html"),
    ("regio", "regios/scope.html"),
)
"""The name of a picture, and the page with what is chosen on it."""


def picture(page: Page, site: Path, address: str, out: Path) -> None:
    """Write a picture of the first screen of a page, once its scripts have shown what they show."""
    name, mark, rest = address.partition("?") if "?" in address else address.partition("#")
    page.goto((site / name).as_uri() + mark + rest)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    if name.endswith("plan.html"):
        page.locator("#stap-3").scroll_into_view_if_needed()
    page.screenshot(path=out)


def main() -> int:
    """Make every picture; return 2 where the folder is no built site."""
    site = Path(sys.argv[1]) if len(sys.argv) == 2 else Path("public")
    if not (site / "index.html").is_file():
        print(f"{site} is no built site; run make site first", file=sys.stderr)
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for width, height, scheme in VIEWS:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            for name, address in PAGES:
                picture(page, site.resolve(), address, OUT / f"{name}-{width}-{scheme}.png")
            context.close()
        browser.close()
    print(f"{len(VIEWS) * len(PAGES)} pictures in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
