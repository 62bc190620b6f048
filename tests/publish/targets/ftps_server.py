"""An FTPS server on loopback that demands that files come in the session of the first connection.

pyftpdlib needs a library for TLS that newsgen does not; this one speaks the dozen commands of a delivery.
"""

from __future__ import annotations

import datetime
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path

from tests.publish.targets.receiver import PASSWORD, USER


def certificate(folder: Path) -> tuple[Path, Path]:
    """One of this machine's own, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    hosts = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    begin = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(begin).not_valid_after(begin.replace(year=2099))
    made = made.add_extension(hosts, critical=False)
    cert_file, key_file = folder / "cert.pem", folder / "key.pem"
    cert_file.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    key_file.write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
    return cert_file, key_file


@contextmanager
def ftps_server(root: Path, cert: Path, key: Path) -> Iterator[int]:
    """Its port, for one connection."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(5)
        thread = threading.Thread(target=_serve, args=(door, root, context))
        thread.start()
        yield door.getsockname()[1]
        thread.join()


def _serve(door: socket.socket, root: Path, context: ssl.SSLContext) -> None:
    line, _ = door.accept()
    line.settimeout(5)
    line.sendall(b"220 come in\r\n")
    assert line.recv(100) == b"AUTH TLS\r\n"
    line.sendall(b"234 go on\r\n")
    try:
        line = context.wrap_socket(line, server_side=True)
        _Session(line, root, context).talk()
    except OSError:  # the other side does not trust it
        pass
    finally:
        line.close()


class _Session:
    def __init__(self, line: ssl.SSLSocket, root: Path, context: ssl.SSLContext) -> None:
        self.line, self.root, self.context = line, root, context
        self.door: socket.socket | None = None
        self.renamed = ""
        self.private = False

    def talk(self) -> None:
        with self.line.makefile("r", encoding="utf-8", newline="\r\n") as lines:
            for each in lines:
                verb, _, rest = each.strip().partition(" ")
                answer = getattr(self, f"on_{verb.lower()}", lambda _: "502 not known")(rest)
                self.line.sendall(f"{answer}\r\n".encode())
                if verb == "QUIT":
                    return

    def on_user(self, rest: str) -> str:
        return "331 and?" if rest == USER else "530 who?"

    def on_pass(self, rest: str) -> str:
        return "230 in" if rest == PASSWORD else "530 no"

    def on_pbsz(self, _: str) -> str:
        return "200 yes"

    on_type = on_pbsz

    def on_prot(self, level: str) -> str:
        self.private = level == "P"
        return "200 yes"

    def on_quit(self, _: str) -> str:
        return "221 bye"

    def on_pasv(self, _: str) -> str:
        if not self.private:
            return "521 files go encrypted"
        self.door = socket.create_server(("127.0.0.1", 0))
        port = self.door.getsockname()[1]
        return f"227 here (127,0,0,1,{port >> 8},{port & 255})"

    def on_stor(self, name: str) -> str:
        content = b""
        with self._file() as line:
            while part := line.recv(65536):
                content += part
            reused = line.session_reused
            line.unwrap().close()
        if not reused:
            return "522 session reuse required"
        (self.root / name).write_bytes(content)
        return "226 there"

    def on_retr(self, name: str) -> str:
        if not (self.root / name).exists():
            assert self.door
            self.door.close()
            return "550 no such file"
        with self._file() as line:
            line.sendall((self.root / name).read_bytes())
            line.unwrap().close()
        return "226 there"

    def on_rnfr(self, name: str) -> str:
        self.renamed = name
        return "350 to what?"

    def on_rnto(self, name: str) -> str:
        (self.root / self.renamed).replace(self.root / name)
        return "250 so be it"

    def on_dele(self, name: str) -> str:
        (self.root / name).unlink(missing_ok=True)
        return "250 gone"

    def _file(self) -> ssl.SSLSocket:
        assert self.door
        self.line.sendall(b"150 go on\r\n")
        plain, _ = self.door.accept()
        self.door.close()
        plain.settimeout(5)
        return self.context.wrap_socket(plain, server_side=True)
