"""One measure with progress, read from a plan: what the tests of progress/ judge."""

from datetime import date

from planctl.plan.loaded import read
from planctl.plan.model import Measure, Plan
from planctl.progress.known import known
from planctl.progress.standing import Standing, standings, whole
from planctl.source import Source

HEAD = """\
format: planctl/1
title: 方案
year: 2018
issued: 2018-03-06
{plan}conventions: {{before_month: inclusive}}
leaders: [甲, {{name: 乙, until: 2018-06-30, successor: 丙}}, 丙]
divisions: [一处, 二处]
items:
- id: "1"
  title: 事项
  leaders: [乙]
  lead: 一处
  measures:
  - id: "1.1"
    text: 措施
    deadline: {deadline}
"""


def plan_of(deadline: str = "5月前", body: str = "", plan: str = "") -> Plan:
    """A plan with one measure; `body` is what stands under it after its deadline, `plan` lines of the plan itself."""
    indented = "".join(f"    {line}\n" for line in body.strip("\n").split("\n") if line)
    loaded = read(Source("plan.yaml", HEAD.format(deadline=deadline, plan=plan) + indented))
    assert loaded.plan is not None
    assert not [each for each in loaded.findings if each.severity == "error"], loaded.findings
    return loaded.plan


def only(plan: Plan) -> Measure:
    """The plan's one measure."""
    ((_, _, measure),) = plan.walk()
    return measure


def judged(plan: Plan, day: str) -> list[Standing]:
    """The standings of the one measure as of a day."""
    as_of = date.fromisoformat(day)
    seen = known(plan, as_of)
    return standings(seen, only(seen), as_of)


def together(plan: Plan, day: str) -> Standing:
    """The one measure as a whole as of a day."""
    return whole(judged(plan, day))
