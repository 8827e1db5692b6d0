"""What findings say of a file's bytes and of its YAML."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "PL001.message": (
        "this is no text that planctl knows: byte {byte} at line {line}, column {column}",
        "这不是 planctl 认识的文本编码:第{line}行第{column}列的字节 {byte}",
    ),
    "PL001.help": ("open it in an editor and save it as UTF-8", "请用编辑器打开,另存为 UTF-8 编码"),
    "PL001.corrupt.message": (
        "the UTF-8 text is damaged: byte {byte} at line {line}, column {column}",
        "UTF-8 文本有损坏:第{line}行第{column}列的字节 {byte}",
    ),
    "PL001.corrupt.help": (
        "restore the file from git or a backup, or retype the characters around that place",
        "请从 git 或备份恢复,或重新输入那一处的文字",
    ),
    "PL001.utf-16.message": (
        "the UTF-16 text is damaged: byte {byte} at line {line}, column {column}",
        "UTF-16 文本有损坏:第{line}行第{column}列的字节 {byte}",
    ),
    "PL001.utf-16.help": (
        "restore the file from git or a backup, and save it as UTF-8",
        "请从 git 或备份恢复,并另存为 UTF-8 编码",
    ),
    "PL002.message": ("the file is {encoding}, not UTF-8", "文件编码是 {encoding},不是 UTF-8"),
    "PL002.help": (
        "it was read all the same; save it as UTF-8 so that git and other tools can read it too",
        "内容已照常读取;请另存为 UTF-8,以便 git 和其他工具也能读取",
    ),
    "PL003.message": ("an invisible control character, {character}", "有看不见的控制字符 {character}"),
    "PL003.help": ("delete it", "请删去"),
    "PL004.message": (
        "a character that turns the reading direction around, {character}",
        "有改变文字方向的隐形字符 {character}",
    ),
    "PL004.help": ("delete it: the text may not be what it looks like", "请删去:它会让文字看起来与实际不同"),
    "PL005.message": (
        "{character} ends a line for YAML but not for editors",
        "{character} 对 YAML 来说是换行,编辑器却不这样显示",
    ),
    "PL005.help": ("replace it by a space or an ordinary line break", "请换成空格或普通换行"),
    "PL006.message": ("the file is empty", "文件是空的"),
    "PL006.help": (
        "write a plan: format: planctl/1, title, year, divisions, items",
        "请写入计划:format: planctl/1、title、year、divisions、items",
    ),
    "PL006.comments.message": ("the file holds only comments", "文件里只有注释"),
    "PL006.comments.help": (
        "write a plan: format: planctl/1, title, year, divisions, items",
        "请写入计划:format: planctl/1、title、year、divisions、items",
    ),
    "PL007.message": ("a second document begins here", "从这里开始了第二个文档"),
    "PL007.help": (
        "one file holds one plan: remove the line ---, or move the rest to a file of its own",
        "一个文件只放一份计划:删去 --- 这一行,或把后面的内容移到另一个文件",
    ),
    "PL008.message": ("git left a conflict here (marks in lines {lines})", "git 合并冲突没有解决(标记在第 {lines} 行)"),
    "PL008.help": (
        "keep what is right of both sides and delete the lines with <<<<<<<, ======= and >>>>>>>",
        "保留正确的内容,删去 <<<<<<<、=======、>>>>>>> 这几行",
    ),
    "PL009.message": ("this is no file with text", "这不是文本文件"),
    "PL009.help": ("name a plan file", "请指明计划文件"),
    "PL009.folder.message": ("this is a folder, not a file", "这是文件夹,不是文件"),
    "PL009.folder.help": ("rename it, or name the plan files in it", "请改名,或指明里面的计划文件"),
    "PL009.special.message": ("this is a pipe or device, not a file", "这是管道或设备,不是文件"),
    "PL009.special.help": ("save the plan as an ordinary file", "请把计划存成普通文件"),
    "PL010.message": ("the file has {size} MB; a plan has at most {limit}", "文件有 {size} MB;计划最多 {limit} MB"),
    "PL010.help": ("name the right file, or split it into a plan a year", "请核对文件,或按年度分成几份"),
    "PL101.message": ("this cannot be read as YAML from here on", "从这里起不符合 YAML 写法"),
    "PL101.help": (
        "compare with the lines around it; text that holds marks goes in quotes",
        "请对照前后各行;含有特殊符号的文字要加引号",
    ),
    "PL101.quote.message": ("this quote {character} is never closed", "引号 {character} 没有配对"),
    "PL101.quote.help": ("close it at the end of the text", "在文字末尾补上另一半引号"),
    "PL101.escape.message": ('within "…" {escape} means nothing', "在双引号里 {escape} 没有意义"),
    "PL101.escape.help": (
        "write \\\\ for a backslash, or put the text in single quotes",
        "反斜杠要写成 \\\\,或改用单引号",
    ),
    "PL101.indicator.message": ("text cannot begin with {character}", "文字不能以 {character} 开头"),
    "PL101.indicator.help": ("put the text in quotes", "给这段文字加上引号"),
    "PL101.dash.message": ("a list cannot begin here", "这里不能开始一个列表"),
    "PL101.dash.help": (
        "put '- ' on a line of its own under the key, or the text in quotes",
        "“- ”要另起一行写在键的下面;若是文字请加引号",
    ),
    "PL101.dash-space.message": ("no space after the dash", "“-”后面缺一个空格"),
    "PL101.dash-space.help": ("write '- ' before each entry of a list", "“-”后面要有一个半角空格,再写内容"),
    "PL101.mark.message": ("a list's entry begins with {character}", "这一条以“{character}”开头"),
    "PL101.mark.help": ("begin it with '- ', a hyphen and a space", "请改用半角“- ”开头(减号加一个空格)"),
    "PL101.no-dash.message": ("the '- ' is missing before this entry", "这里少了“- ”"),
    "PL101.no-dash.help": ("write '- ' before each entry of a list", "列表里每一条前面都要写“- ”"),
    "PL101.dedented.message": (
        "this line stands too far left: it no longer belongs to the entry above",
        "这一行缩进少了,不再属于上面那一条",
    ),
    "PL101.dedented.help": (
        "begin it in the same column as the other keys of its entry",
        "请与同一条里的其他键左边对齐",
    ),
    "PL101.block.message": ("the text of {key} is not indented", "{key} 的文字没有缩进"),
    "PL101.block.help": (
        "indent each of its lines by two columns more than {key}",
        "这段文字每一行都要比 {key} 多缩进两格",
    ),
    "PL101.pasted.message": (
        "the text above goes on here, and holds a colon",
        "上一行的文字接到了这里,含冒号",
    ),
    "PL101.pasted.help": (
        "begin the text with {key}: >- and put all its lines below, indented by two columns more",
        "整段改用 {key}: >-,文字从下一行写起,比 {key} 多缩进两格",
    ),
    "PL101.two-keys.message": ("a second key on one line: {key}", "一行里写了两个键:{key}"),
    "PL101.two-keys.help": (
        "put {key}: on a line of its own, below the key before it",
        "{key}: 要另起一行,与前一个键左边对齐",
    ),
    "PL101.inner-quote.message": (
        "this {character} ends the text, which goes on after it",
        "文字里又有 {character},在这里就被当成结尾了",
    ),
    "PL101.inner-quote.help": (
        "put “…” inside the text, or the other kind of quotes around it",
        "文字里面的引号请用“”,或者外面换一种引号",
    ),
    "PL101.colon.message": ("the text holds ': ', which makes another key of it", "文字里有“: ”,会被当成另一个键"),
    "PL101.colon.help": ("put the whole text in quotes", "给整段文字加上引号"),
    "PL101.nested.message": (
        "this key is indented deeper than its neighbours",
        "这个键比同级的键缩进得更深",
    ),
    "PL101.nested.help": (
        "begin it in the same column as the keys it belongs to",
        "请与同级的键左边对齐",
    ),
    "PL101.no-colon.message": ("this line has no colon", "这一行没有冒号"),
    "PL101.no-colon.help": (
        "write key: value; if it goes on from the line above, indent it deeper",
        "写成“键: 值”;若是接着上一行的文字,请再缩进一些",
    ),
    "PL101.bracket.message": ("this bracket {character} is never closed", "括号 {character} 没有配对"),
    "PL101.bracket.help": ("close it, or put the text in quotes", "请补上另一半括号;若是文字请加引号"),
    "PL101.comma.message": (
        "a comma is missing here, within the {character} of line {line}",
        "这里缺一个逗号(第{line}行的 {character} 之内)",
    ),
    "PL101.comma.help": (
        "put ', ' between two entries, or the text in quotes",
        "两项之间写“, ”;若是一段文字请加引号",
    ),
    "PL101.directive.message": ("lines that begin with % are not used in plans", "计划文件不用 % 开头的行"),
    "PL101.directive.help": ("remove the line", "请删去这一行"),
    "PL101.tail.message": ("something follows the closing {character}", "{character} 之后还有内容"),
    "PL101.tail.help": (
        "put the whole text within one pair of quotes",
        "请把整段文字放进同一对引号",
    ),
    "PL101.no-key.message": ("there is no key before this colon", "冒号前面没有键"),
    "PL101.no-key.help": ("write key: value", "写成“键: 值”"),
    "PL101.stray.message": ("this {character} has no opening partner", "{character} 没有对应的前一半"),
    "PL101.stray.help": ("remove it, or put the text in quotes", "请删去;若是文字请加引号"),
    "PL101.indent.message": ("this line is not aligned with the ones above", "这一行没有与上面对齐"),
    "PL101.indent.help": (
        "begin it in the same column as the keys or dashes it belongs to",
        "请与同级的键或“-”左边对齐",
    ),
    "PL101.complex-key.message": ("a key must be one word of text", "键只能是一个词"),
    "PL101.complex-key.help": ("write key: value", "写成“键: 值”"),
    "PL102.message": ("the key {key} stands twice, first in line {line}", "“{key}”写了两次,第一次在第{line}行"),
    "PL102.help": (
        "keep one of them; for several entries write one list",
        "只留一个;若有多条,请写成一个列表",
    ),
    "PL102.entry.message": (
        "the '- ' is missing here: {key} stands above already (line {line}), so this seems to be another entry",
        "这里少了“- ”:前面已有 {key}(第{line}行),看来是新的一条",
    ),
    "PL102.entry.help": ("write - {key}: at the beginning of the line", "在行首写“- {key}:”"),
    "PL103.message": (
        "*{name} refers to another place; plans do without",
        "*{name} 引用了别处的内容,计划文件不用这种写法",
    ),
    "PL103.help": ("write the text itself; in quotes if it begins with *", "请直接写出内容;若文字以 * 开头请加引号"),
    "PL103.anchor.message": (
        "&{name} names this place for reuse; plans do without",
        "&{name} 给这里起了供引用的名字,计划文件不用这种写法",
    ),
    "PL103.anchor.help": (
        "remove &{name}; in quotes if the text begins with &",
        "请删去 &{name};若文字以 & 开头请加引号",
    ),
    "PL103.merge.message": (
        "<< takes over keys from elsewhere; plans do without",
        "<< 合并了别处的键,计划文件不用这种写法",
    ),
    "PL103.merge.help": (
        "write the keys themselves; leaders and divisions are inherited from the item anyway",
        "请直接写出各个键;领导和处室本来就会从事项继承",
    ),
    "PL104.message": ("brackets or lists within each other more than {depth} deep", "括号或列表套了 {depth} 层以上"),
    "PL104.help": (
        "a plan needs eight; look for text that should be in quotes",
        "计划最多需要8层;请检查是否有文字漏了引号",
    ),
    "PL105.message": ("the tag {tag} is not used in plans", "计划文件不用 {tag} 这样的标签"),
    "PL105.help": ("remove it, or put the text in quotes if it begins with !", "请删去;若文字以 ! 开头请加引号"),
    "PL106.message": (
        "a comma cut the text of {key} short; left over: {part}",
        "“{key}”的文字被逗号截断了,落下了:{part}",
    ),
    "PL106.help": (
        "write {key}: on a line of its own, or the text in quotes",
        "请把 {key}: 单独写成一行,或给文字加引号",
    ),
    "PL106.alone.message": ("{text} is a key without a value", "“{text}”后面没有值"),
    "PL106.alone.help": (
        "write {text}: value, or put the text in quotes",
        "写成“{text}: 值”;若是文字请加引号",
    ),
    "PL106.pair.message": ("a colon made a key out of text: {text}", "冒号把这段文字变成了键:{text}"),
    "PL106.pair.help": ("put it in quotes", "请给它加上引号"),
    "PL107.message": ("a tab stands here", "这里有制表符(Tab)"),
    "PL107.help": ("use spaces", "请改用空格"),
    "PL107.indent.message": ("a tab in the indentation", "缩进里有制表符(Tab)"),
    "PL107.indent.help": ("indent with spaces, two a level", "请用空格缩进,每级两个"),
    "PL108.message": ("this colon makes no key", "这个冒号没有起作用"),
    "PL108.help": ("write key: value, with a space after the colon", "写成“键: 值”,冒号后留一个空格"),
    "PL108.wide.message": ("a full-width colon after {key}", "{key} 后面用了全角冒号"),
    "PL108.wide.help": ("write {key}: with a half-width colon and a space", "改成半角冒号加一个空格:{key}: "),
    "PL108.tight.message": ("no space after the colon of {key}", "{key} 的冒号后面没有空格"),
    "PL108.tight.help": ("write {key}: with a space before the value", "冒号后面留一个空格:{key}: "),
    "PL109.message": (
        "a wide space, {character}, where YAML wants an ordinary one",
        "用了全角或特殊空格 {character},这里要用半角空格",
    ),
    "PL109.help": ("replace it by ordinary spaces", "请换成半角空格"),
    "PL109.indent.message": (
        "a wide space, {character}, in the indentation",
        "缩进里有全角或特殊空格 {character}",
    ),
    "PL109.indent.help": ("indent with ordinary spaces, two a level", "请用半角空格缩进,每级两个"),
    "PL109.colon.message": ("a wide space, {character}, after {key}:", "{key}: 后面是全角或特殊空格 {character}"),
    "PL109.colon.help": ("write {key}: and an ordinary space", "冒号后面请用半角空格"),
}
