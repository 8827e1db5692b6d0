"""YAML text to nodes with spans. The only home of PyYAML, which is used as a source of events and nothing more."""
