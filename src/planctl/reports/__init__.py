"""Documents as values: ledger, sheet to fill in, calendar, bulletins, chase slip, wall. No format, no language."""
