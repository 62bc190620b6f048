"""Korean market data in, a wire story out, every figure and every claim in it provably true."""

from __future__ import annotations

__version__ = "0.1.0"
