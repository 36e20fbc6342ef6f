"""Lists and tables that a converter left half done."""

import pytest

from clerk_app.packs.files.list_marks import mended


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["  1. Apologies", "  1. Minutes", "", "  1. Roads"], ["  1. Apologies", "  2. Minutes", "", "  3. Roads"]),
        (["1. Minutes", "   of 3 March", "1. Roads", "1. End"], ["1. Minutes", "   of 3 March", "2. Roads", "3. End"]),
        (["1. Apologies", "2. Minutes", "1. Another list"], ["1. Apologies", "2. Minutes", "1. Another list"]),
        (["1. Apologies", "Heading", "1. Minutes", "1. Roads"], ["1. Apologies", "Heading", "1. Minutes", "1. Roads"]),
        (
            [" 1. Apologies", "Said of it", " 1. Minutes", "", "More", " 1. Roads"],
            [" 1. Apologies", "Said of it", " 2. Minutes", "", "More", " 3. Roads"],
        ),
        (
            ["1. Apologies", "2. Roads", "2.1 Lane", "1. Trees", "2. Ponds", "- 4.1 Mill", "4.2 Green", "1. End"],
            ["1. Apologies", "2. Roads", "2.1 Lane", "3. Trees", "4. Ponds", "- 4.1 Mill", "4.2 Green", "5. End"],
        ),
        (
            ["1. Apologies", "2. Roads", "2.1 Lane", "1. Trees", "1.1 Oak", "1. End"],
            ["1. Apologies", "2. Roads", "2.1 Lane", "1. Trees", "1.1 Oak", "1. End"],
        ),
        (
            ["Roads", "•", "", "Mill Lane", "of old", " •", "Oak Lane"],
            ["Roads", "", "", "• Mill Lane", "of old", "", " • Oak Lane"],
        ),
        (["•", "•", "", "•", "Mill Lane", "Oak Lane"], ["•", "•", "", "•", "Mill Lane", "Oak Lane"]),
        (["•", "", "", "", "Mill Lane"], ["•", "", "", "", "Mill Lane"]),
        (["•", "---", "Mill Lane", "•"], ["•", "---", "Mill Lane", "•"]),
        (["P1/24 | Apologies | Chair |"], ["| P1/24 | Apologies | Chair |"]),
        (["Apologies for absence. |", "a | b"], ["Apologies for absence. |", "a | b"]),
    ],
)
def test_lists_are_counted_and_rows_begun(lines, expected):
    assert mended(lines) == expected
