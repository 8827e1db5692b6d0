import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.findings import Finding
from planctl.store.read import LARGEST, decode, read

TEXT = "format: planctl/1\r\ntitle: 市经济和信息化委办理方案\r\nyear: 2018\nitems: []"


def told(findings: list[Finding]) -> list[tuple[str, str, dict[str, object]]]:
    return [(found.code, found.variant, dict(found.args)) for found in findings]


@pytest.mark.parametrize(
    ("encoding", "mark", "warning"),
    [
        ("utf-8", b"", []),
        ("utf-8", b"\xef\xbb\xbf", []),
        ("utf-16-le", b"\xff\xfe", [("PL002", "", {"encoding": "UTF-16"})]),
        ("utf-16-be", b"\xfe\xff", [("PL002", "", {"encoding": "UTF-16"})]),
        ("utf-16-le", b"", [("PL002", "", {"encoding": "UTF-16"})]),
        ("utf-16-be", b"", [("PL002", "", {"encoding": "UTF-16"})]),
        ("gb18030", b"", [("PL002", "", {"encoding": "GB18030"})]),
    ],
)
def test_a_file_is_read_and_its_bytes_can_be_made_again(
    tmp_path: Path, encoding: str, mark: bytes, warning: list[object]
) -> None:
    path, data = tmp_path / "plan.yaml", mark + TEXT.encode(encoding)
    path.write_bytes(data)
    source, found = read(path)
    assert source is not None
    assert (source.text, source.encoding, source.bom) == (TEXT, encoding, mark)
    assert source.bom + source.text.encode(source.encoding) == data == path.read_bytes()
    assert told(found) == warning
    assert all(each.path == str(path) for each in found)


def test_findings_call_the_file_what_the_caller_calls_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(TEXT.encode("gbk"))
    source, found = read(path, "plans/plan.yaml")
    assert source is not None
    assert {source.path, *(each.path for each in found)} == {"plans/plan.yaml"}


@pytest.mark.parametrize(
    ("data", "variant", "args"),
    [
        ("year: 2018\r\ntitle: 方".encode() + b"\xb0 \xb5\n", "corrupt", {"line": 2, "column": 9, "byte": "0xB0"}),
        (b"\xef\xbb\xbfa: \xff\n", "", {"line": 1, "column": 4, "byte": "0xFF"}),
        ("研究制定建设方案".encode()[:-1], "corrupt", {"line": 1, "column": 8, "byte": "0xE6"}),
        ("一".encode() + "办法".encode("gbk") + "印发".encode(), "corrupt", {"line": 1, "column": 2, "byte": "0xB0"}),
        ("title: caf\xe9 cr\xe8me br\xfbl\xe9e\n".encode("latin-1"), "", {"line": 1, "column": 11, "byte": "0xE9"}),
        ("計畫辦理方案書".encode("big5"), "", {"line": 1, "column": 1, "byte": "0xAD"}),
        (b"\xff\xfea\x00\n\x00\x00\xd8", "utf-16", {"line": 2, "column": 1, "byte": "0x00"}),
        (b"\xff\xfea\x00b", "utf-16", {"line": 1, "column": 2, "byte": "0x62"}),
    ],
)
def test_bytes_that_are_no_text_are_refused_at_the_first(data: bytes, variant: str, args: dict[str, object]) -> None:
    source, found = decode("plan.yaml", data)
    assert source is None
    assert told(found) == [("PL001", variant, args)]


@pytest.mark.parametrize("text", ["", "a: 1", "二季度", "a: \x00\n", "联通", "é", "𠮷\n"])
def test_what_is_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    source, found = decode("plan.yaml", text.encode())
    assert source is not None
    assert (source.text, source.encoding, found) == (text, "utf-8", [])


@pytest.mark.parametrize("text", ["联通", "二季度", "张  红", "title: 方案", "1.1 报送《规划》——“新两园”…"])
def test_short_chinese_in_gbk_is_recognised(text: str) -> None:
    source, _ = decode("plan.yaml", text.encode("gbk"))
    assert source is not None
    assert source.text == text


@given(st.binary(max_size=200))
def test_whatever_is_read_can_be_written_back(data: bytes) -> None:
    source, found = decode("plan.yaml", data)
    if source is None:
        assert [each.code for each in found] == ["PL001"]
    else:
        assert source.bom + source.text.encode(source.encoding) == data


@given(st.text(st.sampled_from("市经济和信息化委办理方案工业园区处,。:\n abc"), min_size=8, max_size=80), st.data())
def test_one_damaged_byte_does_not_turn_a_plan_into_other_characters(text: str, data: st.DataObject) -> None:
    encoded = ("title: 市政府督查室办理方案重点工作\n" + text).encode()
    at = data.draw(st.integers(0, len(encoded) - 1))
    damaged = encoded[:at] + b"\xff" + encoded[at + 1 :]
    source, found = decode("plan.yaml", damaged)
    assert source is None
    assert [each.variant for each in found] == ["corrupt"]


def test_a_folder_and_what_would_wait_for_a_writer_are_refused(tmp_path: Path) -> None:
    folder, fifo = tmp_path / "x.yaml", tmp_path / "fifo.yaml"
    folder.mkdir()
    assert told(read(folder)[1]) == [("PL009", "folder", {})]
    if hasattr(os, "mkfifo"):
        os.mkfifo(fifo)
        assert told(read(fifo)[1]) == [("PL009", "special", {})]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in the file system")
def test_a_socket_and_a_device_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yaml")
        assert told(read(Path("s.yaml"))[1]) == [("PL009", "special", {})]
    assert told(read(Path(os.devnull))[1]) == [("PL009", "special", {})]


def test_a_file_exchanged_for_a_fifo_between_the_two_looks_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("a: 1")
    before = path.stat()
    path.unlink()
    if not hasattr(os, "mkfifo"):
        pytest.skip("no FIFO here")
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda *_args, **_more: before)
    assert told(read(path)[1]) == [("PL009", "special", {})]


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert told(read(path)[1]) == [("PL010", "", {"size": "100.0", "limit": 20})]
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert told(read(path)[1])[0][0] == "PL010"
    monkeypatch.setattr("planctl.store.read.LARGEST", 10)
    path.write_bytes(b"a" * 10)
    assert read(path)[0] is not None


def test_what_is_missing_or_forbidden_is_the_callers_to_tell(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.yaml")
    path = tmp_path / "plan.yaml"
    path.write_text("a: 1")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(PermissionError):
        read(path)
