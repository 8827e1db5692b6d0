"""planctl keeps an office's yearly work plan as plain text and answers for it."""

# A constant: importlib.metadata.version would cost each command some 17 ms.
__version__ = "0.1.0"
