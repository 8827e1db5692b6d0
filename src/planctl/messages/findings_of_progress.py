"""What findings say of progress entries, of changes in mid-year, and of the numbers that judge them."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "PL801.message": ("this measure has no period {value!r}", "这项措施没有“{value}”这一期"),
    "PL801.help": (
        ("the only one is: {known}", "write one of its {n} periods: {known}"),
        "可写(共{n}期):{known}",
    ),
    "PL801.meant.message": (
        "{value!r} is not how this measure writes a period; did you mean {meant}?",
        "这项措施的周期里没有“{value}”这种写法,是不是 {meant}?",
    ),
    "PL801.meant.help": ("write for: {meant}", "改成 for: {meant}"),
    "PL801.own.message": (
        "{value!r} is the measure's own deadline, not one of its milestones",
        "“{value}”是这项措施本身的时限,不是阶段节点",
    ),
    "PL801.own.help": (
        "remove the line: without for: an entry speaks of the measure's own deadline",
        "删去这一行:不写 for: 就是指措施本身的时限",
    ),
    "PL801.one_off.message": (
        "this measure is due once and has no period {value!r}",
        "这项措施只到期一次,没有“{value}”这一期",
    ),
    "PL801.one_off.help": ("remove the line for: {value}", "删去 for: {value} 这一行"),
    "PL801.undated.message": (
        "this measure has no due date, so it has no period {value!r}",
        "这项措施没有到期日,也就没有“{value}”这一期",
    ),
    "PL801.undated.help": (
        "remove the line; if the work recurs, add reads_as: with how often, such as 每月",
        "删去这一行;若要反复做,补上 reads_as: 写明多久一次,如 每月",
    ),
    "PL802.message": ("the entry does not say which period it is for", "这条进展没有写明是哪一期的"),
    "PL802.help": (
        ("add for: {example}", "add for: with its period, such as for: {example}; there are {n}: {known}"),
        "补上 for: 写明周期,如 for: {example};共{n}期:{known}",
    ),
    "PL802.stage.message": ("the entry does not say which stage it is for", "这条进展没有写明是哪个阶段的"),
    "PL802.stage.help": (
        ("add for: {example}", "add for: with the stage's day, such as for: {example}; there are {n}: {known}"),
        "补上 for: 写明该阶段的日期,如 for: {example};共{n}个:{known}",
    ),
    "PL803.message": ("{key}: {day} has not come yet", "{key}:{day} 还没有到"),
    "PL803.help": (
        "check the date; what has not happened yet is recorded when it has",
        "请核对日期;还没发生的,等发生了再记",
    ),
    "PL804.message": (
        "the entry of {day} comes after the closing on {closed}",
        "{closed} 已经销号,{day} 又有一条进展",
    ),
    "PL804.help": (
        "check both dates; if the work was taken up again, accept PL804 with the reason",
        "请核对两个日期;确实重新启动的,写 accept 并说明理由",
    ),
    "PL804.cancelled.message": (
        "the entry of {day} comes after the measure was cancelled on {closed}",
        "这项措施已于 {closed} 取消,{day} 又有一条进展",
    ),
    "PL804.cancelled.help": (
        "check both dates; remove cancelled: if the measure goes on, or accept PL804 with the reason",
        "请核对两个日期;措施仍在进行的,删去 cancelled:;否则写 accept 并说明理由",
    ),
    "PL805.message": (
        "percent falls from {before} on {day} to {percent}",
        "完成百分比从 {day} 的 {before}% 降到 {percent}%",
    ),
    "PL805.help": (
        "check both; if the work was sent back, write state: returned; if it is meant so, accept PL805",
        "请核对两处;被退回的,写 state: returned;确实下调的,写 accept 并说明理由",
    ),
    "PL806.message": ("done without the evidence that this plan requires", "办结没有写佐证材料,本方案要求必须写"),
    "PL806.help": (
        "add evidence: with the document's number, or where it is kept",
        "补上 evidence:,写明文号或材料存放处",
    ),
    "PL807.message": (
        "done_on {done_on} is later than the day of the report, {day}",
        "done_on {done_on} 晚于报告日期 {day}",
    ),
    "PL807.help": ("check both: what is done later is not done yet", "请核对两个日期:报告时还没办完的,不能报办结"),
    "PL808.message": ("{key}: {day} is before the plan's year {year}", "{key}:{day} 早于方案年度 {year}"),
    "PL808.help": ("check the year; if it is meant so, accept PL808", "请核对年份;确实如此则写 accept"),
    "PL808.added.message": (
        "the entry of {day} comes before the measure was added on {added}",
        "这项措施 {added} 才新增,{day} 就有一条进展",
    ),
    "PL808.added.help": (
        "check both dates; if the work had begun by then, accept PL808 with the reason",
        "请核对两个日期;新增以前确已开始办理的,写 accept 并说明理由",
    ),
    "PL809.message": (
        "100 % was reported on {day}, but not that it is done",
        "{day} 已报完成 100%,却没有报办结",
    ),
    "PL809.help": (
        "if it is done, add an entry with state: done; if not, correct the percent",
        "办结了的,补一条 state: done;没有办结的,改正百分比",
    ),
    "PL809.done.message": (
        "the entry says {state}, but only {percent} %",
        "状态写的是 {state},百分比却只有 {percent}%",
    ),
    "PL809.done.help": (
        "correct one of the two; what is done needs no percent:",
        "请改正其中一个;办结了的不必写 percent:",
    ),
    "PL810.message": (
        "done_on {done_on} counts for nothing without state: done",
        "没有写 state: done,done_on {done_on} 不起作用",
    ),
    "PL810.help": (
        "write state: done if it is done; if not, remove done_on:",
        "办结了的,写上 state: done;没有办结的,删去 done_on:",
    ),
    "PL811.message": ("to: {value!r} does not give one day", "to:从“{value}”读不出延到哪一天"),
    "PL811.help": (
        "write one date, such as 6月底 or 2018-06-30; try it with planctl when",
        "写明一个日期,如 6月底 或 2018-06-30;可先用 planctl when 试一试",
    ),
    "PL812.message": (
        "the extension to {to} is not later than the due date, {due}",
        "延期到 {to},并不晚于当时的到期日 {due}",
    ),
    "PL812.help": (
        "check to: against the deadline; if it is meant so, accept PL812",
        "请对照时限核对 to:;确实如此则写 accept",
    ),
    "PL813.message": (
        "asked on {asked}, after the due date {due}: it moves nothing",
        "{asked} 才申请,已过当时的到期日 {due},到期日不变",
    ),
    "PL813.help": (
        "check asked:; an extension has to be asked for by the due date; if it was late, accept PL813",
        "请核对 asked:;延期要在到期以前申请;确实申请晚了的,写 accept",
    ),
    "PL814.message": (
        "the deadline {deadline} has several dates, and an extension does not say which it moves",
        "“{deadline}”有多个到期日,延期说不清改的是哪一个",
    ),
    "PL814.help": (
        "remove it; record it under progress: instead, as a note: with for: and the period",
        "删去这条延期,改在 progress: 里写一条 note:,用 for: 注明是哪一期",
    ),
    "PL814.undated.message": (
        "the deadline {deadline} has no due date that could move",
        "“{deadline}”没有到期日,无从延期",
    ),
    "PL814.undated.help": (
        "remove it; add reads_as: with the new deadline and because: with who agreed",
        "删去这条延期,用 reads_as: 写明新的时限,用 because: 写明依据",
    ),
    "PL815.message": ("the successor {name} is not declared", "接任的“{name}”没有列在 leaders 里"),
    "PL815.help": (
        "correct it, or add the name to leaders: at the top",
        "写错了就改正;确有其人,在文件开头的 leaders: 里加上",
    ),
    "PL815.meant.message": (
        "the successor {name} is not declared; is it {meant}?",
        "接任的“{name}”没有列在 leaders 里,是不是“{meant}”?",
    ),
    "PL815.meant.help": (
        "write {meant}, or add {name} to leaders: at the top",
        "改成“{meant}”,或在文件开头的 leaders: 里加上“{name}”",
    ),
    "PL815.itself.message": ("{name} is named as successor of {name}", "“{name}”的接任人写成了本人"),
    "PL815.itself.help": (
        "write who inherits the items, or remove successor:",
        "写明由谁接任;没有接任人就删去 successor:",
    ),
    "PL815.until.message": (
        "{name} has a successor, but no last day in the post",
        "“{name}”写了接任人,没有写任职到哪一天",
    ),
    "PL815.until.help": ("add until: with the last day in the post", "补上 until:,写任职的最后一天"),
    "PL815.circle.message": (
        "the successors go round in a circle: {names}",
        "接任关系绕成了一圈:{names}",
    ),
    "PL815.circle.help": (
        "remove successor: from whoever holds the post now",
        "现在任职的那一位不写 successor:",
    ),
    "PL816.message": (
        "cancelled on {cancelled}, before it was added on {added}",
        "取消日期 {cancelled} 早于新增日期 {added}",
    ),
    "PL816.help": ("check both dates", "请核对两个日期"),
    "PL817.message": (
        "carried_from {value!r} is not the address of a measure",
        "carried_from“{value}”不是措施的编号",
    ),
    "PL817.help": (
        "write the plan's name and the id it had there, such as {example}",
        "写原方案的名称和原编号,如 {example}",
    ),
    "PL817.own.message": (
        "carried_from {value!r} names this plan itself",
        "carried_from“{value}”指的就是本方案",
    ),
    "PL817.own.help": (
        "write the name of the plan that it comes from, such as {example}",
        "写它原来所在的方案,如 {example}",
    ),
    "PL818.message": ("by: {by} is not from 1 to {most}", "by:{by} 不在 1 到 {most} 之间"),
    "PL818.help": (
        "write the day of the following month by which the report is due, 1 to {most}",
        "写报告应在下月几日前报送,1 到 {most}",
    ),
    "PL818.week.message": ("by: {by} is not from 1 to {most}", "by:{by} 不在 1 到 {most} 之间"),
    "PL818.week.help": (
        "write the day of the following week by which the report is due, from 1 for Monday to {most}",
        "写报告应在下周几前报送,1 是周一,{most} 是周日",
    ),
    "PL819.message": (
        "behind {behind} is more than far_behind {far_behind}",
        "behind {behind} 大于 far_behind {far_behind}",
    ),
    "PL819.help": (
        "exchange or correct them: behind: gives yellow, far_behind: red",
        "请对调或改正:落后超过 behind 亮黄灯,超过 far_behind 亮红灯",
    ),
    "PL820.message": (
        "done was reported on {before} and again on {day}; the later one decides",
        "{before} 已报办结,{day} 又报办结,按后一条算",
    ),
    "PL820.help": (
        "delete the one that is wrong; if the work was sent back in between, write state: returned there",
        "删去写错的一条;中间被退回过的,补一条 state: returned",
    ),
    "PL820.twice.message": ("the entry of {day} is written twice", "{day} 的这条进展写了两遍"),
    "PL820.twice.help": (
        "delete one of the two; if both are meant, let their notes say how they differ",
        "删去其中一条;确是两件事的,在 note: 里写明区别",
    ),
}
