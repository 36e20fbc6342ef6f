"""The command line: the window, and what can be done without a screen."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from clerk_app.errors import ClerkError

FAILED = 1
"""Exit status where something was not done; the sentence on standard error says what."""

SIGPIPE = 13
"""The signal's number; Windows has no name for it."""

INTERRUPTED = 130
"""Exit status after Ctrl+C, as a shell expects."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Clerk; the exit status is 0 when all was done, 1 when not, 2 for a wrong command line.

    3 is for a file that is no agenda, 130 after Ctrl+C.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal or file of an older encoding has no letter for every name; a mark in its place will do.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "export" and arguments.full:
        for sheet in ("timing_sheet", "paper_sheet"):
            if getattr(arguments, sheet):
                parser.error(f"argument --{sheet.replace('_', '-')}: not allowed with argument --full")
    try:
        return _run(arguments)
    except ClerkError as error:
        print(f"clerk-app: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("clerk-app: stopped. Everything recorded is kept.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, say) has seen enough. Python would complain once more while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + SIGPIPE


def _run(arguments: argparse.Namespace) -> int:
    # Each command imports what it needs, so that none waits for Qt or ReportLab in vain.
    if arguments.self_check:
        from clerk_app.self_check import run

        return run(arguments.data)
    if arguments.command == "rehearse":
        from clerk_app import headless

        return headless.rehearse(arguments.out, arguments.script)
    if arguments.command == "export":
        from clerk_app import headless

        what = headless.Wanted(
            full=arguments.full,
            timing_sheet=arguments.timing_sheet,
            paper_sheet=arguments.paper_sheet,
            note=arguments.note,
            item=arguments.item,
        )
        return headless.export(arguments.data, arguments.meeting, arguments.out, what)
    if arguments.command == "import":
        from clerk_app import headless

        return headless.take_over(arguments.data, arguments.file, keep_both=arguments.keep_both)
    if arguments.command in ("read-pack", "new-meeting"):
        return _of_pack(arguments)
    if arguments.command == "doctor":
        from clerk_app import headless

        return headless.doctor(arguments.data, arguments.meeting)
    if arguments.command == "meetings":
        from clerk_app import headless

        return headless.meetings(arguments.data)
    from ui.app import run_window

    return run_window(arguments.data)


def _of_pack(arguments: argparse.Namespace) -> int:
    if arguments.command == "read-pack":
        from clerk_app.packs import reading_out

        return reading_out.say(arguments.file, as_data=arguments.json)
    from clerk_app import pack_command

    return pack_command.new_meeting(arguments.data, arguments.from_pack)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clerk-app",
        description="Clerk keeps the record of a committee meeting and writes its draft minutes. "
        "Without a command it opens the window.",
    )
    _add_data(parser, default=None)
    parser.add_argument("--self-check", action="store_true", help="see whether everything needed works here, and stop")
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    rehearse = commands.add_parser("rehearse", help="re-enact the sample meeting and write its draft minutes")
    rehearse.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the minutes go")
    rehearse.add_argument("--script", type=Path, metavar="FILE", help="another meeting to re-enact (TOML)")

    export = commands.add_parser("export", help="write the draft minutes of a meeting")
    _add_meeting(export)
    export.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the file to write; its ending says what it is to be: .pdf, .docx (Word), .html (a web page), "
        ".fragment.html (a part of one, to paste), .txt or .json (data for other programs); one in "
        ".not-for-publication.json is the hand-over file, the whole record for a colleague",
    )
    export.add_argument("--full", action="store_true", help="with all exempt matter, marked not for publication")
    what = export.add_mutually_exclusive_group()
    what.add_argument(
        "--paper-sheet", action="store_true", help="instead: the sheet to go on by hand if the computer fails"
    )
    what.add_argument("--note", action="store_true", help="instead: the same-day note of decisions, votes and actions")
    what.add_argument("--item", default="", metavar="NUMBER", help="instead: the extract of the item so numbered")
    what.add_argument("--timing-sheet", action="store_true", help="instead: who spoke in the question slot, and when")

    taken = commands.add_parser("import", help="take over a meeting from a hand-over file")
    taken.add_argument("file", type=Path, metavar="FILE", help="the file; its name ends in .not-for-publication.json")
    taken.add_argument(
        "--keep-both",
        action="store_true",
        help="where the meeting here has gone on otherwise: add the file's beside it",
    )

    doctor = commands.add_parser("doctor", help="say what is unfinished or odd about the record of a meeting")
    _add_meeting(doctor)

    pack = commands.add_parser("read-pack", help="say what an agenda pack says, and create nothing")
    pack.add_argument("file", type=Path, metavar="FILE", help="a PDF, Word, HTML, Markdown or text file")
    pack.add_argument("--json", action="store_true", help="all that was read, with where it stands and how sure it is")

    new = commands.add_parser("new-meeting", help="set a meeting up from its agenda pack, or change it")
    new.add_argument("--from-pack", type=Path, required=True, metavar="FILE", help="the agenda pack")

    listing = commands.add_parser("meetings", help="list the meetings of the data folder")
    for command in (rehearse, export, taken, doctor, new, listing):
        _add_data(command, default=argparse.SUPPRESS)
    return parser


def _add_meeting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("meeting", metavar="MEETING", help="its id as 'meetings' lists it, its beginning, or its date")


def _add_data(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--data", type=Path, metavar="FOLDER", default=default, help="use another data folder")


def _version() -> str:
    try:
        return version("clerk-app")
    except PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
