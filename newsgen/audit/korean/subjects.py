"""Of whom and of which day each piece of a Korean sentence speaks.

A topic (은/는) holds for the sentence, a subject (이/가) for its clause; a sentence without either goes on
with that of the sentence before.
"""

from __future__ import annotations

from datetime import timedelta

from newsgen.audit.assertions import BEFORE, NOW, Moment
from newsgen.audit.korean.pieces import Piece
from newsgen.audit.korean.told import NUMERIC, STRANGERS, SUBJECTS, Tale, Told

_OWNERS = frozenset(
    "who it they won group width wide widest aspect quantity word plain breadth hedge gap market "
    "business outsider deals base goods speech usual issues record most".split()
)
"""Kinds that can own a figure."""
_LABELS = frozenset("width wide widest aspect quantity base business outsider deals".split())
"""Nouns that own the figure right behind them, particle or not."""
_PASSING = frozenset(("mid", "once", "early"))
"""장중, 한때: when, and not what."""
_HARMLESS = frozenset(
    "이 장 거래 오전 오후 흐름 분위기 양상 이날의 하루 때 중 가운데 시장 초반 막판 수준 지난".split()
)
_OF_SECTORS = frozenset(("업종", "종목", "대형주", "시장"))
_NAMES = NUMERIC | {"who", "it", "they", "day", "before"}
"""Kinds that the copula makes describe: 6,083.86이던."""
_ANDS = frozenset(("및", "등", "와", "과"))
_COMMAS = frozenset(",·및ㆍ∙‧/")


