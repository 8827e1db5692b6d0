"""The plan as a model: its table of fields, the reader that fills it from nodes, its occurrences and its checks."""
