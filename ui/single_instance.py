"""One copy of the program on one data folder: a second one brings the first one's window forward and ends."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_FILE = "clerk.lock"
ALREADY_OPEN = "Clerk is already open on this data folder; its window has been brought forward."
"""What the second copy says before it ends with status 1."""

_ASK, _ANSWER = b"raise\n", b"raised\n"
_TRIES, _TRY_MS, _ANSWER_MS = 10, 200, 4000


class SingleInstance(QObject):
    """Holds a data folder for this copy of the program."""

    raise_requested = Signal()
    """Another copy was started on the same folder: the window is wanted."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK_FILE))
        # A meeting may last for days; a lock is stale only when its program is gone, which Qt sees for itself.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._sentence = ""

    @property
    def sentence(self) -> str:
        """Why `acquire` did not get the folder, as a sentence for the clerk."""
        return self._sentence

    def acquire(self) -> bool:
        """Take the folder, or ask the copy that has it to raise its window and say so in `sentence`."""
        self._sentence = ""
        if not self._make_folder():
            return False
        # The first copy may have the lock and not yet listen, or be about to let go: so several tries.
        for _ in range(_TRIES):
            if self._lock.tryLock(_TRY_MS):
                self._listen()
                return True
            if self._is_answered():
                return False
        self._sentence = self._silent()
        return False

    def release(self) -> None:
        """Let go of the folder."""
        self._server.close()
        self._lock.unlock()

    # ------------------------------------------------------------------ the copy that has the folder

    def _listen(self) -> None:
        # A copy that was killed leaves its socket behind.
        QLocalServer.removeServer(self._name())
        self._server.listen(self._name())

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)

    @Slot()
    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        if socket.readLine().data() == _ASK:
            self.raise_requested.emit()
            socket.write(_ANSWER)
            socket.flush()
        socket.disconnectFromServer()

    # ------------------------------------------------------------------ the copy that came second

    def _is_answered(self) -> bool:
        """Whether it is known, and now in `sentence`, why the folder cannot be had."""
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            self._sentence = self._not_writable()
        elif socket := self._connected():
            self._sentence = ALREADY_OPEN if _is_raised(socket) else self._silent()
        elif host := self._other_computer():
            self._sentence = self._held_elsewhere(host)
        return bool(self._sentence)

    def _connected(self) -> QLocalSocket | None:
        socket = QLocalSocket()
        socket.connectToServer(self._name())
        return socket if socket.waitForConnected(_TRY_MS) else None

    def _other_computer(self) -> str:
        """The name of the computer that holds the folder, '' where it is this one or cannot be told."""
        _process, host, _program = self._lock.getLockInfo()  # empty where the lock has gone meanwhile
        return str(host) if host != QSysInfo.machineHostName() else ""

    def _make_folder(self) -> bool:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as trouble:
            self._sentence = (
                f"The data folder {self._folder} cannot be made ({trouble.strerror}). Nothing was recorded. "
                "Choose another with --data FOLDER."
            )
            return False
        return True

    def _not_writable(self) -> str:
        return (
            f"The data folder {self._folder} may not be written to. Nothing was recorded. "
            "Allow writing to it, or choose another with --data FOLDER."
        )

    def _silent(self) -> str:
        return (
            "Clerk is already open on this data folder, but its window does not answer. Look for it on the screen, "
            f"or end it, and start again. If it is not running, delete {self._folder / LOCK_FILE}."
        )

    def _held_elsewhere(self, host: str) -> str:
        return (
            f"Clerk is open on this data folder on another computer, {host}. Close it there, or choose another "
            f"folder with --data FOLDER. If it is no longer running there, delete {self._folder / LOCK_FILE}."
        )

    def _name(self) -> str:
        return "clerk-" + sha256(str(self._folder.resolve()).encode()).hexdigest()[:24]


def _is_raised(socket: QLocalSocket) -> bool:
    """Ask the first copy to raise its window; whether it answered."""
    socket.write(_ASK)
    socket.waitForBytesWritten(_TRY_MS)
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_ANSWER_MS):
            return False
    return socket.readLine().data() == _ANSWER
