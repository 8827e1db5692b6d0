"""Official documents for Word: A4, fonts, styles and page numbers as GB/T 9704—2012 has them.

The same content gives the same bytes: what a document says of its making is the day it is about, never the clock.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from planctl.views import safe
from planctl.views.word import TWIPS, paragraph, run

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)


class Paper(NamedTuple):
    """A page in millimetres, and how far its foot stands from the edge."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    foot: int

    @property
    def room(self) -> int:
        """The width between the margins in twips."""
        return int((self.width - self.left - self.right) * TWIPS)


PORTRAIT: Final = Paper(210, 297, 37, 35, 28, 26, 20)
# Turned, the binding's margin (28 mm) is at the top; the sides are narrower, to leave a table its room.
LANDSCAPE: Final = Paper(297, 210, 28, 26, 20, 20, 11)

# Name, what Word takes in its place where it is missing, family and panose: by these LibreOffice and Word look for a
# font that is alike.
_FONTS: Final = (
    ("方正小标宋简体", "方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体,SimSun", "roman", "02010601030101010101"),
    ("仿宋", "仿宋_GB2312,FangSong", "modern", "02010609060101010101"),
    ("黑体", "SimHei", "modern", "02010609060101010101"),
    ("楷体", "楷体_GB2312,KaiTi", "modern", "02010609060101010101"),
    ("宋体", "SimSun", "auto", "02010600030101010101"),
)


def document_bytes(title: str, body: str, day: date, paper: Paper = PORTRAIT, footer: Sequence[str] = ()) -> bytes:
    """A document of paragraphs and tables (views/word.py); `footer` lines stand under each page's number."""
    from docx import Document
    from docx.oxml import parse_xml
    from lxml.etree import tostring

    document = Document()
    _emptied(document)
    _replaced(document.styles.element, _styles())
    _replaced(document.settings.element, _SETTINGS)
    section = document.sections[0]
    _set(section, paper)
    for place, foot in (("right", section.footer), ("left", section.even_page_footer)):
        foot.is_linked_to_previous = False
        _replaced(foot.part.element, f"<w:ftr {_W}>{_foot(place, footer)}</w:ftr>")
    # In one piece: to move a long table out of one tree into another takes time by the square of its rows.
    set_up = tostring(section._sectPr, encoding="unicode")
    document.element.replace(document.element.body, parse_xml(f"<w:body {_W}>{body}{set_up}</w:body>"))
    about = document.core_properties
    about.created = about.modified = datetime.combine(day, time())
    about.title = safe.office(title)[:255]
    about.author = about.comments = about.last_modified_by = ""
    return _zipped(document)


def _emptied(document: "Document") -> None:
    """Without what python-docx's own template brings along: its theme, numbering, picture and other styles."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    kept = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS}
    package = document.part.package
    assert package is not None
    for key in [key for key, rel in document.part.rels.items() if rel.reltype not in kept]:
        del document.part.rels[key]
    for key in [key for key, rel in package.rels.items() if rel.reltype not in _OF_PACKAGE]:
        del package.rels[key]
    fonts = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, _font_table().encode(), package)
    document.part.relate_to(fonts, RELATIONSHIP_TYPE.FONT_TABLE)


def _replaced(element: Any, new: str) -> None:
    """Other children for an element of the package."""
    from docx.oxml import parse_xml

    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(new)))


def _set(section: "Section", paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section.orientation = WD_ORIENT.LANDSCAPE if paper.width > paper.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.top_margin, section.bottom_margin = Mm(paper.top), Mm(paper.bottom)
    section.left_margin, section.right_margin = Mm(paper.left), Mm(paper.right)
    section.footer_distance = section.header_distance = Mm(paper.foot)


def _foot(side: str, lines: Sequence[str]) -> str:
    """`— 1 —` one character from the outer edge (GB/T 9704, 7.5), and lines in small letters."""
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    page = (
        f'<w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind w:{side}Chars="100" w:{side}="280"/>'
        f'<w:jc w:val="{side}"/></w:pPr>{run("— ")}{number}{run(" —")}</w:p>'
    )
    return page + "".join(paragraph(run(line), "FootNote") for line in lines)


def _zipped(document: "Document") -> bytes:
    """The package without the hour at which it was made."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    made, out = BytesIO(), BytesIO()
    document.save(made)
    with ZipFile(made) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, _ZIP_DAY), old.read(name), ZIP_DEFLATED)
    return out.getvalue()


