"""An own style while it is being made: what is good so far, and what was typed that cannot be taken yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clerk_app.minutes.own_style import Blanks, OwnStyle, Value, trouble_in_phrase
from clerk_app.minutes.wording import Wording


@dataclass(frozen=True, slots=True)
class StyleDraft:
    """`style` can always be used; `refused` holds the words that cannot, by phrase, so that nothing typed is lost."""

    style: OwnStyle
    style_id: str = ""
    """The id of the style that is edited, '' for a new one."""
    refused: Mapping[str, str] = field(default_factory=dict)

    def phrase(self, phrase: str, base: Wording) -> str:
        """What stands in the field of a phrase."""
        return self.refused.get(phrase, self.style.phrases.get(phrase, base.phrases[phrase]))

    def choice(self, choice: str, base: Wording) -> Value:
        """What is chosen."""
        value: Value = self.style.layout.get(choice, getattr(base, choice))
        return value

    def is_silent(self, phrase: str) -> bool:
        """Whether the style says that a phrase is not printed."""
        return self.style.phrases.get(phrase) == "" and phrase not in self.refused

    def worded(self, phrase: str, words: str, base: Wording, blanks: Blanks) -> StyleDraft:
        """With other words for a phrase; none are the base's, and those that cannot be taken wait."""
        refused = {key: typed for key, typed in self.refused.items() if key != phrase}
        if words.strip() and trouble_in_phrase(words, blanks):
            return replace(self, refused={**refused, phrase: words})
        phrases = {key: said for key, said in self.style.phrases.items() if key != phrase}
        if words.strip() and words != base.phrases[phrase]:
            phrases[phrase] = words
        return replace(self, style=replace(self.style, phrases=phrases), refused=refused)

    def silenced(self, phrase: str, silent: bool, base: Wording) -> StyleDraft:
        """With a phrase that is not printed, or printed again as in the base."""
        refused = {key: typed for key, typed in self.refused.items() if key != phrase}
        phrases = {key: said for key, said in self.style.phrases.items() if key != phrase}
        if silent and base.phrases[phrase]:
            phrases[phrase] = ""
        return replace(self, style=replace(self.style, phrases=phrases), refused=refused)

    def chosen(self, choice: str, value: Value, base: Wording) -> StyleDraft:
        """With another choice; the base's own is none of the style's."""
        layout = {key: made for key, made in self.style.layout.items() if key != choice}
        if value != getattr(base, choice):
            layout[choice] = value
        return replace(self, style=replace(self.style, layout=layout))

    def named(self, name: str) -> StyleDraft:
        """With another name."""
        return replace(self, style=replace(self.style, name=name))
