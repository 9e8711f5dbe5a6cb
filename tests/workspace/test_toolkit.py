"""A new register installs what it can: the wheel or address that is named, or what the running napl came from."""

import hashlib
import json
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from napl import __version__
from napl.core.errors import NaplError
from napl.workspace.toolkit import Toolkit, installed_toolkit, named_toolkit
from tests.cli.running import napl

WHEEL = "napl-0.1.0-py3-none-any.whl"
COMMIT = "3d3c42e5aac5ba805825da76410c181273ba90b1"
GIT = "https://git.voorbeeld.nl/napl.git"
WANTED = f"./toolkit/napl-{__version__}-py3-none-any.whl"


class Installed(Distribution):
    """A distribution with the origin that its installer wrote down."""

    def __init__(self, origin: object = None) -> None:
        self.origin_text = None if origin is None else json.dumps(origin)

    def read_text(self, filename: str) -> str | None:
        return self.origin_text if filename == "direct_url.json" else "Version: 7.8.9\n"

    def locate_file(self, path: object) -> Path:
        return Path(str(path))


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    file = tmp_path / "met spatie" / WHEEL
    file.parent.mkdir()
    file.write_bytes(b"wheel")
    return file


def of_wheel(file: Path, content: bytes) -> Installed:
    hashes = {"sha256": hashlib.sha256(content).hexdigest()}
    return Installed({"url": file.as_uri(), "archive_info": {"hashes": hashes}})


def test_a_wheel_comes_along(wheel: Path) -> None:
    carried = Toolkit(requirement=f"./toolkit/{WHEEL}", wheel=f"toolkit/{WHEEL}", content=b"wheel")
    assert named_toolkit(str(wheel)) == carried
    assert installed_toolkit(of_wheel(wheel, b"wheel")) == carried
    assert not carried.absent


def test_another_wheel_in_its_place_does_not(wheel: Path) -> None:
    assert installed_toolkit(of_wheel(wheel, b"before")).absent
    wheel.unlink()
    assert installed_toolkit(of_wheel(wheel, b"wheel")).absent


@pytest.mark.parametrize(
    ("origin", "requirement"),
    [
        (None, "napl==7.8.9"),
        ({"url": GIT, "vcs_info": {"vcs": "git", "commit_id": COMMIT}}, f"napl @ git+{GIT}@{COMMIT}"),
        ({"url": "file:///srv/napl", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}, WANTED),
        ({"url": "file:///srv/napl", "dir_info": {"editable": True}}, WANTED),
        ({"url": f"https://voorbeeld.nl/{WHEEL}", "archive_info": {}}, f"napl @ https://voorbeeld.nl/{WHEEL}"),
        (
            {"url": f"https://voorbeeld.nl/{WHEEL}", "archive_info": {"hashes": {"sha256": "ab12"}}},
            f"napl @ https://voorbeeld.nl/{WHEEL}#sha256=ab12",
        ),
    ],
)
def test_what_the_installer_wrote_down_is_told(origin: object, requirement: str) -> None:
    toolkit = installed_toolkit(Installed(origin))
    assert toolkit.requirement == requirement
    assert toolkit.absent == (requirement == WANTED)


@pytest.mark.parametrize(
    ("text", "requirement"),
    [
        (f"napl @ git+{GIT}@v0.1.0", f"napl @ git+{GIT}@v0.1.0"),
        (f"git+{GIT}", f"napl @ git+{GIT}"),
        ("napl==0.1.0", "napl==0.1.0"),
    ],
)
def test_an_address_or_version_is_taken_as_it_is(text: str, requirement: str) -> None:
    assert named_toolkit(text) == Toolkit(requirement=requirement)


@pytest.mark.parametrize(
    "text", ["", "napl", "--index-url=https://voorbeeld.nl", f"nergens/{WHEEL}", "napl==1\n-e .", "ander.whl"]
)
def test_anything_else_is_refused(text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(NaplError):
        named_toolkit(text)
    assert napl(capsys, tmp_path, ["init", "nieuw", f"--toolkit={text}"]).code == 3
    assert not (tmp_path / "nieuw").exists()


def test_init_copies_the_wheel_and_leaves_files_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, wheel: Path
) -> None:
    root = tmp_path / "nieuw"
    root.mkdir()
    (root / "README.md").write_text("van mij\n", encoding="utf-8")
    ran = napl(capsys, tmp_path, ["init", "nieuw", "--name", "Noord", "--toolkit", str(wheel), "--lang", "en"])
    assert (ran.code, ran.out.splitlines()[1:]) == (0, ["README.md stood there already and is left as it was."])
    assert (root / "toolkit" / WHEEL).read_bytes() == b"wheel"
    assert (root / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1] == f"./toolkit/{WHEEL}"
    assert (root / "README.md").read_text(encoding="utf-8") == "van mij\n"
    found = sorted(file.relative_to(root).as_posix() for file in root.rglob("*") if "data" not in file.parts)
    assert [name for name in found if (root / name).is_file()] == [
        ".github/workflows/publish.yml",
        ".github/workflows/validate.yml",
        ".gitignore",
        "README.md",
        "requirements.txt",
        f"toolkit/{WHEEL}",
    ]


def test_a_line_that_is_lacking_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("rich\n", encoding="utf-8")
    ran = napl(capsys, tmp_path, ["init", "--toolkit", "napl==0.1.0", "--lang", "en"])
    assert ran.out.splitlines()[1:] == [
        "requirements.txt stood there already and is left as it was.",
        "The workflows install requirements.txt; it needs this line: napl==0.1.0",
    ]


def test_a_checkout_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = Installed({"url": tmp_path.as_uri(), "dir_info": {"editable": True}})
    monkeypatch.setattr("napl.workspace.toolkit.distribution", lambda _: checkout)
    ran = napl(capsys, tmp_path, ["init", "nieuw"])
    assert "`python -m build --wheel`" in ran.out
    assert f"nieuw/{WANTED.removeprefix('./')}" in ran.out
    assert "# Opleidingsregister\n" in (tmp_path / "nieuw" / "README.md").read_text(encoding="utf-8")
