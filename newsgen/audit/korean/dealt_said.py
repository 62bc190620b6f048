"""What a verb of dealing says, once it is known who dealt, how much and when."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import BEFORE, NOW, Moment, NetSaid, RowSaid, Said, SumSaid, TurnSaid
from newsgen.audit.korean.bars import said_by
from newsgen.audit.korean.dealt_setting import Setting
from newsgen.audit.korean.stretches import AFTER, ROW, SPAN, Stretch, until_the_day_before
from newsgen.records.checked import Span

MAJOR = ("foreign", "institutions", "retail")
"""Groups of which one may deal alone."""


class Sayings(Setting):
    """The assertions of a deal."""

    def _say(self, i: int, groups: list[int], sums: list[int], when: Moment) -> Iterator[Said]:
        signs = self._signs(i, groups)
        turned, stopped = self._followed(i, "turn"), self._followed(i, "stop")
        rows = [each for each in self.stretches if each.what == ROW and each.sessions]
        yield from self._rows(i, groups, signs, rows, ended=stopped)
        if stopped:
            return
        if turned or any(each.what == AFTER for each in self.stretches):
            yield from self._turns(i, groups, signs, turned=turned)
        if sums:
            yield from self._amounts(i, groups, sums, signs, when)
        elif not rows and not turned and self._did(i) and not self._stretched(i):
            yield from (
                self._net(g, sign, -1, self._at(i), when) for g, sign in zip(groups, signs, strict=True)
            )
        if "alone" in self.flags and len(groups) == 1:
            yield from self._others(groups[0], -signs[0], i)

    def _stretched(self, i: int) -> bool:
        """Whether some time other than the session is spoken of, and no sum with it."""
        return bool(self._since(i) or self.stretches)

    def _signs(self, i: int, groups: list[int]) -> list[int]:
        """One side for all, or one each: 각각 순매도, 순매수했다."""
        told, sign = self.told, self.told.pieces[i].value
        paired = len(groups) == 2 and "respectively" in self.flags and told.kind(i + 1) == "join"
        if paired and told.kind(i + 2) in ("net", "gross") and told.kind(i - 1) == "respectively":
            self.second = (i, i + 2)
            return [sign, told.pieces[i + 2].value]
        return [sign] * len(groups)

    def _amounts(
        self, i: int, groups: list[int], sums: list[int], signs: list[int], when: Moment
    ) -> Iterator[Said]:
        """Each its own amount in their order, or one for all together."""
        told = self.told
        if (
            len(groups) == 1
            and len(sums) > 1
            and all(told.kind(k - 1) == "period" or told.words(k - 1).startswith("들어") for k in sums)
        ):
            yield from (self._net(groups[0], signs[0], k, told.pieces[k].at, when, k) for k in sums)
        elif len(groups) == len(sums):
            for g, k, sign in zip(groups, sums, signs, strict=True):
                start = told.pieces[k].start
                end = told.pieces[i].end if len(sums) == 1 or k == sums[-1] else told.pieces[k].end
                yield self._net(
                    g,
                    sign,
                    k,
                    (min(start, told.pieces[i].start), max(end, told.pieces[k].end))
                    if len(sums) == 1
                    else (start, end),
                    when,
                    i,
                )
        elif (
            len(sums) == 1
            and len(groups) > 1
            and told.pieces[sums[0]].tail != "each"
            and "respectively" not in self.flags
        ):
            k = sums[0]
            printed, number = told.pieces[k].value, told.pieces[k].number
            told.take(k)
            parts = tuple(
                self._net(g, sign, -1, self._at(i), when, i) for g, sign in zip(groups, signs, strict=True)
            )
            yield SumSaid(
                (told.pieces[k].start, told.pieces[i].end),
                (number,) if number else (),
                parts,
                printed.amount,
                printed.how,
            )

    def _net(self, g: int, sign: int, k: int, at: Span, when: Moment = NOW, i: int = -1) -> NetSaid:
        """A group's dealing, with the amount at ``k``."""
        told = self.told
        group, market = self._name(g), self._market(g)
        perhaps = self._perhaps(market)
        if k < 0:
            hour = told.pieces[self.clock].number if when.look and self.clock >= 0 else None
            return NetSaid(at, (hour,) if hour else (), group, market, sign, None, "", when)
        told.take(k)
        number, printed = told.pieces[k].number, told.pieces[k].value
        how = printed.how or self._beyond(k)
        over = next((each for each in self.stretches if each.what == SPAN and each.sessions), None)
        hour = self._hour(g, when)
        numbers: tuple[Span, ...] = tuple(each for each in (hour, number) if each is not None)
        if over is None and self.in_row and any(told.kind(j) == "thisspan" for j in range(self.row_at, k)):
            return NetSaid(
                at, numbers, group, market, sign, printed.amount, how, when, self.in_row, "", perhaps
            )
        if over is not None:
            told.take(over.i)
            span = told.pieces[over.i].number
            numbers += (span,) if span else ()
        return NetSaid(
            at,
            numbers,
            group,
            market,
            sign,
            printed.amount,
            how,
            when,
            over.sessions if over else 1,
            self._since(i),
            perhaps,
            or_over=self.in_row if over is None and self._goes_on_from_row(k) else 0,
        )

    def _before_it_turned(self, i: int, groups: list[int], sums: list[int]) -> Iterator[Said]:
        """개장 초 8천300억원을 순매수했던 개인은: at some look before this one, that is not named."""
        told = self.told
        rows = [each for each in self.stretches if each.what == ROW and each.sessions]
        if groups and self.share < 0 and not said_by(told, i):
            yield from self._rows(i, groups, [told.pieces[i].value] * len(groups), rows, ended=False)
        early = any(
            told.kind(k) == "aspect" and told.pieces[k].value in ("early", "open", "once")
            for k in range(self._from(i), i)
        )
        if early and len(groups) == len(sums) == 1 and groups[0] >= 0 and self.share < 0:
            k, sign = sums[0], told.pieces[i].value
            yield self._net(groups[0], sign, k, (told.pieces[k].start, told.pieces[i].end))._replace(
                earlier=True
            )

    def _goes_on_from_row(self, k: int) -> bool:
        """나흘 연속 순매도하며 4조원어치를 팔았다: of the session, or of the whole row."""
        told = self.told
        between = range(self.row_at + 1, k)
        return bool(self.in_row) and not any(told.kind(j) in ("group", "outsider", "now") for j in between)

    def _hour(self, g: int, when: Moment) -> Span | None:
        """Where the hour or the day stands that a deal is of."""
        told = self.told
        if when.look and self.clock >= 0:
            return told.pieces[self.clock].number
        days = [k for k in range(max(g, 0) + 3) if told.kind(k) == "day" and told.pieces[k].value == when.on]
        if when.on is None or not days:
            return None
        told.take(days[-1])
        return told.pieces[days[-1]].number

    def _beyond(self, k: int) -> str:
        """1조원을 넘었다: more than the amount."""
        told = self.told
        if told.kind(k + 1) == "cross" and told.pieces[k].tail in ("object", "subject"):
            return "more" if told.pieces[k + 1].value.endswith(" 1") else "less"
        return "about" if told.kind(k + 1) == "plain" and told.words(k + 1).startswith("수준") else ""

    def _rows(
        self, i: int, groups: list[int], signs: list[int], rows: list[Stretch], *, ended: bool
    ) -> Iterator[Said]:
        told = self.told
        for row in rows:
            self.in_row, self.row_at = row.sessions, row.i
            told.take(row.i)
            number = told.pieces[row.i].number
            behind = row.i > i  # 순매도(나흘째)
            at = (told.pieces[row.i].start, told.pieces[row.end if behind else i].end)
            for g, sign in zip(groups, signs, strict=True):
                who = f"{self._market(g)}.{self._name(g)}"
                when = BEFORE if until_the_day_before(told, row.i) else NOW
                either = told.pieces[i].tail == "adn" and when == NOW and not ended
                yield RowSaid(
                    at, (number,) if number else (), who, sign, row.sessions, "sessions", ended, when, either
                )

    def _turns(self, i: int, groups: list[int], signs: list[int], *, turned: bool) -> Iterator[Said]:
        """Who is on another side than before: 만에 counts the session itself."""
        told = self.told
        after = next((each for each in self.stretches if each.what == AFTER), None)
        if after is not None and not after.sessions:
            if not turned:
                return
            after = None
        numbers: tuple[Span, ...] = ()
        start = told.pieces[i].start
        if after is not None:
            told.take(after.i)
            number = told.pieces[after.i].number
            numbers, start = ((number,) if number else ()), min(start, told.pieces[after.i].start)
        length = max(after.sessions - 1, 1) if after is not None else 0
        last = next(
            (j for j in range(i + 1, min(i + 4, len(told.pieces))) if turned and told.kind(j) == "turn"), i
        )
        for g, sign in zip(groups, signs, strict=True):
            yield TurnSaid(
                (start, told.pieces[last].end),
                numbers,
                self._name(g),
                self._market(g),
                sign,
                int(after is not None),
                length,
            )

    def _others(self, g: int, sign: int, i: int) -> Iterator[Said]:
        """홀로: the other two were on the other side."""
        told = self.told
        at = next(told.pieces[k].at for k in range(i, -1, -1) if told.kind(k) == "alone")
        others = (name for name in MAJOR if name != self._name(g))
        yield from (NetSaid(at, (), name, self._market(g), sign) for name in others)
