"""Where ``newsgen.toml`` says stories are sent, and where they are kept."""
