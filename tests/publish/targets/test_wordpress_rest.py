"""What no site can be asked at all is held with a line, and never a traceback."""

from __future__ import annotations

import pytest

from newsgen.errors import Refused
from newsgen.publish.targets.wordpress_rest import Rest
from newsgen.publish.targets.wordpress_settings import compile_wordpress

PASSWORD = "NEWSGEN_WORDPRESS_PASSWORD"


@pytest.mark.parametrize(
    ("url", "variable", "value", "said"),
    [
        ("https://news.example", "SSL_CERT_FILE", "/none", "news.example cannot be asked"),
        ("https://news.example", "ALL_PROXY", "nonsense://x", "news.example cannot be asked"),
        ("https://xn--", PASSWORD, "secret", "xn-- is no address"),
        ("https://a..b", PASSWORD, "secret", "a..b is no address"),
        (f"https://{'a' * 64}.example", PASSWORD, "secret", ".example is no address"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    monkeypatch: pytest.MonkeyPatch, url: str, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(PASSWORD, "secret")
    monkeypatch.setenv(variable, value)
    told = compile_wordpress("site", {"kind": "wordpress", "url": url, "user": "newsgen"})
    with pytest.raises(Refused, match=said) as wrong, Rest(told):
        pass
    assert "secret" not in str(wrong.value) and "\n" not in str(wrong.value)
