"""Whatever strangers send, `napl lint` answers with findings: no exception, no traceback, the same in both languages."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl.model.kind import kinds
from tests.cli.running import napl
from tests.registers import tiny

SHIPPED = sorted((Path(__file__).parents[2] / "data").rglob("*.yaml"))
PLACES = [kind.place if kind.single else f"{kind.place}/zomaar.yaml" for kind in kinds().values()]
settings.register_profile("hostile", deadline=None, max_examples=120, suppress_health_check=list(HealthCheck))

yaml_texts = st.recursive(
    st.sampled_from(
        ["null", "true", "12", "1.5", "'x'", "unknown", "2026-02-30", "id: a", "- a", "&a b", "*a", "!!t x", "{a: b"]
    ),
    lambda inner: st.builds("{}: {}".format, inner, inner) | st.builds("- {}\n- {}".format, inner, inner),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny(tmp_path_factory.mktemp("hostile"))


def lint_answers(capsys: pytest.CaptureFixture[str], root: Path, place: str, raw: bytes) -> None:
    """Lint the register with `raw` at `place`, and put back what stood there."""
    file = root / "data" / place
    before = file.read_bytes() if file.exists() else None
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
    try:
        for language in ("nl", "en"):
            ran = napl(capsys, root, ["lint", "--lang", language, "--jobs", "1", "--as-of", "2026-06-01"])
            assert ran.code in {0, 1}, ran.err
            assert "Traceback" not in ran.out + ran.err
        ran = napl(capsys, root, ["lint", "--format", "json", "--jobs", "1"])
        json.loads(ran.out)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


@settings(settings.get_profile("hostile"))
@given(place=st.sampled_from(PLACES), raw=st.binary(max_size=200))
def test_any_bytes_are_answered(capsys: pytest.CaptureFixture[str], register: Path, place: str, raw: bytes) -> None:
    lint_answers(capsys, register, place, raw)


@settings(settings.get_profile("hostile"))
@given(place=st.sampled_from(PLACES), text=yaml_texts | st.text(max_size=80))
def test_any_yaml_is_answered(capsys: pytest.CaptureFixture[str], register: Path, place: str, text: str) -> None:
    lint_answers(capsys, register, place, text.encode("utf-8", "replace"))


@settings(settings.get_profile("hostile"))
@given(number=st.integers(0, len(SHIPPED) - 1), seed=st.integers(0, 2**32))
def test_mutated_shipped_files_are_answered(
    capsys: pytest.CaptureFixture[str], register: Path, number: int, seed: int
) -> None:
    chance = random.Random(seed)
    path = SHIPPED[number]
    raw = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(raw))
        match chance.randrange(4):
            case 0:
                raw[start] = chance.randrange(256)
            case 1:
                del raw[start : start + chance.randint(1, 60)]
            case 2:
                raw[start:start] = chance.choice(
                    [b"'", b"[", b"{", b"\t", b"- ", b": ", b"&a ", b"\xe2\x80\xae", b"\n\n", b"1e999"]
                )
            case _:
                other = chance.randrange(len(raw))
                raw[start:start] = raw[other : other + chance.randint(1, 80)]
    data = next(parent for parent in path.parents if parent.name == "data")
    lint_answers(capsys, register, path.relative_to(data).as_posix(), bytes(raw))


def test_file_names_are_hostile_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    folder = root / "data" / "providers"
    for name in (
        "a\nb.yaml",
        "::error::x.yaml",
        "\x1b[31m.yaml",
        "é.yaml",
        "UPPER.yaml",
        "-rf.yaml",
        "x" * 200 + ".yaml",
    ):
        (folder / name).write_text("id: x\n")
    (folder / "bytes\udcff.yaml").write_text("id: x\n")
    (root / "data" / "loose").symlink_to(root / "data")
    (folder / "out.yaml").symlink_to("/etc/hostname")
    (folder / "gone.yaml").symlink_to(folder / "nowhere")
    for form in ("text", "github", "json", "sarif", "rdjson", "junit"):
        ran = napl(capsys, root, ["lint", "--format", form])
        assert ran.code == 1, ran.err
        assert "\x1b" not in ran.out
        assert "Traceback" not in ran.err