def _font_table() -> str:
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:panose1 w:val="{panose}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, others, family, panose in _FONTS
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {_W}>{fonts}</w:fonts>'


class _Style(NamedTuple):
    """A paragraph style: its id and name, font, half points, the properties of its paragraphs as XML, its colour."""

    id: str
    name: str
    font: str
    size: int
    paragraph: str
    colour: str = ""


_28_POINTS: Final = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>'
# In a table there is no room for a gap between Chinese and digits.
_TIGHT: Final = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
_SINGLE: Final = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_LEFT: Final = '<w:jc w:val="left"/>'
_STYLES: Final = (
    _Style("Normal", "Normal", "仿宋", 32, f'{_28_POINTS}<w:jc w:val="both"/>'),
    _Style("BodyText", "Body Text", "仿宋", 32, '<w:ind w:firstLineChars="200" w:firstLine="640"/>'),
    _Style(
        "Title", "Title", "方正小标宋简体", 44,
        '<w:keepNext/><w:spacing w:before="0" w:after="240" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>'
        '<w:outlineLvl w:val="0"/>',
    ),
    _Style(
        "Subtitle", "Subtitle", "楷体", 28,
        '<w:keepNext/><w:spacing w:before="0" w:after="80" w:line="440" w:lineRule="exact"/><w:jc w:val="center"/>',
    ),
    _Style(
        "Heading1", "heading 1", "黑体", 32,
        f'<w:keepNext/>{_28_POINTS}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>',
    ),
    _Style(
        "Heading2", "heading 2", "楷体", 32,
        f'<w:keepNext/>{_28_POINTS}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/>',
    ),
    _Style("Note", "Note", "仿宋", 24, '<w:spacing w:before="60" w:after="60" w:line="360" w:lineRule="exact"/>'),
    *(
        style
        for small, size in (("", 21), ("Small", 18), ("Smallest", 15))
        for style in (
            _Style(f"TableText{small}", f"Table Text {small}".strip(), "仿宋", size, f"{_TIGHT}{_SINGLE}{_LEFT}"),
            _Style(f"TableHeading{small}", f"Table Heading {small}".strip(), "黑体", size,
                   f"<w:keepNext/>{_TIGHT}{_SINGLE}{_LEFT}"),
            _Style(f"TableHead{small}", f"Table Head {small}".strip(), "黑体", size,
                   f'<w:keepNext/>{_TIGHT}{_SINGLE}<w:jc w:val="center"/>'),
        )
    ),
    _Style("PageNumber", "Page Number Line", "宋体", 28, _SINGLE),
    _Style("FootNote", "Foot Note Line", "仿宋", 18, f'{_SINGLE}<w:jc w:val="left"/>', "595959"),
    _Style("Gap", "Gap", "仿宋", 21, '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>'),
    _Style("End", "End", "仿宋", 2, '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'),
)  # fmt: skip

_OF_PACKAGE: Final = frozenset(
    f"http://schemas.openxmlformats.org/{name}"
    for name in (
        "officeDocument/2006/relationships/officeDocument",
        "package/2006/relationships/metadata/core-properties",
    )
)

_SETTINGS: Final = f"""<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>
<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting
w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>"""


def _styles() -> str:
    """All styles: those of paragraphs, and the table's, with thin lines around every cell."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{_letters('仿宋', 32)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        f"</w:docDefaults>{''.join(map(_style, _STYLES))}"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr></w:style><w:style w:type="table" w:styleId="OfficeTable"><w:name w:val="Office Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
        '<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
    )


def _style(style: _Style) -> str:
    usual = ' w:default="1"' if style.id == "Normal" else ""
    based = "" if usual else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{usual} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{_letters(style.font, style.size, style.colour)}</w:rPr></w:style>"
    )


def _letters(font: str, size: int, colour: str = "") -> str:
    fonts = (
        f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{font}" w:cs="Times New Roman"/>'
    )
    shown = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{fonts}{shown}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
