from text_samples import both_parsers

from planctl.source import Source
from planctl.text.loader import ParserFactory
from planctl.text.nodes import Mapping, Scalar, Sequence
from planctl.text.parse import parse


@both_parsers
def test_a_mapping_gives_keys_and_values_by_name_and_in_the_files_order(parser: ParserFactory) -> None:
    node, _ = parse(Source("plan.yaml", "b: 1\n'a': [2]\nc:\n"), parser)
    assert isinstance(node, Mapping)
    assert [key.value for key, _ in node] == ["b", "a", "c"]
    key, inner, absent = node.key("a"), node.value("a"), node.value("c")
    assert key is not None
    assert key.span == (5, 8)
    assert isinstance(inner, Sequence)
    assert (inner.flow, inner.span, node.flow) == (True, (10, 13), False)
    assert isinstance(absent, Scalar)
    assert absent.absent
    assert node.key("z") is None
    assert node.value("z") is None


@both_parsers
def test_a_scalar_keeps_the_indicator_that_opened_it(parser: ParserFactory) -> None:
    node, _ = parse(Source("plan.yaml", "- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n- ''\n-\n"), parser)
    assert isinstance(node, Sequence)
    scalars = [each for each in node.items if isinstance(each, Scalar)]
    assert [each.style for each in scalars] == ["", "'", '"', "|", ">", "'", ""]
    assert [each.absent for each in scalars] == [False] * 6 + [True]
