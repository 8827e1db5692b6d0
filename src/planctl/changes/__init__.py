"""What a person means to change, turned into edits, applied and verified before anything is written."""
