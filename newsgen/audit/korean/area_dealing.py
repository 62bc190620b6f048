"""Who bought and who sold on balance, how much, since when, and who changed sides."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import NOW, Said
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.dealt_said import Sayings
from newsgen.audit.korean.dealt_setting import DEALS
from newsgen.audit.korean.owners import open_to
from newsgen.audit.korean.stretches import AFTER, ROW, Stretch, stretch
from newsgen.audit.korean.told import Told

_BETWEEN = frozenset(("goods", "plain", "respectively", "now", "worth"))
_TOGETHER = frozenset(("alone", "both", "sum", "combined", "respectively"))
_NO_DEAL = frozenset(("will", "if", "deny"))
_PARTS = ("object", "from", "at", "of")
_SECTORS = ("업종", "종목", "반도체", "대형주", "중소형주", "대장주")
_NOTING = ("것은", "것도", "건", "행진은", "행렬은", "기조는")
ONE_SHARE = "dealing in one share or sector"


def dealing(told: Told) -> Iterator[Said]:
    """외국인은 1조3천82억원을 순매도했다, 개인과 기관은 각각 2천억원, 1조원 매수 우위를 보였다."""
    if any(piece.kind in DEALS or piece.kind == "group" for piece in told.pieces):
        yield from _Floor(told).read()


class _Floor(Sayings):
    """One pass over a sentence."""

    def read(self) -> Iterator[Said]:
        """Everything that a sentence says of dealing."""
        skip = -1
        for i, piece in enumerate(self.told.pieces):
            if piece.kind in ("group", "outsider") and not self.told.aside[i]:
                yield from self._group(i)
            elif piece.kind == "figure" and not self.told.aside[i]:
                self._sum(i)
                yield from self._brief(i)
            elif piece.kind in DEALS and i > skip:
                skip = i
                for said in self._deal(i):
                    yield said
                    skip = max(skip, *self.second)
            else:
                self._note(i)

    def _fresh(self, i: int) -> None:
        """A new stretch begins, after a verb has taken what waited."""
        self.sums, self.flags, self.stretches, self.began, self.done = [], set(), [], i, False

    def _group(self, i: int) -> Iterator[Said]:
        told = self.told
        if self.done:
            open_ = [each for each in self.stretches if each.i not in told.taken]
            kept = open_ if not self.sums and not self.groups else []
            self._fresh(i)
            self.groups, self.stretches = [], kept
        self.groups.append(i)
        if told.kind(i + 1) == "open" and told.kind(i + 2) == "figure" and told.free(i + 2):
            printed = told.pieces[i + 2].value
            if printed.amount.unit == "won" and printed.sign and told.pieces[i].kind == "group":
                yield self._net(i, printed.sign, i + 2, told.pieces[i + 2].at)

    def _sum(self, i: int) -> None:
        told = self.told
        asserted = told.pieces[i].tail in ("link", "end") and told.owned_by(i, "quantity")  # 시총은 4조원이고
        if told.pieces[i].value.amount.unit == "won" and told.free(i) and not asserted:
            if self.done:
                self._fresh(i)
            self.sums.append(i)

    def _brief(self, i: int) -> Iterator[Said]:
        """외국인 +3천억원, 기관 -2천억원."""
        told = self.told
        printed = told.pieces[i].value
        if printed.sign and told.kind(i - 1) == "group" and self.sums[-1:] == [i] and not told.block[i]:
            self.sums.pop()
            yield self._net(i - 1, printed.sign, i, told.pieces[i].at)

    def _note(self, i: int) -> None:
        """What else bears on a deal: lengths of time, words for together, shares dealt in, other verbs."""
        told, piece = self.told, self.told.pieces[i]
        counts = piece.kind == "lapse" and told.kind(i - 1) != "gone" and i not in told.taken
        found = stretch(told, i) if counts else None
        length = found is not None and bool(found.what)
        if self.done and (length or piece.kind in _TOGETHER):
            self._fresh(i)
        if found is not None and length:
            self.stretches.append(found)
        elif piece.kind in _TOGETHER:
            self.flags.add(piece.kind)
        else:
            self._beside(i)

    def _beside(self, i: int) -> None:
        """Shares dealt in, and verbs that take the sums before them."""
        told, piece = self.told, self.told.pieces[i]
        if piece.kind == "who":
            self.share = i if piece.value[0][:1].isdigit() or piece.value[0][:1] in "#?^" else -1
            if piece.tail in ("topic", "subject"):
                self.groups, self.sums = [], []
        elif piece.kind == "market" or (piece.kind == "join" and piece.value == "\u2026"):
            self.share = -1
        elif (piece.tail == "object" and piece.kind == "word") or (
            piece.kind == "plain" and piece.tail in _PARTS and told.words(i).startswith(_SECTORS)
        ):
            self.share = i
        elif piece.kind in ("end", "move") and piece.tail in ("end", "link", "adn"):
            self.sums = []

    def _deal(self, i: int) -> Iterator[Said]:
        """What a verb or noun of dealing says, with everything that waits for it."""
        told, piece = self.told, self.told.pieces[i]
        self.second = (i,)
        if self.done:
            self._fresh(i)
        groups, sums = self._parties(i), self._sums(i)
        self.done = True
        behind = self._behind(i)
        if behind is not None:
            self.stretches.append(behind)
        market, when = self._market(i), self._when(i)
        outside = any(told.kind(g) == "outsider" for g in groups)
        if self._earlier(i):
            yield from self._before_it_turned(i, groups, sums)
            self.stretches = []
            return
        if not groups or outside or not market or when is None or piece.tail in _NO_DEAL or said_by(told, i):
            return
        if self.share >= 0 and self._may_be_all(groups, sums):
            said = self._net(
                groups[0], piece.value, sums[0], (told.pieces[sums[0]].start, piece.end), when, i
            )
            yield said._replace(market="", perhaps=said.market)
            return
        if self.share >= 0:
            for k in sums:
                told.block[k] = told.block[k] or ONE_SHARE
            return
        if when == NOW:
            told.dealt = (market, tuple(self._name(g) for g in groups), piece.value)
        yield from self._say(i, groups, sums, when)

    def _may_be_all(self, groups: list[int], sums: list[int]) -> bool:
        """Behind a clause about one share: of that share or of all, which only the amount can show."""
        one = len(groups) == len(sums) == 1 and groups[0] >= 0 and self.told.kind(self.share) == "who"
        return one and self.told.clause[self.share] < self.told.clause[groups[0]]

    def _behind(self, i: int) -> Stretch | None:
        """순매도(나흘째), 팔자는 4거래일째 이어졌다, 순매수한 것은 7거래일 만이다: how long."""
        told, j = self.told, i + 1
        opened = told.kind(j) == "open"
        noted = False
        while opened or told.kind(j) in ("come", "do", "stand") or told.words(j) in _NOTING:
            noted = noted or told.words(j) in _NOTING
            j, opened = j + 1, False
        found = stretch(told, j) if told.kind(j) == "lapse" else None
        if found is None or j in told.taken:
            return None
        bracketed = told.kind(i + 1) == "open"
        if found.what == ROW:
            return found if bracketed or told.kind(found.end + 1) == "do" or noted else None
        return found if found.what == AFTER and noted else None

    def _parties(self, i: int) -> list[int]:
        """The groups that a verb is said of: those before it, or the one behind its form before a noun."""
        told = self.told
        if told.pieces[i].tail == "adn":
            after = next((j for j in (i + 1, i + 2) if told.kind(j) == "group"), -1)
            near = after == i + 1 or (
                after == i + 2 and told.kind(i + 1) == "plain" and told.words(i + 1) not in ("반면", "가운데")
            )
            own = bool(self.groups) and told.pieces[self.groups[-1]].tail == "subject" and not self.done
            if near and not own:
                return [after]
        return list(self.groups) or self._carried()

    def _sums(self, i: int) -> list[int]:
        """The amounts before a verb; else those behind a noun: 순매도액은 1조원, 순매도한 금액은."""
        if self.sums:
            return list(self.sums)
        told, j = self.told, i + 1
        if told.pieces[i].kind != "deals" and told.pieces[i].tail not in ("", "adn", "topic", "subject"):
            return []
        goods = False
        while told.kind(j) in _BETWEEN or (told.kind(j) == "join" and goods):
            goods = goods or told.kind(j) == "goods"
            j += 1
        if told.pieces[i].tail == "adn" and not goods:
            return []
        found: list[int] = []
        while told.kind(j) == "figure" and open_to(told, j) and told.pieces[j].value.amount.unit == "won":
            found.append(j)
            j += 1
            if told.kind(j) == "join" and told.kind(j + 1) == "figure":
                j += 1
        return found
