"""One module per subcommand, imported only when it runs.

Each offers `configure(parser)` and `run(arguments) -> int`. Modules import what is heavy inside `run`, so
that `--help`, completion and the manual page stay cheap. Data goes to standard output; words go to standard
error, as a `BriefingError` raised (`briefing.cli` says it) or, where the command goes on, through
`briefing.commands.output`.
"""
