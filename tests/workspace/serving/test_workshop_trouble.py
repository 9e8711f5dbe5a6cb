"""What is broken in the data is told at its place until it is mended; what an editor leaves for a while is no trouble."""

import json
from pathlib import Path

import pytest

from napl.core.text import Text
from napl.workspace.serving.trouble import MOST, Told, Trouble
from tests.registers import change, tiny
from tests.workspace.serving.making import REGISTER, TITLE, TRAJECTORY, fresh, served, workshop


@pytest.mark.parametrize(
    ("broken", "place", "message"),
    [
        ({TRAJECTORY: "id: [\n"}, f"{TRAJECTORY}:2:1", "dit is geen geldige YAML"),
        ({"data/trajectories/x.txt": "x"}, "data/trajectories/x.txt:1:1", "`x.txt` eindigt niet op `.yaml`"),
        ({REGISTER: "id: register\n"}, f"{REGISTER}:1:1", "het veld `address` (Adres) ontbreekt"),
        ({"data/providers/academie.yaml": None}, f"{TRAJECTORY}:", "er is geen aanbieder `academie`"),
    ],
    ids=["no YAML", "a strange file", "the register itself", "a file that is gone"],
)
def test_what_is_broken_is_told_at_its_place_until_it_is_mended(
    tmp_path: Path, broken: dict[str, str | None], place: str, message: str
) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    before = served(shop.renew())
    (name,) = broken
    kept = (root / name).read_text(encoding="utf-8") if (root / name).exists() else None
    change(root, files=broken)
    trouble = shop.renew()
    assert isinstance(trouble, Trouble)
    assert any(item.place.startswith(place) and message in item.message.nl for item in trouble.items), trouble
    change(root, files={name: kept})
    assert served(shop.renew()) == fresh(root) == before


def test_broken_from_the_start_and_then_mended(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {TRAJECTORY: (TITLE, "title: [")})
    shop = workshop(root)
    assert isinstance(shop.renew(), Trouble)
    change(root, {TRAJECTORY: ("title: [", TITLE)})
    assert served(shop.renew()) == fresh(root)


@pytest.mark.parametrize(
    "name", [".leerlijn.yaml.swp", "leerlijn.yaml~", "#leerlijn.yaml#", "4913", "x.yaml___jb_tmp___"]
)
def test_what_an_editor_leaves_for_a_while_is_no_trouble(tmp_path: Path, name: str) -> None:
    root = tiny(tmp_path)
    shop = workshop(root)
    before = served(shop.renew())
    change(root, files={f"data/trajectories/{name}": "x"})
    after = shop.renew()
    assert after is None or served(after) == before
    (root / "data/trajectories/.#leerlijn.yaml").symlink_to("somebody@somewhere.123")
    after = shop.renew()
    assert after is None or served(after) == before


def test_a_browser_gets_no_more_than_it_can_show() -> None:
    wrong = Told(place="a\u202eb:1:1", message=Text("één\x1b", "one"), advice=None)
    data = Trouble(items=(wrong,) * (MOST + 2)).as_data("nl", old=True)
    shown = json.loads(json.dumps(data))
    assert len(shown["items"]) == MOST
    assert shown["items"][0] == {"place": "a\\u202eb:1:1", "message": "één\\x1b", "advice": None}
    assert shown["more"] == "en daarna nog 2 meldingen"
    assert Trouble(items=(wrong,)).as_data("en", old=False)["more"] is None
