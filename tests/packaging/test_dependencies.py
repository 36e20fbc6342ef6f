"""What the program asks for, and what it must never ask for."""

import tomllib

import pytest


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_no_qt_that_loses_references_runs_on_python_3_11(project):
    """PySide6 6.12.0 aborts on Python 3.11: see tests/ui/test_qt_refcount.py."""
    on_311 = [line for line in project["dependencies"] if line.endswith("python_version < '3.12'")]
    assert [line.partition(";")[0] for line in on_311] == ["PySide6-Essentials==6.11.3", "PySide6-Addons==6.11.3"]


def test_reportlab_is_pinned_exactly(project):
    assert "reportlab==5.1.0" in project["dependencies"]


@pytest.mark.parametrize("name", ["pymupdf", "borb", "outloud"])
def test_nothing_under_the_agpl_is_asked_for(project, name):
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert not [line for line in wanted if line.lower().startswith(name)]


def test_the_licence_is_named_and_there(project, root):
    assert project["license"] == "MIT"
    assert "packaging/LICENSE" in project["license-files"]
    assert (root / "packaging/LICENSE").read_text().startswith("MIT License")
