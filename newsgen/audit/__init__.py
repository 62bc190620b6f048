"""Audits anybody's market copy: finds what it asserts, and holds each assertion to the day.

Copy that is worded as the house words it is read by the readers of ``verify``, sentence by sentence; all
other copy by readers here, which take what they understand and say of the rest that they do not.
"""

from __future__ import annotations

from newsgen.audit.about import about
from newsgen.audit.as_read import as_given, as_read
from newsgen.audit.audit import READERS, audit
from newsgen.audit.language import guess
from newsgen.audit.whose_day import another_day, quite_another

__all__ = ["READERS", "about", "another_day", "as_given", "as_read", "audit", "guess", "quite_another"]
