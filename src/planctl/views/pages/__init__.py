"""Answers as blocks for a person: one module a family of questions."""
