"""The house rules, as tests: layers, sizes, what is shipped, who may ask for the time."""

import ast
import math
import statistics
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from shutil import copytree, ignore_patterns, which

import pytest

SHIPPED = ("clerk_app", "resources", "ui")
TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "README.md",
    "clerk_app",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
}

MODULE_LINES = {"median": 150, "p90": 300, "max": 400}
FUNCTION_LINES = {"median": 8, "p90": 25, "max": 60}
WIDGET_INIT_LINES = 15

ASKS_FOR_THE_TIME = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "time.monotonic",
    "time.perf_counter",
    "time.time",
    "time.time_ns",
    "QDate.currentDate",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
    "QTime.currentTime",
}


def modules(root: Path, *packages: str) -> list[Path]:
    return sorted(file for package in packages for file in (root / package).rglob("*.py"))


@cache
def nodes_of(file: Path) -> tuple[ast.AST, ...]:
    """Everything in a module, parsed and walked through once for all tests."""
    return tuple(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def parsed(root: Path, *packages: str) -> Iterator[tuple[str, tuple[ast.AST, ...]]]:
    for file in modules(root, *packages):
        yield str(file.relative_to(root)), nodes_of(file)


def functions(root: Path, *packages: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, nodes in parsed(root, *packages):
        for node in nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.lineno} {node.name}", node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body, and one for the name; neither parameters nor docstring are counted."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 1
    return 2 + (function.end_lineno or function.lineno) - body[0].lineno


def over_budget(sizes: dict[str, int], budget: dict[str, int]) -> list[str]:
    """What is larger than its budget, largest first."""
    if not sizes:
        return []
    ordered = sorted(sizes.values())
    ninetieth = ordered[math.ceil(0.9 * len(ordered)) - 1]
    found = [f"{name}: {lines} lines" for name, lines in sizes.items() if lines > budget["max"]]
    if ninetieth > budget["p90"]:
        found.append(f"90th percentile: {ninetieth} lines")
    if (median := statistics.median(ordered)) > budget["median"]:
        found.append(f"median: {median} lines")
    return found


def tracked(root: Path) -> list[str]:
    if which("git") is None or not (root / ".git").exists():
        pytest.skip("this is not a git checkout, so there is no list of its files")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name]


def dotted(node: ast.Attribute) -> str:
    """The last two names of what is asked for: `date.today` of `datetime.date.today`."""
    before = node.value
    if isinstance(before, ast.Name):
        return f"{before.id}.{node.attr}"
    return f"{before.attr}.{node.attr}" if isinstance(before, ast.Attribute) else node.attr


def names_in(nodes: Iterable[ast.AST]) -> Iterable[tuple[int, str]]:
    for node in nodes:
        if isinstance(node, ast.Attribute):
            yield node.lineno, dotted(node)


# ---------------------------------------------------------------- layers


def test_every_import_contract_is_kept(root):
    """See [tool.importlinter] in pyproject.toml."""
    command = "from importlinter.cli import lint_imports_command as c; c()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_meeting_imports_only_the_standard_library(root):
    allowed = sys.stdlib_module_names
    for name, nodes in parsed(root, "clerk_app/meeting"):
        for node in nodes:
            if isinstance(node, ast.Import):
                wanted = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                wanted = [node.module or ""]
            else:
                continue
            for module in wanted:
                ours = module == "clerk_app.errors" or module.startswith("clerk_app.meeting")
                assert ours or module.partition(".")[0] in allowed, f"{name}:{node.lineno} imports {module}"


def test_only_the_clock_asks_for_the_time(root):
    for name, nodes in parsed(root, "clerk_app", "ui", "resources"):
        if name == str(Path("clerk_app/clock.py")):
            continue
        asked = [f"{name}:{line} {what}" for line, what in names_in(nodes) if what in ASKS_FOR_THE_TIME]
        assert not asked


def test_no_lambda_in_the_ui_holds_its_widget(root):
    """A lambda that captures self keeps the widget alive, and cannot be disconnected."""
    for name, nodes in parsed(root, "ui"):
        for node in nodes:
            if isinstance(node, ast.Lambda):
                held = {part.id for part in ast.walk(node.body) if isinstance(part, ast.Name)}
                assert "self" not in held, f"{name}:{node.lineno}"


# ---------------------------------------------------------------- sizes


def test_modules_are_small(root):
    sizes = {
        str(file.relative_to(root)): len(file.read_text(encoding="utf-8").splitlines())
        for file in modules(root, "clerk_app", "ui")
    }
    long_enough = {name: lines for name, lines in sizes.items() if not (name.endswith("__init__.py") and lines < 5)}
    assert not over_budget(long_enough, MODULE_LINES)


def test_functions_are_small(root):
    sizes = {name: length(function) for name, function in functions(root, "clerk_app", "ui")}
    assert not over_budget(sizes, FUNCTION_LINES)


def test_widgets_are_made_in_a_few_lines(root):
    """A widget's __init__ calls _build, _lay_out and _connect, which do the work."""
    sizes = {name: length(function) for name, function in functions(root, "ui") if function.name == "__init__"}
    assert not [f"{name}: {lines} lines" for name, lines in sizes.items() if lines > WIDGET_INIT_LINES]


# ---------------------------------------------------------------- what is shipped


def test_the_top_level_stays_short(root):
    assert {Path(name).parts[0] for name in tracked(root)} <= TOP_LEVEL


def test_packaging_never_shadows_the_library_of_that_name(root):
    assert not list((root / "packaging").rglob("__init__.py"))


@pytest.mark.slow
def test_the_wheel_ships_exactly_three_names(root, tmp_path):
    for name in SHIPPED:
        copytree(root / name, tmp_path / "tree" / name, ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "packaging/LICENSE"):
        target = tmp_path / "tree" / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((root / name).read_bytes())

    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, tmp_path / "tree"],
        check=True,
        capture_output=True,
    )

    (wheel,) = tmp_path.glob("*.whl")
    files = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in files if ".dist-info/" not in name} == set(SHIPPED)
    assert any(name.endswith("licenses/packaging/LICENSE") for name in files)
    assert {
        str(file.relative_to(root).as_posix())
        for package in SHIPPED
        for file in (root / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    } <= set(files)
