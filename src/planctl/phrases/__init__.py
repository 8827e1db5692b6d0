"""The grammars of the phrases a plan is written in, and recurrence to dates. The only home of python-dateutil."""
