"""All commands in one table; menus, legend, keys sheet and palette are made from it."""

import sys
from dataclasses import dataclass
from typing import Final, Literal

MenuName = Literal["Meeting", "Edit", "Item", "Room", "Questions", "Decide", "Minutes", "View", "Help"]
MENUS: Final[tuple[MenuName, ...]] = (
    "Meeting", "Edit", "Item", "Room", "Questions", "Decide", "Minutes", "View", "Help",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the clerk can ask for; `keys` as QKeySequence reads them, the first one is shown."""

    id: str
    text: str
    menu: MenuName
    keys: tuple[str, ...] = ()
    icon: str = ""
    legend: str = ""
    """The word in the bar at the bottom; '' is never shown there."""
    tip: str = ""
    in_menu: bool = True
    starts_group: bool = False
    """Whether a line stands above it in the menu."""

    @property
    def cap(self) -> str:
        """The key as it is printed on its cap, '' if there is none."""
        return shown_key(self.keys[0]) if self.keys else ""

    @property
    def twin(self) -> str:
        """The key for laptops whose function keys are media keys: Alt+3 for F3."""
        modifier = "Meta" if sys.platform == "darwin" else "Alt"
        for key in self.keys:
            if len(key) == 2 and key[0] == "F" and key[1] in "123456789":
                return f"{modifier}+{key[1]}"
        special = {"F11": "-", "F12": "="}
        return next((f"{modifier}+{special[key]}" for key in self.keys if key in special), "")


def _pane(number: int, pane_id: str, title: str, icon: str = "list") -> Command:
    return Command(
        f"pane_{pane_id}", f"Show the {title} pane", "View", (f"Ctrl+{number}",), icon, title,
        starts_group=number == 1,
    )  # fmt: skip


COMMANDS: Final[tuple[Command, ...]] = (
    # Meeting
    Command("new_meeting", "New meeting by hand…", "Meeting", ("Ctrl+N",), "plus", "New meeting"),
    Command(
        "read_pack", "Read an agenda pack…", "Meeting", ("Ctrl+O",), "file-text", "Read a pack",
        "Sets a meeting up from its agenda pack; a file can be dropped on the window too",
    ),
    Command(
        "import_meeting", "Import a meeting…", "Meeting", (), "folder-open", "Import",
        "Takes over a meeting that a colleague handed over; its file can be dropped on the window too",
    ),
    Command("arrangements", "Meeting arrangements…", "Meeting", (), "calendar", "Arrangements"),
    Command("start_page", "Start page", "Meeting", (), "list", "Start page"),
    Command("registers", "Committees and people…", "Meeting", ("Ctrl+R",), "users", "Committees"),
    Command(
        "purge_contacts", "Purge contact details…", "Meeting", (), "trash-2", "Purge contacts",
        "Of those who registered a question: on the start page, for good",
    ),
    Command("rehearse", "Rehearse a meeting", "Meeting", ("Ctrl+T",), "play", "Rehearse"),
    Command(
        "adjourn", "Adjourn the meeting", "Meeting", ("F8",), "pause", "Adjourn",
        "Adjourns the meeting, or reconvenes it", starts_group=True,
    ),
    Command(
        "private_session", "Private session…", "Meeting", ("Shift+F8",), "lock", "Private",
        "Press and public leave by resolution, or come in again",
    ),
    Command("correct_adjournment", "Correct an adjournment’s time…", "Meeting", (), "pencil"),
    Command(
        "close_meeting", "Close the meeting…", "Meeting", ("Ctrl+Shift+W",), "square", "Close",
        "Shows what is still to be done before the meeting closes",
    ),
    Command(
        "preview", "Minutes preview", "Minutes", ("Ctrl+P",), "file-text", "Preview"
    ),
    Command(
        "edit_style", "Edit the house style…", "Minutes", (), "pencil", "",
        "The council’s own wording and layout of the minutes, made beside these minutes",
    ),
    Command("check_record", "Check the record…", "Minutes", (), "search", "Check"),
    Command("export", "Export the draft minutes…", "Minutes", ("Ctrl+Shift+E",), "download", "Export"),
    Command("export_full", "Export the full minutes, not for publication…", "Minutes", (), "lock"),
    Command(
        "note", "Same-day note…", "Minutes", (), "file-text", "Note",
        "Present, declarations, decisions, votes and actions by owner, on a page or two",
    ),
    Command(
        "full_note", "Same-day note with exempt matter, not for publication…", "Minutes", (), "lock", in_menu=False
    ),
    Command(
        "paper_sheet", "Paper sheet…", "Meeting", (), "printer", "Paper sheet",
        "Roll call, items, votes and slot to go on by hand, should the computer fail", starts_group=True,
    ),
    Command(
        "hand_over", "Hand the meeting over…", "Meeting", (), "database", "Hand over",
        "The whole record in one file for a colleague, not for publication",
    ),
    Command(
        "read_in_browser", "Read the draft in the browser", "Minutes", (), "external-link", "Browser",
        "What the public may read, as a page with headings and lists for a screen reader",
    ),
    Command("copy_minutes", "Copy the draft minutes, to paste elsewhere", "Minutes", (), "copy"),
    Command("send_draft", "Send the draft for comments…", "Minutes", (), "mail", starts_group=True),
    Command("read_comments", "Read comments on the draft…", "Minutes", (), "message-square"),
    Command("comments", "Comments still to decide…", "Minutes", (), "square-check"),
    Command("versions", "Versions of the minutes…", "Minutes", (), "file-text"),
    Command("say_saved", "Say that everything is saved", "Meeting", ("Ctrl+S",), "save", "Saved"),
    Command(
        "preferences", "Preferences…", "Meeting", ("Ctrl+,",), "settings", "Preferences",
        "Light or dark colours, text size, the bell, the data folder", starts_group=True,
    ),
    Command("quit", "Quit", "Meeting", ("Ctrl+Q",), "log-out", "Quit"),
    # Edit
    Command("undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2", "Undo", "Undoes the newest thing, whatever it was"),
    Command("redo", "Redo", "Edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2", "Redo"),
    Command(
        "correct", "Correct words or time", "Edit", ("F2",), "pencil", "Correct",
        "The chosen entry, else the last act", starts_group=True,
    ),
    Command(
        "check_later", "Check later, or settled", "Edit", ("Shift+F2",), "flag", "Check later",
        "Flags the line being typed or the chosen entry; it is never printed",
    ),
    Command(
        "flags", "What to check later…", "Edit", ("Ctrl+L",), "flag", "To check",
        "Every flag, each a way to its place",
    ),
    Command(
        "phrases", "A phrase in the line…", "Edit", ("Ctrl+/",), "message-square", "Phrase",
        "The committee’s own turns of phrase, filled from the record",
    ),
    Command(
        "next_doubt", "The next word in doubt", "Edit", ("Ctrl+;",), "book-open", "Spelling",
        "Chooses a word whose spelling is in doubt, and offers others",
    ),
    Command("add_to_glossary", "Add the word to the glossary", "Edit", ("Ctrl+G",), "plus", "Glossary"),
    Command("make_private", "Make the entry private, or public", "Edit", (), "lock"),
    Command("do_note", "Do what the note asks", "Edit", ("Ctrl+Return", "Ctrl+Enter"), "check", starts_group=True),
    Command("not_now", "Not now", "Edit", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "x"),
    Command("find", "Find in this meeting", "Edit", ("Ctrl+F",), "search", "Find", starts_group=True),
    Command("escape", "Back to your line", "Edit", ("Esc",), "corner-down-right", "Back", in_menu=False),
    # Item
    Command(
        "begin_item", "Begin the next item", "Item", ("F12",), "play", "Next item",
        "Begins the next item, or the one you look at; opens the meeting",
    ),
    Command("back_to_item", "Back to the item you left", "Item", ("Shift+F12",), "arrow-left", "Item you left"),
    Command(
        "look_next", "Look at the next item", "Item", ("Ctrl+PgDown",), "arrow-down", "Look on", starts_group=True
    ),
    Command("look_previous", "Look at the item before", "Item", ("Ctrl+PgUp",), "arrow-up", "Look back"),
    Command("go_to_item", "Go to an item by number…", "Item", ("Ctrl+J",), "arrow-right", "Go to item"),
    Command("add_item", "Add an item…", "Item", (), "plus", starts_group=True),
    Command(
        "type_urgency", "Why the item is urgent", "Item", (), "alarm-clock", "Urgent because",
        "The special circumstances of urgent business, for the minutes",
    ),
    Command(
        "take_together", "Take it together with the current item", "Item", (), "copy", "Together",
        "The item you look at, together with the one before the meeting", starts_group=True,
    ),
    Command("on_its_own", "On its own again", "Item", (), "minus", "On its own"),
    Command(
        "withdraw_item", "Withdraw the item looked at…", "Item", (), "x", "Withdraw",
        "It stays on the printed agenda and is not taken", starts_group=True,
    ),
    Command("defer_item", "Defer the item looked at…", "Item", (), "skip-forward", "Defer"),
    Command("take_item_back", "Take back that it was withdrawn or deferred", "Item", (), "undo-2", "Take back"),
    Command("approve_minutes", "Minutes approved with corrections…", "Item", (), "pencil"),
    Command(
        "extract", "Extract of the item looked at…", "Item", (), "file-text", "Extract",
        "Its minute by itself, word for word, marked as an extract", starts_group=True,
    ),
    Command(
        "full_extract", "Extract with exempt matter, not for publication…", "Item", (), "lock", in_menu=False
    ),
    Command("write_summary", "Write the public summary", "Item", (), "file-text"),
    # Room
    Command("arrived", "Someone arrived or returned…", "Room", ("F3",), "log-in", "Arrived"),
    Command("left", "Someone left…", "Room", ("F4",), "log-out", "Left"),
    Command("joined_online", "Someone joined online…", "Room", (), "monitor", "Joined online"),
    Command(
        "take_chair", "Someone else takes the chair…", "Room", (), "gavel", "Takes the chair",
        "From now on, or for the item before the meeting only", starts_group=True,
    ),
    Command("chair_back", "The chairman takes the chair again", "Room", (), "rotate-ccw", "Chair back"),
    Command("add_person", "Add an officer or a visitor…", "Room", (), "user-plus", starts_group=True),
    Command("declare_interest", "Declare an interest…", "Room", (), "scale"),
    # Questions
    Command(
        "next_speaker", "Next speaker", "Questions", ("F5",), "skip-forward", "Next speaker",
        "Starts the next speaker; the first opens the slot",
    ),
    Command(
        "began_earlier", "Began 15 seconds earlier", "Questions", ("Shift+F5",), "rotate-ccw", "Began earlier",
        "Press it twice for 30 seconds",
    ),
    Command("pause_clock", "Pause the clock, or go on", "Questions", ("F7",), "pause", "Pause clock"),
    Command("finished", "Finished, answer begins", "Questions", ("Shift+F7",), "message-square", "Finished"),
    Command(
        "take_answer", "Take down the answer…", "Questions", ("Ctrl+Shift+A",), "message-square", "Answer",
        "To the latest speaker: what, by whom, a supplementary question, a written answer",
    ),
    Command("more_time", "30 seconds more", "Questions", ("Alt+PgUp",), "plus", "30 s more", starts_group=True),
    Command("less_time", "30 seconds less", "Questions", ("Alt+PgDown",), "minus", "30 s less"),
    Command(
        "give_time", "More time, with a reason…", "Questions", ("Alt+Home",), "timer", "More time",
        "For the slot or the speaker, by the chairman",
    ),
    Command(
        "end_slot", "End public questions", "Questions", (), "square", "End questions",
        "Ends the slot, whoever still speaks or waits",
    ),
    Command(
        "end_slot_now", "End public questions now", "Questions", (), "square", "End now",
        "Though the meeting went on to another item before",
    ),
    Command("add_speaker", "Register a speaker…", "Questions", (), "user-plus", starts_group=True),
    Command(
        "timing_sheet", "Timing sheet…", "Questions", (), "timer", "Timing sheet",
        "Who spoke when and how long, with every pause, extension and correction, as a PDF",
    ),
    # Decide
    Command("decide", "Decide on the motion", "Decide", ("F9",), "gavel", "Decision"),
    Command("named_vote", "Named vote, all for", "Decide", ("Shift+F9",), "vote", "All for"),
    Command("motion_to_continue", "Motion to continue the meeting", "Decide", (), "timer", "Continue"),
    # View
    Command("next_pane", "Next pane", "View", ("F6",), "arrow-right", "Next pane"),
    Command("previous_pane", "Previous pane", "View", ("Shift+F6",), "arrow-left", "Pane before"),
    _pane(1, "agenda", "Agenda"),
    _pane(2, "attendance", "Attendance"),
    _pane(3, "apologies", "Apologies"),
    _pane(4, "declarations", "Declarations"),
    _pane(5, "questions", "Questions"),
    _pane(6, "decisions", "Decisions"),
    _pane(7, "actions", "Actions"),
    _pane(8, "adjournments", "Adjournments"),
    _pane(9, "record", "Record"),
    Command(
        "room_display", "Room display", "View", ("F11",), "monitor", "Display",
        "The speaker’s time and the state of the meeting on the room’s screen, on and off", starts_group=True,
    ),
    Command("put_panes_back", "Put panes back", "View", (), "rotate-ccw"),
    Command("larger_text", "Larger text", "View", ("Ctrl+=", "Ctrl++"), "plus", starts_group=True),
    Command("smaller_text", "Smaller text", "View", ("Ctrl+-",), "minus"),
    Command("usual_text", "Usual text size", "View", ("Ctrl+0",), "rotate-ccw"),
    # Help
    Command("keys", "Keys", "Help", ("F1",), "keyboard", "Keys"),
    Command("palette", "Find a command", "Help", ("Ctrl+K",), "search", "Find a command"),
)  # fmt: skip


def shown_key(keys: str) -> str:
    """Return a key as it is printed on its cap: 'Ctrl+PgDn', and on a Mac 'Cmd+PgDn'."""
    shown = keys.replace("PgDown", "PgDn").replace("Return", "Enter")
    if sys.platform == "darwin":
        shown = shown.replace("Ctrl", "Cmd").replace("Meta", "Ctrl").replace("Alt", "Option")
    return shown
