"""The questions asked of a plan. An answer is a value, rows of typed cells, before it is text."""
