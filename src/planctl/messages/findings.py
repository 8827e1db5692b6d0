"""What each finding says: the message, one sentence that stands alone, and the help, what to do next.

A key is `code.message` or `code.variant.message`; the arguments are those that the finding was made with.
"""

from typing import Final

from planctl.messages import Entry
from planctl.messages.findings_of_progress import CATALOGUE as OF_PROGRESS
from planctl.messages.findings_of_text import CATALOGUE as OF_TEXT
from planctl.messages.findings_of_words import CATALOGUE as OF_WORDS

_OF_PLANS: Final[dict[str, Entry]] = {
    "PL110.message": (
        "{words} was taken for a comment and is not part of {key}",
        "“{words}”被当作注释,没有算进“{key}”",
    ),
    "PL110.help": (
        "put the whole text in quotes; if it is a comment, move it to a line of its own",
        "若是正文,给整段文字加引号;若是注释,另起一行",
    ),
    "PL110.all.message": ("{words} was taken for a comment, so {key} is empty", "“{words}”被当作注释,“{key}”成了空的"),
    "PL110.all.help": ("put the text in quotes", "给这段文字加上引号"),
    "PL201.message": ("{record} has no key {key!r}", "这里不能有“{key}”这个键"),
    "PL201.help": ("keys that may stand here: {known}", "这里可用的键:{known}"),
    "PL201.meant.message": (
        "{record} has no key {key!r}; did you mean {meant!r}?",
        "没有“{key}”这个键,是不是想写 {meant}?",
    ),
    "PL201.meant.help": ("write {meant}: instead", "改成 {meant}:"),
    "PL201.elsewhere.message": (
        "{key!r} does not stand here but in: {elsewhere}",
        "“{key}”不该写在这里,它属于:{elsewhere}",
    ),
    "PL201.elsewhere.help": (
        "move it, or check the indentation; keys that may stand here: {known}",
        "请移到相应位置,或检查缩进;这里可用的键:{known}",
    ),
    "PL202.message": ("{key} is missing", "缺少 {key}"),
    "PL202.help": ("add {key}: to this {record}", "在这里补上 {key}:"),
    "PL202.one_of.message": ("one of these is missing: {key}", "以下各项至少要有一项:{key}"),
    "PL202.one_of.help": ("add one of them", "请补上其中一项"),
    "PL203.message": ("{key} is of the wrong kind", "{key} 的写法不对"),
    "PL203.help": ("see planctl explain PL203", "见 planctl explain PL203"),
    "PL203.text.message": ("{key} takes one text, not a list or keys", "{key} 只能写一段文字,不能写成列表或键值"),
    "PL203.text.help": (
        "write it on one line after {key}:, in quotes if it holds a colon or begins with [ or {{",
        "写在 {key}: 后面;内容含冒号或以 [、{{ 开头时加引号",
    ),
    "PL203.list.message": ("{key} takes a list", "{key} 要写成列表"),
    "PL203.list.help": (
        "begin each entry on a line of its own with '- '",
        "每一条另起一行,以“- ”开头",
    ),
    "PL203.record.message": ("{key} takes keys with values, such as name: …", "{key} 要写成“键: 值”的形式"),
    "PL203.record.help": (
        "write each key on a line of its own, indented under {key}",
        "每个键另起一行,缩进在 {key} 之下",
    ),
    "PL203.names.message": ("{key} takes names only", "{key} 只能写名称"),
    "PL203.names.help": ("write one name, or a list of names: [甲处, 乙处]", "写一个名称,或名称列表:[甲处, 乙处]"),
    "PL203.root.message": (
        "this is no plan: its beginning (format, title, year …) is missing",
        "这不是一份计划:文件开头(format、title、year 等)不见了",
    ),
    "PL203.root.help": ("restore the lines above from git or a backup", "请从 git 或备份恢复前面的内容"),
    "PL203.glued.message": ("{key}: {name} holds several names", "{key} 里的“{name}”是几个名称写在了一起"),
    "PL203.glued.help": ("part them with half-width commas: [{meant}]", "用半角逗号隔开:[{meant}]"),
    "PL203.reasons.message": ("accept takes a code and a reason", "accept 要写代码和理由"),
    "PL203.reasons.help": (
        "on a line of its own under accept:, write PL304: reason",
        "在 accept: 下另起一行,写 PL304: 理由",
    ),
    "PL204.message": ("{key}: {value!r} is not allowed here", "{key} 不能写“{value}”"),
    "PL204.help": ("see planctl explain PL204", "见 planctl explain PL204"),
    "PL204.choice.message": ("{key}: {value!r} is not one of the values", "{key} 没有“{value}”这个取值"),
    "PL204.choice.help": ("write one of: {known}", "可写:{known}"),
    "PL204.meant.message": (
        "{key}: {value!r} is not one of the values; did you mean {meant!r}?",
        "{key} 没有“{value}”这个取值,是不是想写 {meant}?",
    ),
    "PL204.meant.help": ("write one of: {known}", "可写:{known}"),
    "PL204.year.message": ("year: {value!r} is not a year", "“{value}”不是年份"),
    "PL204.year.help": ("write four digits: year: 2018", "写四位半角数字:year: 2018"),
    "PL204.count.message": ("{key}: {value!r} is not a whole number", "{key}:“{value}”不是整数"),
    "PL204.count.help": ("write a number such as 15", "写数字,如 15"),
    "PL204.percent.message": (
        "{key}: {value!r} is not a percentage from 0 to 100",
        "{key}:“{value}”不是 0 到 100 的百分数",
    ),
    "PL204.percent.help": ("write a number such as 60", "写数字,如 60"),
    "PL204.number.message": ("{key}: {value!r} is not a number", "{key}:“{value}”不是数字"),
    "PL204.number.help": (
        "write the number alone (7.8, or 6..6.5 for a range), its unit under unit:, words without a number under text:",
        "这里只写数字(7.8,区间写 6..6.5),单位写在 unit: 下,没有数字的写在 text: 下",
    ),
    "PL204.flag.message": ("{key}: {value!r} is neither true nor false", "{key}:“{value}”不是 true 或 false"),
    "PL204.flag.help": ("write true or false", "写 true 或 false"),
    "PL205.message": ("{key}: {value!r} is not a date", "{key}:“{value}”不是日期"),
    "PL205.help": ("write it as 2018-06-30", "写成 2018-06-30 的样子"),
    "PL205.form.message": ("{key}: {value!r} is not written as a date", "{key}:日期“{value}”写法不对"),
    "PL205.form.help": ("write {instead}", "写成 {instead}"),
    "PL205.width.message": ("{key}: {value!r} is written with full-width characters", "{key}:“{value}”用了全角字符"),
    "PL205.width.help": ("write {instead} with half-width digits and hyphens", "用半角数字和连字符写成 {instead}"),
    "PL205.calendar.message": ("{key}: there is no such day as {value!r}", "{key}:没有“{value}”这一天"),
    "PL205.calendar.help": ("check the month and the day", "请核对月份和日期"),
    "PL205.leap.message": (
        "{key}: {value!r} does not exist, that year is no leap year",
        "{key}:“{value}”不存在,那一年不是闰年",
    ),
    "PL205.leap.help": ("February had 28 days that year", "那一年2月只有28天"),
    "PL206.message": ("the id {id} stands twice", "编号 {id} 出现了两次"),
    "PL206.help": ("give one of them another id", "给其中一个换个编号"),
    "PL207.message": (
        "the id {id!r} does not fit: it stands within {owner}",
        "编号“{id}”与所在位置不符:它写在 {owner} 里面",
    ),
    "PL207.help": (
        "write an id such as {example}, or move it to where it belongs",
        "改成 {example} 这样的编号,或移到它所属的位置",
    ),
    "PL207.form.message": ("the id {id!r} is not written as one", "编号“{id}”的写法不对"),
    "PL207.form.help": (
        'half-width digits or letters and dots, in half-width quotes: "{example}"',
        '用半角数字(或字母)和点,加半角引号:"{example}"',
    ),
    "PL207.item.message": ("{id!r} cannot be an item's id", "“{id}”不能作事项的编号"),
    "PL207.item.help": ('write its number alone, in quotes: "5"', '只写序号并加引号:"5"'),
    "PL208.message": ("an item has either measures or groups", "事项要么直接列措施,要么分组"),
    "PL208.help": ("keep one of measures: and groups:", "measures: 和 groups: 只留一个"),
    "PL208.one_of.message": ("this item has neither measures nor groups", "这个事项下面没有措施"),
    "PL208.one_of.help": ("add measures: with what is to be done", "补上 measures:,列出具体工作内容"),
    "PL208.both.message": ("item {id} has both measures and groups", "事项 {id} 既有 measures 又有 groups"),
    "PL208.both.help": ("move the loose measures into a group, or drop the groups", "把单列的措施移进分组,或取消分组"),
    "PL209.message": (
        "format {value!r} is not one that this planctl reads",
        "格式“{value}”不是这个版本的 planctl 能读的",
    ),
    "PL209.help": (
        "write format: {known}, or use the planctl that wrote the file",
        "写 format: {known},或换用相应版本的 planctl",
    ),
    "PL210.message": ("{key} has no value", "{key} 后面是空的"),
    "PL210.help": ("write its value after the colon, or remove the line", "在冒号后写上内容,或删去这一行"),
    "PL301.message": ("the division {name} is not declared", "处室“{name}”没有列在 divisions 里"),
    "PL301.help": (
        "add it to divisions:, or as aka: of the division that it is",
        "在 divisions: 里加上,或作为某处室的别名写入 aka:",
    ),
    "PL301.meant.message": (
        "the division {name} is not declared; is it {meant}?",
        "处室“{name}”没有列在 divisions 里,是不是“{meant}”?",
    ),
    "PL301.meant.help": (
        "write {meant}, or declare {name} under divisions: (as aka: if both are one)",
        "改成“{meant}”;若是另一处室,加进 divisions:;若是同一处室的另一叫法,写入 aka:",
    ),
    "PL301.several.message": ("{name} is several divisions in one text", "“{name}”是几个处室写在了一起"),
    "PL301.several.help": ("write a list: [{meant}]", "写成列表:[{meant}]"),
    "PL301.none.message": ("{name} is no division", "“{name}”不是处室名称"),
    "PL301.none.help": (
        "write {key}: [] if there is none; remove the line if it is not known",
        "确实没有写 {key}: [];还不知道就删去这一行",
    ),
    "PL302.several.message": ("{name} is several leaders in one text", "“{name}”是几位领导写在了一起"),
    "PL302.several.help": ("write a list: [{meant}]", "写成列表:[{meant}]"),
    "PL302.none.message": ("{name} is nobody's name", "“{name}”不是姓名"),
    "PL302.none.help": (
        "write {key}: [] if there is none; remove the line if it is not known",
        "确实没有写 {key}: [];还不知道就删去这一行",
    ),
    "PL302.message": ("the leader {name} is not declared", "领导“{name}”没有列在 leaders 里"),
    "PL302.help": (
        "correct it, or add the name to leaders: at the top",
        "写错了就改正;确有其人,在文件开头的 leaders: 里加上",
    ),
    "PL302.meant.message": (
        "the leader {name} is not declared; is it {meant}?",
        "领导“{name}”没有列在 leaders 里,是不是“{meant}”?",
    ),
    "PL302.meant.help": (
        "write {meant}, or add {name} to leaders: at the top",
        "改成“{meant}”,或在文件开头的 leaders: 里加上“{name}”",
    ),
    "PL303.message": ("{name} looks like {like}", "“{name}”和“{like}”像是同一个"),
    "PL303.help": (
        "if they are one, keep one and make the other its aka:; if not, add accept: {{PL303: reason}} to the plan",
        "若是同一个,只留一个,另一个写入它的 aka:;若不是,在方案上写 accept: {{PL303: 理由}}",
    ),
    "PL304.message": ("no leader is named for {id}", "编号 {id} 没有注明分管领导"),
    "PL304.help": (
        "ask who answers for it and write leaders:; leaders: [] says there is none",
        "请问明由谁分管后写入 leaders:;确无则写 leaders: []",
    ),
    "PL305.message": ("{name} is a collective without members", "“{name}”是统称,没有列出所指的处室"),
    "PL305.help": (
        "list them under members:, so that each can be asked; or accept PL305",
        "在 members: 里列出各处室,才能逐一催办;或写 accept",
    ),
    "PL306.message": ("{name} both leads and supports here", "“{name}”在这里既牵头又配合"),
    "PL306.help": ("leave it in lead: only", "只保留在 lead: 里"),
    "PL307.message": ("the name {name} is taken already", "“{name}”已经登记过了"),
    "PL307.help": ("remove one of the two; {owner} is called so already", "删去其中一个;“{owner}”已用这个名称"),
    "PL308.message": ("no lead division is named for {id}", "编号 {id} 没有注明牵头处室"),
    "PL308.help": ("write lead:; lead: [] says there is none", "请写上 lead:;确无则写 lead: []"),
    "PL409.message": ("start {start} is later than the due date {due}", "start {start} 晚于到期日 {due}"),
    "PL409.help": ("check both; start is the first day, the deadline the last", "请核对:start 是开始日,时限是最后一天"),
    "PL501.message": (
        "{id}: the text asks for {asked} work ({words}), the deadline says {deadline}",
        "{id} 的内容要求{asked}(“{words}”),完成时限写的是“{deadline}”",
    ),
    "PL501.help": (
        "settle which holds: correct the deadline with reads_as:, or accept PL501 with the reason",
        "请明确以哪个为准:用 reads_as: 更正时限,或写 accept 并说明理由",
    ),
    "PL501.once.message": (
        "{id}: the text asks for {asked} work ({words}), the deadline {deadline} is due once",
        "{id} 的内容要求{asked}(“{words}”),完成时限“{deadline}”只到期一次",
    ),
    "PL501.once.help": (
        "settle which holds: correct the deadline with reads_as:, or accept PL501 with the reason",
        "请明确以哪个为准:用 reads_as: 更正时限,或写 accept 并说明理由",
    ),
    "PL501.undated.message": (
        "{id}: the text asks for {asked} work ({words}), the deadline {deadline} has no date",
        "{id} 的内容要求{asked}(“{words}”),完成时限“{deadline}”没有日期",
    ),
    "PL501.undated.help": (
        "settle which holds: correct the deadline with reads_as:, or accept PL501 with the reason",
        "请明确以哪个为准:用 reads_as: 更正时限,或写 accept 并说明理由",
    ),
    "PL502.message": (
        "{id}: the text begins later ({words}) than the deadline {deadline}",
        "{id} 的内容写明“{words}”,完成时限“{deadline}”没有写从何时起",
    ),
    "PL502.help": ("the narrower one holds: add start: {start}", "以较窄的为准:补上 start: {start}"),
    "PL503.message": (
        "{first} and {second} promise the same: {words}",
        "{first} 和 {second} 写的是同一件事:{words}",
    ),
    "PL503.help": (
        "settle who delivers it, and when ({first}: {first_lead}, {first_deadline}; {second}: {second_lead}, "
        "{second_deadline}), then accept PL503 on either",
        "请明确由谁、何时完成({first}:{first_lead},{first_deadline};{second}:{second_lead},{second_deadline}),"
        "再在其中一处写 accept",
    ),
    "PL601.message": ("this target has neither a value nor a text", "这个目标没有目标值,也没有文字表述"),
    "PL601.help": ("add value: with a number, or text: with the promise in words", "补上 value:(数字)或 text:(文字)"),
    "PL701.message": ("accept names no finding's code: {name!r}", "accept 里没有“{name}”这个代码"),
    "PL701.help": (
        "write a code that planctl validate shows, such as PL304",
        "写 planctl validate 列出的代码,如 PL304",
    ),
    "PL701.meant.message": (
        "accept names no finding's code: {name!r}; did you mean {meant}?",
        "accept 里没有“{name}”这个代码,是不是 {meant}?",
    ),
    "PL701.meant.help": ("write {meant}", "改成 {meant}"),
    "PL702.message": ("accept of {name} settles nothing here any more", "这里的 accept {name} 已经没有对应的问题"),
    "PL702.help": ("remove the line", "可以删去这一行"),
    "PL703.message": ("{name} is an error and cannot be accepted", "{name} 是错误,不能用 accept 了结"),
    "PL703.help": ("correct what it is about: planctl explain {name}", "请改正它所指的问题:planctl explain {name}"),
}

CATALOGUE: Final[dict[str, Entry]] = {**OF_TEXT, **_OF_PLANS, **OF_WORDS, **OF_PROGRESS}
