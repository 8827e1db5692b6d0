"""Two clerks, one plan: branches of a real repository, merged by git with planctl as its driver."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PLAN, SETTINGS
from test_changes_merge import BASE, FIRST, MONTHLY, after, entry

from planctl.cli.git import driver

NAME = "plans/2018.yaml"
OURS, THEIRS = entry("2018-05-01", "note: 甲处已报"), entry("2018-05-02", "state: done", "note: 乙处已报")
JANUARY = "    progress:\n" + entry("2018-02-01", "for: 2018-01", "state: done")
FEBRUARY = "    progress:\n" + entry("2018-03-01", "for: 2018-02", "state: done")


class Repository:
    """A repository with a plan, where git asks planctl to merge."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "plans").mkdir(parents=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str, ok: bool = True) -> "subprocess.CompletedProcess[str]":
        own = {
            name: value for name, value in os.environ.items() if not name.startswith("GIT_") and name not in SETTINGS
        }
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C", "PLANCTL_LANG": "en"}
        identity = ["-c", "user.name=甲", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
        done = subprocess.run(
            ["git", *identity, *words], cwd=self.root, env={**own, **settings}, capture_output=True, text=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
        assert not ok or done.returncode == 0, done.stderr + done.stdout
        assert "Traceback" not in done.stderr
        return done

    def commit(self, data: bytes | str | None, message: str) -> None:
        path = self.root / NAME
        if data is not None:
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def branches(self, base: bytes | str, ours: bytes | str, theirs: bytes | str) -> None:
        """The base on main, theirs on a branch of that name, ours on main."""
        self.commit(base, "base")
        self.git("checkout", "-q", "-b", "theirs")
        self.commit(theirs, "theirs")
        self.git("checkout", "-q", "main")
        self.commit(ours, "ours")

    @property
    def plan(self) -> bytes:
        return (self.root / NAME).read_bytes()

    @property
    def text(self) -> str:
        return self.plan.decode()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "督查 计划")
    (made.root / ".gitattributes").write_text("plans/*.yaml merge=planctl\n")
    made.git("config", "merge.planctl.driver", driver(sys.executable))
    return made


def planctl(repository: Repository, *words: str) -> "subprocess.CompletedProcess[str]":
    own = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return subprocess.run(
        [sys.executable, "-m", "planctl", *words], cwd=repository.root, env={**own, "PLANCTL_LANG": "en"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


CLEAN = {
    "different measures": (BASE, after(BASE, FIRST, OURS), after(BASE, MONTHLY, JANUARY)),
    "the same measure": (BASE, after(BASE, FIRST, OURS), after(BASE, FIRST, THEIRS)),
    "the first progress on both sides": (BASE, after(BASE, MONTHLY, JANUARY), after(BASE, MONTHLY, FEBRUARY)),
    "the same entry on both": (BASE, after(BASE, FIRST, THEIRS), after(BASE, FIRST, OURS + THEIRS)),
    "an old entry mended": (BASE, BASE.replace("已启动", "已正式启动"), after(BASE, FIRST, THEIRS)),
    "changes elsewhere": (
        BASE,
        after(BASE, FIRST, OURS).replace("title: 办", "title: 市办"),
        after(BASE, FIRST, THEIRS).replace("待定", "定"),
    ),
    "comments between entries": (
        BASE,
        after(BASE, FIRST, "    # 电话\n" + OURS),
        after(BASE, FIRST, "    # 函\n" + THEIRS),
    ),
}
MERGED = {
    "different measures": after(after(BASE, FIRST, OURS), MONTHLY, JANUARY),
    "the same measure": after(BASE, FIRST, OURS + THEIRS),
    "the first progress on both sides": after(BASE, MONTHLY, JANUARY + FEBRUARY.removeprefix("    progress:\n")),
    "the same entry on both": after(BASE, FIRST, OURS + THEIRS),
    "an old entry mended": after(BASE, FIRST, THEIRS).replace("已启动", "已正式启动"),
    "changes elsewhere": after(BASE, FIRST, OURS + THEIRS).replace("title: 办", "title: 市办").replace("待定", "定"),
    "comments between entries": after(BASE, FIRST, "    # 电话\n" + OURS + "    # 函\n" + THEIRS),
}


@pytest.mark.parametrize("name", CLEAN)
def test_a_merge_is_clean(repository: Repository, name: str) -> None:
    repository.branches(*CLEAN[name])
    done = repository.git("merge", "theirs")
    assert "planctl:" not in done.stderr
    assert repository.text == MERGED[name]
    assert repository.git("status", "--porcelain").stdout == ""


@pytest.mark.slow
@pytest.mark.parametrize("name", CLEAN)
def test_so_are_a_rebase_and_a_cherry_pick(repository: Repository, name: str) -> None:
    repository.branches(*CLEAN[name])
    repository.git("checkout", "-q", "-b", "picked")
    repository.git("cherry-pick", "theirs")
    assert repository.text == MERGED[name]
    repository.git("checkout", "-q", "-b", "rebased", "theirs")
    repository.git("rebase", "-q", "main")
    # In a rebase “ours” is the branch that is rebased onto.
    assert repository.text == MERGED[name]
    assert repository.git("status", "--porcelain").stdout == ""


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.removesuffix("\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.removesuffix("\n").replace("\n", "\r\n").encode(),
    ],
    ids=["CRLF", "no final newline", "BOM, CRLF, no final newline"],
)
def test_bytes_are_kept(repository: Repository, change: Callable[[str], bytes]) -> None:
    last = "    note: 待定\n"
    ours, theirs = (after(BASE, last, "    progress:\n" + each) for each in (OURS, THEIRS))
    repository.branches(change(BASE), change(ours), change(theirs))
    repository.git("merge", "theirs")
    assert repository.plan == change(after(BASE, last, "    progress:\n" + OURS + THEIRS))


def test_the_shipped_plan_merges_validates_and_answers(repository: Repository) -> None:
    base = PLAN.read_text(encoding="utf-8")
    place = base.index('id: "9.2.1"')
    line = base.index("deadline: 每月\n", place) + len("deadline: 每月\n")

    def reported(*entries: str) -> str:
        return base[:line] + "      progress:\n" + "".join(entries) + base[line:]

    first = entry("2018-04-02", "for: 2018-03", "state: done", "note: 正常", margin="      ")
    second = entry("2018-05-03", "for: 2018-04", "state: done", "note: 正常", margin="      ")
    repository.branches(base, reported(second), reported(first))
    repository.git("merge", "theirs")
    assert repository.text == reported(first, second)
    assert planctl(repository, "validate").returncode == 0
    rows = json.loads(planctl(repository, "due", "--all", "--as-of", "2018-06-01", "--format", "json").stdout)["rows"]
    done = [row["period"] for row in rows if row["id"] == "9.2.1" and row["state"] == "done"]
    assert done == ["2018-03", "2018-04"]


def test_a_measure_that_one_side_removed_is_a_conflict(repository: Repository) -> None:
    gone = BASE[: BASE.index('  - id: "1.2"')] + BASE[BASE.index("\n  # 第三条") :]
    repository.branches(BASE, gone, after(BASE, MONTHLY, JANUARY))
    done = repository.git("merge", "theirs", ok=False)
    assert done.returncode == 1
    assert "plans/2018.yaml: conflict markers are left, for one side removed 1.2" in done.stderr
    assert repository.text.count("<<<<<<< ours") == repository.text.count(">>>>>>> theirs") == 1
    assert JANUARY in repository.text
    assert "UU plans/2018.yaml" in repository.git("status", "--porcelain").stdout
    checked = planctl(repository, "validate", "--format", "concise")
    assert checked.returncode == 2
    assert "PL008" in checked.stdout


def test_two_states_for_one_day_are_a_conflict_around_these_entries(repository: Repository) -> None:
    suspended = entry("2018-05-02", "state: suspended", "note: 丙处中止")
    repository.branches(BASE, after(BASE, FIRST, OURS + suspended), after(BASE, FIRST, THEIRS))
    done = repository.git("merge", "theirs", ok=False)
    assert done.returncode == 1
    assert "both sides recorded something of 1.1 on 2018-05-02" in done.stderr
    stand = OURS + "<<<<<<< ours\n" + suspended + "=======\n" + THEIRS + ">>>>>>> theirs\n"
    assert repository.text == after(BASE, FIRST, stand)
    assert "PL008" in planctl(repository, "validate", "--format", "concise").stdout
    kept = "".join(line for line in repository.text.splitlines(keepends=True) if line[0] not in "<=>")
    repository.commit(kept, "settled")
    assert planctl(repository, "validate").returncode == 0


def test_a_conflict_elsewhere_is_gits_own(repository: Repository) -> None:
    ours = after(BASE, FIRST, OURS).replace("title: 办理方案", "title: 甲方案")
    theirs = after(BASE, FIRST, THEIRS).replace("title: 办理方案", "title: 乙方案")
    repository.branches(BASE, ours, theirs)
    done = repository.git("merge", "theirs", ok=False)
    assert done.returncode == 1
    assert "both sides changed the same lines" in done.stderr
    assert "<<<<<<< ours\ntitle: 甲方案\n=======\ntitle: 乙方案\n>>>>>>> theirs\n" in repository.text
    assert OURS in repository.text
    assert THEIRS in repository.text


def test_an_error_in_one_version_leaves_all_to_git(repository: Repository) -> None:
    repository.branches(
        BASE, after(BASE, FIRST, OURS), after(BASE, MONTHLY, JANUARY).replace("title: 支持", "title: [支持")
    )
    repository.git("merge", "theirs")
    assert OURS in repository.text
    assert JANUARY in repository.text


def test_a_merge_without_markers_that_makes_an_error_stops(repository: Repository) -> None:
    new = '  - id: "1.4"\n    text: {}\n    deadline: 7月底前\n'
    ours = BASE.replace('  - id: "1.2"', new.format("甲") + '  - id: "1.2"')
    repository.branches(BASE, ours, after(BASE, "    note: 待定\n", new.format("乙")))
    done = repository.git("merge", "theirs", ok=False)
    assert done.returncode == 1
    assert "it has errors that neither side had; see: planctl validate plans/2018.yaml" in done.stderr
    assert "PL206" in planctl(repository, "validate", "--format", "concise").stdout


def test_what_is_not_in_utf_8_is_gits_to_merge(repository: Repository) -> None:
    versions = [BASE, after(BASE, FIRST, OURS), after(BASE, MONTHLY, JANUARY)]
    repository.branches(*(text.encode("gb18030") for text in versions))
    repository.git("merge", "theirs")
    assert repository.plan == after(versions[1], MONTHLY, JANUARY).encode("gb18030")


def test_utf_16_is_left_as_it_is_and_told(repository: Repository) -> None:
    versions = [text.encode("utf-16") for text in (BASE, after(BASE, FIRST, OURS), after(BASE, MONTHLY, JANUARY))]
    repository.branches(*versions)
    done = repository.git("merge", "theirs", ok=False)
    assert done.returncode == 1
    assert "git takes it for no text" in done.stderr
    assert repository.plan == versions[1]


def test_line_ends_that_differ_are_gits_to_judge(repository: Repository) -> None:
    repository.branches(BASE, after(BASE, FIRST, OURS).replace("\n", "\r\n"), after(BASE, FIRST, THEIRS))
    done = repository.git("merge", "theirs", ok=False)
    assert done.returncode == 1
    assert "the sides end their lines differently" in done.stderr
    assert "<<<<<<< ours" in repository.text


@pytest.mark.slow
def test_six_branches_of_one_measure_join_one_after_another(repository: Repository) -> None:
    repository.commit(BASE, "base")
    for number in range(1, 7):
        repository.git("checkout", "-q", "-b", f"b{number}", "main")
        repository.commit(after(BASE, FIRST, entry(f"2018-05-0{number}", f"note: 第{number}次")), str(number))
    repository.git("checkout", "-q", "main")
    for number in (3, 1, 6, 2, 5, 4):
        repository.git("merge", f"b{number}")
    # The base of each is the same commit, so that all of them are put in order.
    entries = [entry(f"2018-05-0{number}", f"note: 第{number}次") for number in range(1, 7)]
    assert repository.text == after(BASE, FIRST, "".join(entries))


def test_install_sets_up_a_clone_and_says_so_once(tmp_path: Path) -> None:
    made = Repository(tmp_path / "督查 计划")
    (made.root / "plans").rename(made.root / "年度 方案")
    plan = made.root / "年度 方案" / "2018.yaml"
    plan.write_text(BASE, encoding="utf-8")
    first = planctl(made, "git", "install", "--plan", "年度 方案")
    assert (first.returncode, first.stdout) == (0, "")
    assert 'line added: "年度 方案/*.yaml" merge=planctl; commit the file' in first.stderr
    assert "git asks planctl to merge plans in this clone (merge.planctl.driver)" in first.stderr
    assert made.git("config", "merge.planctl.driver").stdout == driver(sys.executable) + "\n"
    settings = (made.root / ".git" / "config").read_bytes()
    again = planctl(made, "git", "install", "--plan", str(plan))
    assert (again.returncode, again.stdout) == (0, "")
    assert again.stderr == "planctl: git already asks planctl to merge plans in this clone; nothing was changed\n"
    assert (made.root / ".git" / "config").read_bytes() == settings
    made.git("add", "-A")
    made.git("commit", "-q", "-m", "base")
    made.git("checkout", "-q", "-b", "theirs")
    plan.write_text(after(BASE, FIRST, THEIRS), encoding="utf-8")
    made.git("commit", "-q", "-a", "-m", "theirs")
    made.git("checkout", "-q", "main")
    plan.write_text(after(BASE, FIRST, OURS), encoding="utf-8")
    made.git("commit", "-q", "-a", "-m", "ours")
    made.git("merge", "theirs")
    assert plan.read_text(encoding="utf-8") == after(BASE, FIRST, OURS + THEIRS)


def test_install_replaces_the_driver_of_another_python(repository: Repository) -> None:
    repository.commit(BASE, "base")
    repository.git("config", "merge.planctl.driver", driver("/gone/python"))
    done = planctl(repository, "git", "install")
    assert "git asks planctl to merge" in done.stderr
    assert repository.git("config", "merge.planctl.driver").stdout == driver(sys.executable) + "\n"


def test_install_outside_a_work_tree(tmp_path: Path, repository: Repository) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / NAME).write_text(BASE, encoding="utf-8")
    done = planctl(repository, "git", "install", "--plan", str(tmp_path / "plans"))
    assert done.returncode == 2
    assert "is in no git work tree" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / ".gitattributes").exists()


