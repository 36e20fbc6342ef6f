"""How papers say that a meeting is held by video and in no room."""

from __future__ import annotations

import re

BY_VIDEO = re.compile(
    r"\b(?:(?:remotely|virtually|on-?line),?\s)?(?:by|via|on|utili[sz]ing|through|over)\s+"
    r"(?:(?:means|way) of\s+|(?:a\s)?video[\s-]?(?:link|call)\s(?:\(|on\s|via\s|through\s|using\s)?)?(?:the\s+)?"
    r"(?P<what>(?:microsoft |ms )?teams|zoom|skype(?: for business)?|webex|video\s?-?conference)\b"
    r"(?: (?:platform|app)\b)?",
    re.IGNORECASE,
)
_PLATFORM = r"(?:microsoft teams|ms teams|teams|zoom|skype|webex|video\s?-?conferenc\w+)"
SAID_BEHIND = re.compile(
    r"[\s,;.(–-]{0,9}(?:(?:(?:and|which|this|the|it|meeting|will|is|to|be|being|held|take|takes|taking|place|conducted|hosted"
    r"|run|remotely|virtually|on-?line|entirely|only)\b[\s,]{0,2}){0,8})",
    re.IGNORECASE,
)
"""Leads from the hour to what the meeting is held on: 'which will be held remotely via Zoom'."""
ON_LINE = re.compile(
    r"\s*(?:only\s|entirely\s)?(?:as an?\s)?(?P<what>"
    r"(?:virtual|remote|on-?line)(?:\s?[-–]?\s?(?:on-?line|virtual|remote))?\smeeting"
    rf"|(?:on-?line|remotely|virtually),?\s(?:by|via|on|using|utili[sz]ing|through)\s(?:the\s)?{_PLATFORM})\b",
    re.IGNORECASE,
)
"""How a meeting without a room is held; 'online' alone is no place."""
