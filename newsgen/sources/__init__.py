"""Where figures come from: files are read whole, their digest kept, and only then parsed."""
