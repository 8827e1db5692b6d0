"""What was reported and what the calendar says of it: state, timing, light, and the reporting clock, as of a day."""