class Walk:
    """One pass over a sentence from left to right, keeping who is spoken of."""

    def __init__(self, told: Told, tale: Tale) -> None:
        self.told, self.tale = told, tale
        self.now: tuple[str, ...] = tale.who
        self.owner = -1
        self.topic: tuple[tuple[str, ...], int] | None = None
        self.members: tuple[str, ...] = ()
        if told.first and tale.index[:1] == "^":
            tale.index = ""  # in a new paragraph the index is the house's own again
        self.market = "" if told.first and tale.market[:1] in ("a", "?") else tale.market
        if told.first and told.headline and not tale.heading and self.now != (tale.cast.main,):
            self.now = ()  # a line of a list: only a heading says of whom
        self.when = NOW
        self.certain = told.first or tale.when == NOW
        """Whether the day is known: the sentence before may have spoken of another."""
        self.lasting = True
        """Whether the day holds for the next sentence as well: not one that only owns a figure."""
        self.last_who = -9

    def walk(self) -> None:
        """Fills the lists of the sentence, and takes the tale on."""
        told = self.told
        for i, piece in enumerate(told.pieces):
            if i and told.clause[i] != told.clause[i - 1]:
                self._resume()
            if not told.aside[i]:
                self._step(i, piece)
            told.who.append(self._whose(i))
            told.owner.append(self._owner(i))
            told.market.append(self.market)
            told.when.append(self._aside_day(i) or self.when)
            told.block.append("" if self.certain else "a day that is not certain")
            if piece.tail == "adn" and piece.kind not in _NAMES and told.kind(i + 1) not in NUMERIC:
                self.when = NOW
        told.look, told.over = self.tale.look, self.tale.over and not told.first
        self._leave()

    def _resume(self) -> None:
        """At a new clause the topic of the sentence speaks again."""
        if self.topic is not None:
            self.now, self.owner = self.topic
        elif self.owner >= 0:
            self.owner = -1
        self.members = ()

    def _step(self, i: int, piece: Piece) -> None:
        kind = piece.kind
        if kind == "who":
            self._named(i, piece)
        elif kind in ("it", "they"):
            self._stands_for(i, piece)
        elif kind == "clock" and self.told.words(i + 1).startswith(("현재", "기준")):
            cast = self.tale.cast
            self.tale.look = piece.value if piece.value != cast.clock and cast.phase != "close" else None
        elif kind == "won":
            self._speaks(i, ("USDKRW",), piece)
        elif kind == "market":
            self._placed(i, piece)
        elif kind in ("day", "before", "now", "weekday"):
            self._timed(i, piece)
        elif piece.tail in SUBJECTS and kind in _OWNERS:
            self._noun(i, piece)

    def _named(self, i: int, piece: Piece) -> None:
        joined = self.members and self._joined(i)
        self.members = (*self.members, *piece.value) if joined else piece.value
        self.last_who = i
        tail = self._tail(i)
        if tail == "and" and not self._list_goes_on(i):
            return  # 코스피와 달리
        if tail in ("than", "object", "at", "to", "from", "until") or self.told.kind(i + 1) == "than":
            if self.owner < 0 and not self.now and tail != "than":
                self.now = self.members
            return
        self._speaks(i, self.members, piece._replace(tail=tail))

    def _tail(self, i: int) -> str:
        """The particle of a name, which may stand behind its brackets: 삼성전자(1.2%)가."""
        pieces, j = self.told.pieces, i
        if self.told.kind(i + 1) == "open" and not pieces[i].tail:
            j = next((k for k in range(i + 1, len(pieces)) if pieces[k].kind == "close"), i)
        return pieces[j].tail

    def _list_goes_on(self, i: int) -> bool:
        """Whether another name follows 와: a list, and no comparison."""
        told = self.told
        for k in range(i + 1, len(told.pieces)):
            if told.aside[k] or told.kind(k) == "join" or told.pieces[k].tail == "adn":
                continue
            return told.kind(k) in ("who", "it") or (told.kind(k) == "word" and told.pieces[k].tail == "")
        return False

    def _joined(self, i: int) -> bool:
        """Whether only a comma, a dot or 와 and brackets stand between this name and the last one."""
        told = self.told
        between = [told.pieces[k] for k in range(self.last_who + 1, i) if not told.aside[k]]
        if not all(piece.kind == "join" or piece.value in _ANDS for piece in between):
            return False
        tail = self._tail(self.last_who)
        return tail == "and" or (tail == "" and any(piece.value in _COMMAS for piece in between))

    def _speaks(self, i: int, who: tuple[str, ...], piece: Piece) -> None:
        self.now, self.owner = who, i
        if piece.tail == "topic" or self.topic is None:
            self.topic = (who, i)
        self._remember(who)

    def _remember(self, who: tuple[str, ...]) -> None:
        for series in who:
            if series in ("KOSPI", "KOSDAQ"):
                self.tale.index = self.market = series
            elif series[:1] == "^":
                self.tale.index = series
            elif series[:1].isdigit():
                self.tale.share = series
        if len(who) > 1:
            self.tale.pair = who
        elif who[0] not in self.tale.pair[-1:]:
            self.tale.pair = (*self.tale.pair, *who)[-3:]

    def _stands_for(self, i: int, piece: Piece) -> None:
        """지수, 환율, 주가, 두 종목: for the one last named of its kind, or for the name before it."""
        owned = i > 0 and self.told.kind(i - 1) == "who" and self.told.pieces[i - 1].tail in ("", "of")
        who = self.members if owned else self._meant(piece)
        if piece.kind == "it" and piece.tail not in (*SUBJECTS, "", "of"):
            return
        if who:
            self._speaks(i, who, piece)
        elif piece.tail in SUBJECTS:
            self._noun(i, piece)

    def _meant(self, piece: Piece) -> tuple[str, ...]:
        tale = self.tale
        if piece.kind == "they":
            if piece.value == 3 and ("KOS" not in self.market or self._abroad(piece)):
                return ("^Dow Jones Industrial Average", "^S&P 500", "^Nasdaq Composite")
            pair = tale.pair[-int(piece.value) :]
            return pair if len(pair) == piece.value else ()
        if piece.value == "index":
            return (tale.index or tale.cast.main,)
        if piece.value == "rate":
            return ("USDKRW",)
        if piece.value == "market" and piece.tail == "topic" and self._at_home(piece):
            return (tale.cast.main,)
        if piece.value == "share":
            share = tale.share or (tale.cast.focus if tale.cast.focus[:1].isdigit() else "")
            return (share,) if share else ()
        return ()

    def _at_home(self, piece: Piece) -> bool:
        """Whether nothing before 증시 can name another country."""
        i = self.told.pieces.index(piece)
        return all(
            each.kind in ("weekday", "now", "day", "before") or each.value in ("국내", "한국", "서울")
            for each in self.told.pieces[:i]
        )

    def _abroad(self, piece: Piece) -> bool:
        """Whether the three indices are those of New York: by their name, or by the night."""
        words = self.told.text[piece.start : piece.end]
        return words.startswith("뉴욕") or any(each.kind == "night" for each in self.told.pieces)

    def _placed(self, i: int, piece: Piece) -> None:
        self.market = piece.value
        if piece.value == "abroad" and piece.tail in SUBJECTS:
            self._speaks_of_nobody(i)
        if piece.value in ("KOSPI", "KOSDAQ"):
            self.tale.index = piece.value

    def _timed(self, i: int, piece: Piece) -> None:
        """A day that is named holds for what follows, unless something is only compared with it."""
        owning = piece.tail != "of" or self.told.kind(i + 1) in NUMERIC
        if piece.tail in ("than", "and") or not owning or self.told.kind(i + 1) in ("than", "since"):
            return
        if self.told.kind(i + 1) == "open" and self.told.kind(i + 2) in NUMERIC:
            return
        if piece.tail == "at" and self.told.words(i + 1).startswith("이어"):
            return  # 전날에 이어: as on that day
        if self._of_next(i) or self._compared_with(i):
            return
        self.certain, self.lasting = True, piece.tail not in ("of", "end", "link")
        if piece.kind == "now":
            self.when = NOW
        elif piece.kind == "before":
            self.when = BEFORE if piece.value == 1 else Moment(ago=2)
        elif piece.kind == "weekday":
            self.when = self._on_weekday(i, piece.value)
        elif piece.kind == "day" and self.told.kind(i - 1) == "before":
            self.when = BEFORE  # 전날인 31일
        elif piece.value is not None and piece.tail not in ("than", "from", "other"):
            self.when = NOW if piece.value == self.tale.cast.session else Moment(on=piece.value)

    def _of_next(self, i: int) -> bool:
        """Whether a day is only that of the figure behind it: 전날 2,500.10에서, 어제 753.22였으니."""
        if self.told.pieces[i].tail or self.told.kind(i + 1) not in NUMERIC:
            return False
        tail = self.told.pieces[i + 1].tail
        return tail in ("from", "than", "link", "adn") or self.told.kind(i + 2) == "than"

    def _compared_with(self, i: int) -> bool:
        """전 거래일 같은 시간보다."""
        k = i + 1
        while self.told.kind(k) in ("plain", "clock") and not self.told.pieces[k].tail:
            k += 1
        return self.told.kind(k) == "plain" and self.told.pieces[k].tail == "than"

    def _on_weekday(self, i: int, weekday: int) -> Moment:
        """The last such day: this session's own unless *last* is said."""
        if self.told.kind(i + 1) == "day" or self.told.kind(i - 1) == "day":
            return self.when
        session = self.tale.cast.session
        back = (session.weekday() - weekday) % 7
        if back == 0 and self.told.kind(i - 1) not in ("plain", "period"):
            return NOW
        return Moment(on=session - timedelta(days=back or 7))

    def _noun(self, i: int, piece: Piece) -> None:
        """Any other noun as a subject: it owns what follows in its clause, as topic in its sentence."""
        if (piece.kind == "plain" and piece.value in _HARMLESS) or piece.value in _PASSING:
            return
        if piece.kind == "word" and piece.tail == "topic" and self.told.kind(i + 1) in ("who", "it", "they"):
            return  # a verb that describes the name behind it: 힘입은 코스피
        if piece.kind == "plain" and piece.value in _OF_SECTORS and self._bare_name(i - 1):
            return
        self.owner = i
        if piece.kind in STRANGERS:
            self.now = ()
            if piece.value != "것" and (self.topic is None or piece.tail == "topic"):
                self.topic = ((), i)  # 것은 only turns the clause before it into a subject

    def _speaks_of_nobody(self, i: int) -> None:
        self.now, self.owner = (), i
        self.topic = self.topic or ((), i)

    def _bare_name(self, i: int) -> bool:
        return self.told.kind(i) == "who" and not self.told.pieces[i].tail

    def _whose(self, i: int) -> tuple[str, ...]:
        told = self.told
        if told.pieces[i].kind == "figure" and i and told.words(i - 1) == "달러당":
            return ("USDKRW",)
        if told.aside[i] and told.pieces[i].kind in NUMERIC:
            before = next((k for k in range(i, -1, -1) if told.pieces[k].kind == "open"), 0) - 1
            if told.kind(before) == "who":
                return told.pieces[before].value[-1:]  # type: ignore[no-any-return]
        return self.now

    def _aside_day(self, i: int) -> Moment | None:
        """The day whose figure stands in brackets behind it: 3월 24일(8.27%); or right behind it."""
        told = self.told
        if i and told.pieces[i].kind in NUMERIC and told.kind(i - 1) == "before" and self._of_next(i - 1):
            return BEFORE if told.pieces[i - 1].value == 1 else Moment(ago=2)
        if told.pieces[i].kind not in NUMERIC or told.kind(i - 1) != "open" or told.kind(i - 2) != "day":
            return None
        day = told.pieces[i - 2].value
        return Moment(on=day) if day is not None and day != self.tale.cast.session else None

    def _owner(self, i: int) -> int:
        """A noun right before a figure owns it: 종가 6,083.86, 상승폭 2%."""
        told, piece = self.told, self.told.pieces[i]
        if piece.kind not in NUMERIC or i == 0:
            return self.owner
        j = i - 1
        if told.words(j) == "달러당" and self.now != ("USDKRW",):
            return -1
        if told.kind(j) == "join" and told.pieces[j].value in ":：" and j:
            j -= 1
        before = told.pieces[j]
        own = before.kind in _LABELS and before.value not in _PASSING and before.tail in ("", "of", *SUBJECTS)
        return j if own and told.aside[j] == told.aside[i] else self.owner

    def _leave(self) -> None:
        """What the next sentence takes over."""
        tale = self.tale
        if self.topic is not None:
            worth = self.told.kind(self.topic[1]) == "won"  # which way *rose* goes is the won's own matter
            tale.who = () if worth else self.topic[0]
        names = any(piece.kind in ("who", "it", "they") for piece in self.told.pieces)
        figures = any(piece.kind in NUMERIC for piece in self.told.pieces)
        tale.heading = self.told.headline and (not figures if names else tale.heading)
        tale.market = self.market
        on = self.when.on
        to_come = on is not None and on >= tale.cast.session
        former = any(piece.kind == "former" for piece in self.told.pieces)  # 종전 최고치는 12일 세운 것이다
        tale.over = self._over_a_period()
        tale.when = self.when if self.lasting and not to_come and not former else NOW

    def _over_a_period(self) -> bool:
        """Whether a sentence tells moves of a month or year: 2023년 코스피는 25% 올랐다. 코스닥은 ..."""
        pieces = self.told.pieces
        if not any(piece.kind in ("period", "month") for piece in pieces[:2]):
            return False
        moved = any(piece.kind == "figure" and piece.value.amount.unit == "percent" for piece in pieces)
        return moved and not any(piece.kind in ("now", "before", "day") for piece in pieces)
