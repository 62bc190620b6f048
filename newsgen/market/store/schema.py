"""The tables of a store, and the version they are of."""

from __future__ import annotations

VERSION = 1
"""Counts up with every change that an older newsgen could not read."""

TABLES = """
-- Says that a DuckDB file is a store, and of which version.
CREATE TABLE newsgen_store (version INTEGER NOT NULL);

-- Raw files, as they were kept. The name counts too: it may say which index or day a file is of.
CREATE TABLE files (
    file INTEGER PRIMARY KEY, digest VARCHAR NOT NULL, name VARCHAR NOT NULL, kept VARCHAR NOT NULL,
    size BIGINT NOT NULL, feed VARCHAR NOT NULL, known_at TIMESTAMPTZ NOT NULL, UNIQUE (digest, name));

-- One row a file: how many of its rows are dealt with, and whether that is all of it.
CREATE TABLE ingests (
    file INTEGER PRIMARY KEY, known_at TIMESTAMPTZ NOT NULL, done BIGINT NOT NULL, finished BOOLEAN NOT NULL);

-- Figures, whole numbers in the decimals of their field. Nothing is ever changed here: a figure told
-- otherwise later is a new row that revises the one before. Entries count up, and known_at with them.
CREATE TABLE versions (
    kind VARCHAR NOT NULL, series VARCHAR NOT NULL, session DATE NOT NULL, field VARCHAR NOT NULL,
    value BIGINT NOT NULL, file INTEGER NOT NULL, entry INTEGER NOT NULL, revises BOOLEAN NOT NULL,
    known_at TIMESTAMPTZ NOT NULL);

-- What a share was called and where it was listed on a day; the day is empty where a file says none.
CREATE TABLE names (
    series VARCHAR NOT NULL, session DATE, name VARCHAR, market VARCHAR, listed_on DATE,
    file INTEGER NOT NULL, entry INTEGER NOT NULL, known_at TIMESTAMPTZ NOT NULL);

-- Halts that the exchange announced. What a file tells of a market's session is all of them: the notices of
-- the last entry are those that count.
CREATE TABLE notices (
    market VARCHAR NOT NULL, session DATE NOT NULL, began TIMESTAMPTZ NOT NULL, kind VARCHAR NOT NULL,
    side VARCHAR, stage INTEGER,
    file INTEGER NOT NULL, entry INTEGER NOT NULL, known_at TIMESTAMPTZ NOT NULL);

CREATE TABLE refusals (
    file INTEGER NOT NULL, series VARCHAR NOT NULL, session DATE, field VARCHAR NOT NULL,
    reason VARCHAR NOT NULL, detail VARCHAR NOT NULL, known_at TIMESTAMPTZ NOT NULL);

-- For people: every version with the file it came from.
CREATE VIEW told AS
    SELECT kind, series, session, field, value, versions.known_at, revises, name AS file, digest, feed
    FROM versions JOIN files USING (file);
"""