def test_the_driver_runs_nothing_that_lies_in_the_work_tree(repository: Repository) -> None:
    for name in ("typing.py", "planctl.py", "yaml.py"):
        (repository.root / name).write_text("raise SystemExit(99)\n")
    repository.branches(*CLEAN["the same measure"])
    repository.git("merge", "theirs")
    assert repository.text == MERGED["the same measure"]


@pytest.mark.parametrize(
    ("python", "begins"),
    [
        ("/usr/bin/python3", "/usr/bin/python3 -P "),
        ("/opt/督查 组/python", "'/opt/督查 组/python' -P "),
        ("/opt/it's/100%/python", "'/opt/it'\"'\"'s/100%%/python' -P "),
    ],
)
def test_the_driver_is_quoted_for_gits_shell(python: str, begins: str) -> None:
    assert driver(python) == f"{begins}-m planctl merge-file --path %P --marker-size %L %O %A %B"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_python_under_an_odd_path_is_found_by_git(repository: Repository, tmp_path: Path) -> None:
    odd = tmp_path / "it's 100%O 组"
    odd.mkdir()
    script = odd / "python"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    script.chmod(0o755)
    repository.git("config", "merge.planctl.driver", driver(str(script)))
    repository.branches(*CLEAN["the same measure"])
    repository.git("merge", "theirs")
    assert repository.text == MERGED["the same measure"]
