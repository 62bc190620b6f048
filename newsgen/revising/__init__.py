"""What a revised figure makes false of what was published, and the version that puts it right."""
