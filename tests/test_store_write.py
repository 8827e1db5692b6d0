import os
import threading
from pathlib import Path
from zipfile import ZipFile

import pytest
from store_samples import posix

from planctl.errors import CannotGoOn
from planctl.store.write import write_new


@pytest.mark.parametrize("name", ["2018.yaml", "2018.YML"])
def test_what_could_be_a_plan_is_never_written_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"mine")
    with pytest.raises(CannotGoOn, match="an answer is never written over"):
        write_new(path, b"answer")
    assert path.read_bytes() == b"mine"


def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_new(link, b"answer")
    assert link.is_symlink()
    assert real.read_bytes() == b"answer"


def test_a_link_to_a_plan_is_followed_by_no_answer(tmp_path: Path) -> None:
    real, link = tmp_path / "2018.yaml", tmp_path / "link.csv"
    real.write_bytes(b"mine")
    link.symlink_to(real)
    with pytest.raises(CannotGoOn, match="an answer is never written over"):
        write_new(link, b"answer")
    assert real.read_bytes() == b"mine"


@posix
def test_a_read_only_answer_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"mine")
    path.chmod(0o444)
    with pytest.raises(CannotGoOn, match="choose another name"):
        write_new(path, b"answer")
    assert path.read_bytes() == b"mine"


@posix
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    path, got = tmp_path / "a.csv", []
    os.mkfifo(path)
    reader = threading.Thread(target=lambda: got.append(path.read_bytes()))
    reader.start()
    write_new(path, b"answer")
    reader.join(10)
    assert got == [b"answer"]
    assert path.is_fifo()


def test_a_form_that_may_have_been_filled_in_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    with ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="planctl"/></sheets></workbook>')
    kept = path.read_bytes()
    with pytest.raises(CannotGoOn, match="may have been filled in"):
        write_new(path, b"x")
    assert path.read_bytes() == kept
    for other in (b"", b"PK", b"no workbook"):
        path.write_bytes(other)
        write_new(path, b"x")
        assert path.read_bytes() == b"x"
