"""Answers to text: terminal, JSON, CSV, Markdown. The only home of Rich."""
