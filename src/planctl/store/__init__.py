"""Files: finding plans, reading them, writing answers. The only home of the disk."""
