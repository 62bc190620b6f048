"""A story filed and sent: the archive, the formats and the targets in their order."""
