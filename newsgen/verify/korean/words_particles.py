"""Particles and the copula, by their surface: which case each marks, or how the copula ends."""

from __future__ import annotations

from newsgen.verify.korean.terms import Term

_CASES = {
    "topic": "은 는 도 만은 에서는 부터는 까지는 만 역시",
    "subject": "이 가",
    "object": "을 를",
    "and": "과 와 이나 나 이랑 및",
    "of": "의",
    "to": "으로 로",
    "at": "에 에는 에도 에만 에서",
    "from": "부터 에서부터",
    "until": "까지 까지도 까지는 까지만 까지의",
    "than": "보다 보다는 보다도",
    "with": "이라는 라는",
    "for": "으로는 로는 으로도 로도 로써 으로써",
    "on": "에다",
    "each": "씩",
}
_COPULA = {
    "final": "이다 다 이었다 였다 이라고 라고",
    "link": "이며 며 이고 고 이자 자 이었으며 였으며 이었고 였고 이어서 여서",
    "but": "이지만 지만 이었으나 였으나 이었지만 였지만 이나마",
    "of": "인 이던 였던 이었던",
}
PARTICLES = {
    **{form: Term("P", case) for case, forms in _CASES.items() for form in forms.split()},
    **{form: Term("COP", role=role) for role, forms in _COPULA.items() for form in forms.split()},
}
"""By the letters that fill the rest of a written word."""
